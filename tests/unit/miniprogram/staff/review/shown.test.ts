// An article on its way in words, and each part of its text with what is said of it.

import { shownParts, shownReview } from '../../../../../miniprogram/staff/review/shown'
import type { DraftOpenOutput, StoredPart } from '../../../../../miniprogram/staff/contract/drafts'
import { reviewDefaults, type ReviewOpenOutput } from '../../../../../miniprogram/staff/contract/workflow'

const now = Date.parse('2026-06-02T02:00:00Z')
const common = { rev: 1, changeId: '0'.repeat(16), at: now, by: '某', mine: false }
const part = (partId: string, pos: string, text: string): StoredPart => ({ ...common, partId, pos, block: { id: partId, type: 'paragraph', runs: [{ text: text.slice(0, 2), bold: true }, { text: text.slice(2) }] } })
const draft: DraftOpenOutput = {
  articleId: 'a',
  org: { id: 'o', name: '某社区' },
  codeId: 'c',
  state: { name: 'review', step: 2 },
  rev: 3,
  parts: [part('p2', 'b', '第二段'), part('p1', 'a', '第一段加微信'), { ...common, partId: 'head', head: { title: '', createdOn: '2026-06-01' } }],
  may: { edit: true, submit: false, review: true, publish: false, withdraw: false, discard: false },
  series: [],
  returned: { step: 1, by: '王审', at: now, comment: '再核', marks: [{ partId: 'p2', say: '时间' }] },
}
const review: ReviewOpenOutput = {
  state: draft.state,
  rev: 3,
  moves: ['pass', 'return'],
  settings: reviewDefaults,
  history: [{ what: 'submitted', by: '小写', at: now - 1 }, { what: 'passed', step: 1, by: '王审', at: now, comment: '好' }],
  safety: { status: 'review', findings: [{ id: 'f', partId: 'p1', suggest: 'review', label: 1, say: '像是广告', start: 3, end: 6 }] },
}

test('parts stand in their order, with marks, what a reviewer said, and the words that content safety found', () => {
  const parts = shownParts(draft, review, [{ partId: 'p1', say: '去掉' }], { p2: ['疑似错字'] })
  expect(parts.map(({ partId, mark, said, findings }) => [partId, mark, said, findings.map(({ say, open }) => [say, open])])).toEqual([
    ['head', '', '', []],
    ['p1', '去掉', '', [['“加微信”像是广告', true]]],
    ['p2', '', '时间', []],
  ])
  expect(parts.map(({ proof }) => proof)).toEqual([[], [], ['疑似错字']])
})

test('only who may pass or release it may let a finding pass', () => {
  expect(shownParts(draft, { ...review, moves: ['recall'] }, [], {})[1]?.findings[0]?.open).toBe(false)
})

test.each<[ReviewOpenOutput['state'], DraftOpenOutput['publication'], string, string]>([
  [{ name: 'review', step: 2 }, undefined, '等二审', ''],
  [{ name: 'approved' }, undefined, '审好了，等发布', ''],
  [{ name: 'scheduled', publishAt: Date.parse('2026-06-12T00:05:00Z') }, undefined, '定在6月12日 08:05 发布', ''],
  [{ name: 'writing' }, { status: 'published', publishedAt: 1, pinned: true }, '读者看得到，置顶', ''],
  [{ name: 'review', step: 1 }, { status: 'withdrawn', publishedAt: 1, pinned: false, reason: '改期' }, '等一审', '已经撤下'],
  [{ name: 'writing' }, undefined, '还在写', ''],
])('%j with %j is said', (state, publication, words, readers) => {
  const shown = shownReview({ ...draft, ...(publication && { publication }) }, { ...review, state }, now)
  expect([shown.state, shown.readers]).toEqual([words, readers])
})

test('the newest deed comes first, with who did it', () => {
  expect(shownReview(draft, review, now).history.map(({ what, comment }) => [what, comment])).toEqual([['王审　一审通过', '好'], ['小写　送审', '']])
})
