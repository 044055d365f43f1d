// The library: tabs, rows with their news, tools, the bar that puts back, what was read.

import type { ComponentCase } from './case'

const org = { id: 'o1', name: '南窑社区' }
const kept = { favouritedAt: Date.UTC(2024, 0, 3, 4), seq: 1, nameOrder: 0 }
const newest = { articleId: 'a1', title: '冬季用电', publishedAt: Date.UTC(2024, 0, 9, 4) }
const card = { id: 'a1', title: '冬季用电', org, createdOn: '2024-01-05', publishedAt: Date.UTC(2024, 0, 5, 4), reads: 128 }
const visitedAt = Date.UTC(2024, 0, 5, 4)
const days = [
  { name: '今天', rows: [{ id: 'a1', title: '冬季用电', orgName: '南窑社区', time: '08:30', offline: true }] },
  { name: '昨天', rows: [{ id: 'a2', title: '停水', orgName: '南窑社区', time: '19:06', offline: false, cover: 'cloud://env/p.jpg' }] },
]
const tabs = [{ id: 'one', name: '收藏' }, { id: 'two', name: '看过' }]

export const libraryCases: ComponentCase[] = [
  {
    title: 'a unit with news says since when, how many, and the newest',
    component: 'favourite-cell',
    props: { favourite: { org, ...kept, newest, newSince: 2 }, visitedAt },
    shown: { '.name': ['南窑社区'], '.when.fresh': ['2024年1月5日来过，之后新发2篇'], '.count': ['2'], '.title': ['冬季用电'], '.more': [], '.crest.quiet': [], '.icon-chevron': [''] },
    taps: '.cell',
    events: [{ name: 'tapped', detail: { orgId: 'o1' } }],
  },
  {
    title: 'a unit without news says so, and when its newest was',
    component: 'favourite-cell',
    props: { favourite: { org, ...kept, newest, newSince: 0 }, visitedAt },
    shown: { '.when': ['2024年1月5日来过，没有新文章'], '.when.fresh': [], '.more': ['最近一篇在2024年1月9日'], '.crest.quiet': ['南'] },
  },
  {
    title: 'a unit that this phone was never at says since when it is a favourite, and can be taken off where that is asked for',
    component: 'favourite-cell',
    props: { favourite: { org, ...kept }, editing: true },
    shown: { '.when': ['收藏于2024年1月3日'], '.more': ['还没有文章'], '.button': ['取消收藏'], '.icon-chevron': [] },
    taps: '.button',
    events: [{ name: 'removed', detail: { orgId: 'o1' } }],
  },
  {
    title: 'a unit favourited without a network waits, and nothing is said of articles that are not known',
    component: 'favourite-cell',
    props: { favourite: { org, ...kept }, added: true, waiting: true },
    shown: { '.more': ['连上网络后存好'] },
  },
  {
    title: 'a favourite article is a card',
    component: 'favourite-article',
    props: { favourite: { articleId: 'a1', title: '冬季用电', ...kept, article: card } },
    shown: { '.fact': ['南窑社区', '2024-01-05', '阅读 128'], '.gone': [], '.card.bare': ['冬季用电南窑社区2024-01-05阅读 128'], '.button': [] },
    taps: '.card',
    events: [{ name: 'tapped', detail: { articleId: 'a1' } }],
  },
  {
    title: 'a favourite article that was withdrawn keeps its title and says so',
    component: 'favourite-article',
    props: { favourite: { articleId: 'a1', title: '冬季用电', ...kept }, orgName: '南窑社区' },
    shown: { '.title': ['冬季用电'], '.gone': ['已撤下'], '.fact': ['南窑社区', '收藏于2024年1月3日'] },
    taps: '.plain',
    events: [{ name: 'tapped', detail: { articleId: 'a1' } }],
  },
  {
    title: 'a favourite article that the list does not have yet is not called withdrawn',
    component: 'favourite-article',
    props: { favourite: { articleId: 'a1', title: '冬季用电', ...kept }, added: true, waiting: true, editing: true },
    shown: { '.gone': [], '.fact': ['收藏于2024年1月3日', '连上网络后存好'], '.button': ['取消收藏'] },
    taps: '.button',
    events: [{ name: 'removed', detail: { articleId: 'a1' } }],
  },
  { title: 'the chosen tab is marked, and a tap chooses another', component: 'tab-row', props: { tabs, chosen: 'one' }, shown: { '.tab': ['收藏', '看过'], '.tab.chosen': ['收藏'] }, taps: '.tab.other', events: [{ name: 'chosen', detail: { id: 'two' } }] },
  { title: 'a tap on the chosen tab does nothing', component: 'tab-row', props: { tabs, chosen: 'one' }, shown: {}, taps: '.tab.chosen', events: [] },
  {
    title: 'the tools name the order and lead to it',
    component: 'list-tools',
    props: { order: '按名字', findable: true },
    shown: { '.order': ['按名字'], '.find': ['查找'], '.edit': ['整理'] },
    taps: '.order',
    events: [{ name: 'orderTapped' }],
  },
  {
    title: 'where there is nothing to put in order or to find, a row can still be taken off',
    component: 'list-tools',
    props: { editing: true },
    shown: { '.order': [], '.find': [], '.edit': ['完成'] },
    taps: '.edit',
    events: [{ name: 'editTapped' }],
  },
  { title: 'the field can be left', component: 'find-field', props: { hint: '单位名字' }, shown: { '.close': ['不找了'] }, taps: '.close', events: [{ name: 'closed' }] },
  { title: 'the bar says what was taken off and puts it back', component: 'undo-bar', props: { text: '已取消收藏 南窑社区' }, shown: { '.text': ['已取消收藏 南窑社区'], '.button': ['撤销'] }, taps: '.button', events: [{ name: 'undone' }] },
  { title: 'without words there is no bar', component: 'undo-bar', props: { text: '' }, shown: { '.bar': [], '.room': [] } },
  {
    title: 'what was read stands by the day, with what can be read without a network',
    component: 'history-list',
    props: { days },
    shown: { '.name': ['今天', '昨天'], '.title': ['冬季用电', '停水'], '.fact': ['南窑社区', '08:30', '没有网络也能看', '南窑社区', '19:06'], '.clear': ['清空'], '.button': [], '.place': [''] },
    taps: '.article',
    events: [{ name: 'tapped', detail: { articleId: 'a1' } }],
  },
  { title: 'each that was read can be taken off', component: 'history-list', props: { days, editing: true }, shown: { '.button': ['删除', '删除'], '.edit': ['完成'] }, taps: '.button', events: [{ name: 'removed', detail: { articleId: 'a1' } }] },
  { title: 'all that was read can be cleared', component: 'history-list', props: { days }, shown: { '.edit': ['整理'] }, taps: '.clear', events: [{ name: 'clearTapped' }] },
]
