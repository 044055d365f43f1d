// Replies about complaints: what fits is taken, what a later server may add is borne, anything else is our own fault.

import { readComplaint, readComplaintList, readPrepared, readReceipt } from '../../../../../miniprogram/more/cloud/read-complaint'

const card = { id: 'c_1', articleId: 'a_1', title: '题', reason: 'privacy', status: 'waiting', receipt: 'T-1', createdAt: 5 }
const org = { id: 'o_1', name: '甲' }
const whole = { ...card, org, text: '话', pictures: ['https://x/1.jpg'], steps: [{ status: 'waiting', at: 5 }] }

test('a whole complaint is read', () => {
  expect(readComplaint({ ...whole, contact: '电话', answer: '改了' })).toEqual({ ...whole, contact: '电话', answer: '改了' })
  expect(readComplaint({ ...whole, contact: null, answer: null })).toEqual(whole)
})

test('reasons and statuses that a later server has are borne', () => {
  expect(readComplaint({ ...whole, reason: 'new', status: 'new', steps: [{ status: 'new', at: 1 }] })).toMatchObject({ reason: 'other', status: 'handling', steps: [{ status: 'handling', at: 1 }] })
})

test('a list is read with how many wait, and with the next page where there is one', () => {
  expect(readComplaintList({ complaints: [card], open: 1 })).toEqual({ complaints: [card], open: 1 })
  expect(readComplaintList({ complaints: [], open: 0, next: 'n' })).toEqual({ complaints: [], open: 0, next: 'n' })
})

test('what one complains about and a receipt are read', () => {
  expect(readPrepared({ title: '题', org })).toEqual({ title: '题', org })
  expect(readReceipt({ receipt: 'T-1', createdAt: 5 })).toEqual({ receipt: 'T-1', createdAt: 5 })
})

test.each<[string, () => unknown]>([
  ['no object', () => readComplaint(null)],
  ['a picture that is no address', () => readComplaint({ ...whole, pictures: [1] })],
  ['no steps', () => readComplaint({ ...whole, steps: undefined })],
  ['a time that is none', () => readComplaint({ ...whole, createdAt: 'x' })],
  ['no list', () => readComplaintList({ open: 1 })],
  ['no number of those that wait', () => readComplaintList({ complaints: [] })],
  ['no receipt', () => readReceipt({ createdAt: 1 })],
  ['no org', () => readPrepared({ title: '题' })],
])('%s is refused', (_what, read) => {
  expect(read).toThrow(/^reply: /)
})
