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
]
