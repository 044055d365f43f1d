// What proofreading shows: one finding at a time with the old words and the new, and the words in their line.

import type { ComponentCase } from './case'

const doubled = { id: 'f1', kind: 'doubled', where: { part: 'title' }, start: 1, end: 5, text: '大家大家', fix: '大家', say: '“大家”写了两遍' }
const unmatched = { id: 'f2', kind: 'unmatched', where: { blockId: 'b1' }, start: 0, end: 1, text: '“', say: '引号后面少了另一半' }
const space = { id: 'f3', kind: 'space', where: { blockId: 'b1' }, start: 0, end: 2, text: '　　', fix: '', say: '段首会自动空两格，不用打空格' }
const findings = [doubled, unmatched, space]

export const proofreadingCases: ComponentCase[] = [
  {
    title: 'a finding says what it is, strikes the old words and shows the new ones; a tap on 改过来 tells',
    component: 'proof-bar',
    props: { findings, at: 0 },
    shown: { '.count': ['校对 1/3'], '.kind': ['疑似重复'], '.old.struck': ['大家大家'], '.fresh': ['大家'], '.before': [], '.next': ['下一处'], '.change': [] },
    taps: '.fix',
    events: [{ name: 'fixed', detail: { id: 'f1' } }],
  },
  { title: 'a tap on 不改 keeps what is there', component: 'proof-bar', props: { findings, at: 0 }, shown: { '.keep': ['不改'] }, taps: '.keep', events: [{ name: 'kept', detail: { id: 'f1' } }] },
  {
    title: 'where a person has to see, the way is to the words',
    component: 'proof-bar',
    props: { findings, at: 1 },
    shown: { '.old': ['“'], '.old.struck': [], '.fresh': [], '.keep': ['保留'], '.fix': [], '.before': ['上一处'], '.next': ['下一处'] },
    taps: '.change',
    events: [{ name: 'changing', detail: { id: 'f2' } }],
  },
  {
    title: 'blanks, and words that go, are named since they cannot be seen',
    component: 'proof-bar',
    props: { findings, at: 2 },
    shown: { '.old': ['2 个全角空格'], '.fresh': ['去掉'], '.next': [] },
    taps: '.before',
    events: [{ name: 'moved', detail: { at: 1 } }],
  },
  { title: 'a single finding has no way to others', component: 'proof-bar', props: { findings: [doubled], at: 0 }, shown: { '.count': ['校对 1/1'], '.way': [] } },
  { title: 'without a finding there is no bar', component: 'proof-bar', props: { findings: [], at: 0 }, shown: { '.bar': [] } },
  { title: 'the words that were found are marked in their line', component: 'marked-line', props: { text: '请大家大家来', finding: doubled }, shown: { '.piece': ['请', '大家大家', '来'], '.marked': ['大家大家'] } },
  { title: 'a line that was changed meanwhile has no mark', component: 'marked-line', props: { text: '请大家来吧', finding: doubled }, shown: { '.piece': ['请大家来吧'], '.marked': [] } },
]
