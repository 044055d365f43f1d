// A complaint in words: who has it in hand, what may be done, and what was done.

import { shownComplaint } from '../../../../../miniprogram/staff/complaints/one/shown'
import type { ComplaintReadOutput } from '../../../../../miniprogram/staff/contract/complaint-work'

const now = Date.parse('2026-06-02T02:00:00Z')
const handlers: ComplaintReadOutput['handlers'] = [
  { id: 'm1', name: '王审', role: 'reviewer', me: true },
  { id: 'm2', name: '李审', role: 'admin', me: false },
]
const complaint: ComplaintReadOutput = {
  ...{ id: 'c', receipt: 'T-1', org: { id: 'o', name: '某社区' }, article: { id: 'a', title: '题', status: 'published', held: false } },
  ...{ reason: 'untrue', status: 'waiting', text: '不对', pictures: [], createdAt: now, history: [{ what: 'came', at: now }], may: { handle: true, hold: true }, handlers },
}
const shown = (more: Partial<ComplaintReadOutput>) => shownComplaint({ ...complaint, ...more }, now)

test.each<[string, Partial<ComplaintReadOutput>, string, boolean]>([
  ['nobody has', {}, '等人处理', true],
  ['the caller has', { status: 'handling', assignee: 'm1' }, '您在处理', false],
  ['a colleague has', { status: 'handling', assignee: 'm2' }, '李审在处理', true],
  ['somebody has who is told to who may do nothing', { status: 'handling', handlers: [], may: { handle: false, hold: false }, history: [{ what: 'assigned', at: now, by: '王审', to: '李审' }] }, '李审在处理', false],
  ['that is answered', { status: 'answered', answer: '改了', may: { handle: false, hold: false }, handlers: [] }, '答复了', false],
])('one that %s', (_who, more, status, mayTake) => {
  expect([shown(more).status, shown(more).mayTake]).toEqual([status, mayTake])
})

test('what readers have of the article is said only where it is not there as usual', () => {
  const article = complaint.article
  const words = ([['published', false], ['withdrawn', true], ['withdrawn', false], ['archived', false]] as const).map(([status, held]) => shown({ article: { ...article, status, held } }).articleNote)
  expect(words).toEqual(['', '已经停下，读者看到“正在核实”', '已经撤下', '已经存档'])
})

test('what was done is said with names', () => {
  const history: ComplaintReadOutput['history'] = [{ what: 'came', at: 1 }, { what: 'assigned', at: 2, by: '王审', to: '王审' }, { what: 'assigned', at: 3, by: '王审', to: '李审' }, { what: 'answered', at: 4, by: '李审' }]
  expect(shown({ history }).history.map(({ what }) => what)).toEqual(['收到投诉', '王审接手', '王审交给李审', '李审答复'])
})
