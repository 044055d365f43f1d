// What replies say of the desk, of complaints and of reviews is taken in the form that the contract has; what a later server may add is left out, or read as the nearest that is known.

import { readComplaintQueue, readComplaintWork } from '../../../../../miniprogram/staff/cloud/read-complaints'
import { readDesk } from '../../../../../miniprogram/staff/cloud/read-desk'
import { readDraftList } from '../../../../../miniprogram/staff/cloud/read-draft-list'
import { readReviewOpen } from '../../../../../miniprogram/staff/cloud/read-review'

const org = { id: 'o_a', name: '某社区' }
const trouble = { kind: 'safety', articleId: 'a', title: '题', at: 1, say: '要再查' }
const desk = {
  ...{ org, review: 1, overdue: 0, returned: 0, complaints: 0, unfinished: 1, scheduled: 0, published: 0, boards: 0, reads: 0 },
  ...{ drafts: [{ articleId: 'a', title: '', changedAt: 1, characters: 0, returned: false }], troubles: [trouble] },
}
const card = { id: 'c', title: '题', reason: 'untrue', status: 'waiting', excerpt: '', pictures: 0, createdAt: 1, mine: false }
const queue = { org, open: 1, complaints: [card], next: '1.c' }
const complaint = {
  ...{ id: 'c', receipt: 'T', org, article: { id: 'a', title: '题', status: 'published', held: false }, reason: 'privacy', status: 'handling', text: '', pictures: ['https://p'], createdAt: 1 },
  ...{ history: [{ what: 'assigned', at: 1, by: '甲', to: '乙' }], may: { handle: true, hold: false }, handlers: [{ id: 'm', name: '乙', role: 'admin', me: true }], assignee: 'm', contact: '电话' },
}
const review = {
  ...{ state: { name: 'review', step: 1 }, rev: 2, moves: ['pass'], settings: { steps: 1, backTo: 1, dueHours: 24 }, history: [{ what: 'passed', step: 1, by: '甲', at: 1, comment: '好' }] },
  safety: { status: 'review', findings: [{ id: 'f', partId: 'p', suggest: 'review', label: 1, say: '像', start: 0, end: 2, fileId: 'cloud://f', allowedBy: '甲' }] },
}
const drafts = { drafts: [{ articleId: 'a', title: '', by: '甲', state: { name: 'settled' }, changedAt: 1, characters: 2, publishedAt: 1, reads: 3, due: true, pinned: true }], next: '1.a' }

test('good replies are taken as they are', () => {
  expect(readDesk({ ...desk, members: 6 })).toEqual({ ...desk, members: 6 })
  expect(readComplaintQueue(queue)).toEqual(queue)
  expect(readComplaintWork(complaint)).toEqual(complaint)
  expect(readReviewOpen(review)).toEqual(review)
  expect(readDraftList(drafts)).toEqual(drafts)
})

test('what this program does not know yet is left out, or has the nearest meaning', () => {
  expect(readDesk({ ...desk, troubles: [{ ...trouble, kind: 'flood' }] }).troubles).toEqual([])
  expect(readComplaintQueue({ ...queue, complaints: [{ ...card, reason: 'noise', status: 'appealed' }] }).complaints).toEqual([{ ...card, reason: 'other', status: 'handling' }])
  const later = readReviewOpen({ ...review, moves: ['pass', 'frame'], history: [{ what: 'framed', by: '甲', at: 1 }] })
  expect([later.moves, later.history]).toEqual([['pass'], []])
})

test.each([
  [readDesk, { ...desk, review: '1' }],
  [readDesk, { ...desk, drafts: [{}] }],
  [readComplaintQueue, { ...queue, complaints: [{ ...card, mine: 'no' }] }],
  [readComplaintWork, { ...complaint, handlers: [{ id: 'm', name: '乙', role: 'owner', me: true }] }],
  [readComplaintWork, { ...complaint, history: [{ what: 'flown', at: 1 }] }],
  [readReviewOpen, { ...review, safety: { status: 'perhaps', findings: [] } }],
  [readReviewOpen, { ...review, state: { name: 'review' } }],
  [readDraftList, { drafts: [{ ...drafts.drafts[0], state: { name: 'lost' } }] }],
] as [(value: unknown) => unknown, unknown][])('a reply that is not as the contract says is refused', (read, reply) => {
  expect(() => read(reply)).toThrow()
})
