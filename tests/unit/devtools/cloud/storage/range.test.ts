// Which part of a file is asked for.

import { answerWith, partOf } from '../../../../../devtools/cloud/storage/range'

test.each([
  [undefined, 'whole'],
  ['bytes=0-', { start: 0, end: 9 }],
  ['bytes=2-4', { start: 2, end: 4 }],
  ['bytes=2-400', { start: 2, end: 9 }],
  ['bytes=-3', { start: 7, end: 9 }],
  ['bytes=-30', { start: 0, end: 9 }],
  ['bytes=10-', 'outside'],
  ['bytes=4-2', 'outside'],
  ['bytes=-0', 'outside'],
  ['bytes=-', 'whole'],
  ['bytes=0-1,3-4', 'whole'],
  ['lines=1-2', 'whole'],
])('%s of ten bytes', (header, part) => {
  expect(partOf(header, 10)).toEqual(part)
})

test('a part says where it lies', () => {
  const { status, headers, bytes } = answerWith(Buffer.from('0123456789'), 'bytes=2-4')
  expect([status, headers, bytes.toString()]).toEqual([206, { 'accept-ranges': 'bytes', 'content-range': 'bytes 2-4/10', 'content-length': 3 }, '234'])
  expect(answerWith(Buffer.from('0123456789'), 'bytes=10-')).toMatchObject({ status: 416, headers: { 'content-range': 'bytes */10' } })
})
