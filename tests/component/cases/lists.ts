// The rows and cards of lists: the number of reads, an article in a list.

import type { ComponentCase } from './case'

const article = { id: 'a1', title: '冬季用电', org: { id: 'o1', name: '南窑社区' }, createdOn: '2024-01-05', publishedAt: Date.UTC(2024, 0, 5, 4), reads: 128 }
const cover = { fileId: 'cloud://env/articles/a1/cover.jpg', width: 4, height: 3 }

export const listCases: ComponentCase[] = [
  { title: 'reads are shown as the exact number', component: 'reads-row', props: { reads: 120345 }, shown: { '.reads': ['阅读 120345'], '.number': ['120345'] } },
  { title: 'how reads are counted can be asked', component: 'reads-row', props: { reads: 0 }, shown: { '.number': ['0'], '.ask': ['怎么算的？'] }, taps: '.ask', events: [{ name: 'asked' }] },
  {
    title: 'a card tells title, unit, day and reads, and a tap says which article',
    component: 'article-card',
    props: { article },
    shown: { '.title': ['冬季用电'], '.fact': ['南窑社区', '2024-01-05', '阅读 128'], '.thumb': [], '.card.lead': [] },
    taps: '.card',
    events: [{ name: 'tapped', detail: { articleId: 'a1' } }],
  },
  {
    title: 'in a list of one unit its name is not repeated, and a cover has its place',
    component: 'article-card',
    props: { article: { ...article, cover }, withoutOrg: true, lead: true },
    shown: { '.fact': ['2024-01-05', '阅读 128'], '.place': [''], '.card.lead': ['冬季用电2024-01-05阅读 128'] },
  },
  {
    title: 'what was read last is a row that leads on',
    component: 'continue-row',
    props: { article: { id: 'a1', title: '冬季用电' } },
    shown: { '.what': ['接着看'], '.title': ['冬季用电'] },
    taps: '.row',
    events: [{ name: 'tapped', detail: { articleId: 'a1' } }],
  },
  {
    title: 'units stand side by side, and a tap says which',
    component: 'org-links',
    props: { orgs: [{ id: 'o1', name: '南窑社区' }, { id: 'o2', name: '水塔路社区' }] },
    shown: { '.link': ['南窑社区', '水塔路社区'] },
    taps: '.link',
    events: [{ name: 'tapped', detail: { orgId: 'o1' } }],
  },
  {
    title: 'a series tells its name, its unit and its words',
    component: 'series-row',
    props: { series: { id: 's1', name: '坐下来商量', intro: '一件一件记。', org: { id: 'o1', name: '南窑社区' } } },
    shown: { '.name': ['坐下来商量'], '.meta': ['南窑社区', '一件一件记。'] },
    taps: '.row',
    events: [{ name: 'tapped', detail: { seriesId: 's1' } }],
  },
  {
    title: 'a board without a place is only its name',
    component: 'board-row',
    props: { board: { name: '东门公告栏', place: '' } },
    shown: { '.name': ['东门公告栏'], '.place': [] },
  },
  {
    title: 'matches are marked in title, text and name',
    component: 'marked-text',
    props: { pieces: [{ text: '换', hit: false }, { text: '总阀', hit: true }, { text: '了', hit: false }] },
    shown: { '.hit': ['总阀'] },
  },
  {
    title: 'what was found without a match in its text shows no text',
    component: 'found-article',
    props: { found: { article, title: [{ text: '冬季', hit: true }, { text: '用电', hit: false }], org: [{ text: '南窑社区', hit: false }], snippet: [] } },
    shown: { '.snippet': [], '.fact': ['南窑社区', '2024-01-05', '阅读 128'] },
    taps: '.found',
    events: [{ name: 'tapped', detail: { articleId: 'a1' } }],
  },
  {
    title: 'the button beside the field asks',
    component: 'search-field',
    props: { text: '停水' },
    shown: { '.ask': ['搜索'], '.empty': [''] },
    taps: '.ask',
    events: [{ name: 'asked' }],
  },
  {
    title: 'a field with something in it can be emptied',
    component: 'search-field',
    props: { text: '停水' },
    shown: {},
    taps: '.empty',
    events: [{ name: 'typed', detail: { text: '' } }],
  },
]
