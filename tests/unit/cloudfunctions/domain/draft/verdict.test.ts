// What becomes of a change, by what is there.

import { recentAfter, verdictOn } from '../../../../../cloudfunctions/domain/draft/verdict'
import type { Block } from '../../../../../miniprogram/contract/body'
import type { DraftChange } from '../../../../../miniprogram/staff/contract/drafts'

const block = (text: string): Block => ({ id: 'p1', type: 'paragraph', runs: [{ text }] })
const change = (base: number, changeId = 'mine', text = '我的'): DraftChange => ({ partId: 'p1', base, changeId, pos: 'V', block: block(text) })
const there = { rev: 3, changeId: 'c', recent: [{ changeId: 'a', rev: 1 }, { changeId: 'b', rev: 2 }, { changeId: 'c', rev: 3 }], pos: 'V', block: block('那里的') }

test.each([
  ['of a part that is not there is taken', change(0), undefined, { is: 'new' }],
  ['of a part that is gone for good is taken, whatever it was made on', change(7), undefined, { is: 'new' }],
  ['made on what is there is taken', change(3), there, { is: 'new' }],
  ['made on something older is late', change(2), there, { is: 'late' }],
  ['made on nothing where something is there is late', change(0), there, { is: 'late' }],
  ['made on something newer than there is, is late', change(4), there, { is: 'late' }],
  ['that was taken last is known', change(2, 'c'), there, { is: 'known', rev: 3 }],
  ['that was taken before others is known with its own revision', change(0, 'a'), there, { is: 'known', rev: 1 }],
  ['that comes to what is there is known, in whatever order its fields are', change(1, 'mine', '那里的'), there, { is: 'known', rev: 3 }],
  ['of a part that remembers only its last change is known by that', change(1, 'c'), { rev: 2, changeId: 'c', removed: true as const }, { is: 'known', rev: 2 }],
])('a change %s', (_what, sent, found, verdict) => {
  expect(verdictOn(sent, found)).toEqual(verdict)
})

test('the last twenty changes of a part are remembered, newest last', () => {
  let part = { ...there, recent: [] as { changeId: string; rev: number }[] }
  for (let rev = 4; rev < 40; rev += 1) part = { ...part, recent: recentAfter(part, { changeId: `c${rev}`, rev }) }
  expect(part.recent).toHaveLength(20)
  expect(part.recent.at(-1)).toEqual({ changeId: 'c39', rev: 39 })
})
