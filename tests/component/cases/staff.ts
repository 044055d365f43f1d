// What staff see: figures, their tables and bars, and the way to what each means.

import type { ComponentCase } from './case'

const spans = [{ value: '7', name: '7 天' }, { value: '30', name: '30 天' }]
const rows = [{ key: 'a1', name: '冬季用电', note: '01-05', values: [0, 128, 1] }]
const heads = ['标题', '这段', '累计', '人数']

export const staffCases: ComponentCase[] = [
  {
    title: 'a figure of zero is shown, and a tap asks what it means',
    component: 'figure',
    props: { value: 0, name: '今天', term: 'today' },
    shown: { '.value': ['0'], '.name': ['今天'] },
    taps: '.figure',
    events: [{ name: 'asked', detail: { term: 'today' } }],
  },
  {
    title: 'a part asks for the meaning of its figures',
    component: 'panel',
    props: { title: '转发', term: 'depths' },
    shown: { '.title': ['转发'], '.action': ['含义'] },
    taps: '.action',
    events: [{ name: 'asked', detail: { term: 'depths' } }],
  },
  { title: 'a part without figures has nothing to ask',  component: 'panel', props: { title: '导出' }, shown: { '.title': ['导出'], '.action': [] } },
  {
    title: 'one of the stretches is chosen, and a tap on another says which',
    component: 'segments',
    props: { segments: spans, value: '30' },
    shown: { '.segment': ['7 天', '30 天'], '.segment.chosen': ['30 天'] },
    taps: '.segment',
    events: [{ name: 'chosen', detail: { value: '7' } }],
  },
  {
    title: 'a table has its heads, and a tap on a row says which where it leads',
    component: 'figure-table',
    props: { heads, rows, leads: true },
    shown: { '.head': heads, '.note': ['01-05'], '.value': ['这段', '累计', '人数', '0', '128', '1'] },
    taps: '.leads',
    events: [{ name: 'tapped', detail: { key: 'a1' } }],
  },
  {
    title: 'in large letters the numbers stand below the name, each with its head',
    component: 'figure-table',
    props: { heads, rows, stacked: true },
    shown: { '.name': ['冬季用电01-05'], '.values': ['这段 0累计 128人数 1'], '.heads': [] },
    taps: '.name',
  },
  {
    title: 'bars have their numbers and their sum, and a tap asks what one is',
    component: 'source-bars',
    props: { bars: [{ key: 'source:board', name: '阅报栏', value: 3, part: 100, pale: false }, { key: 'source:earlier', name: '旧系统带入', value: 1, part: 33, pale: true }], sum: 4, note: '，与累计阅读一致' },
    shown: { '.value': ['3', '1'], '.bar.pale': [''], '.total': ['4，与累计阅读一致'] },
    taps: '.row',
    events: [{ name: 'asked', detail: { term: 'source:board' } }],
  },
]
