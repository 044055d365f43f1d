// What waits in the storage is read back, and what is no tap is left out.

import { readTaps } from '../../../../miniprogram/storage/taps'

test('taps are read back as they were', () => {
  const taps = [{ targetId: 'o', on: true, seq: 5 }, { targetId: 'p', on: false, seq: 6 }]
  expect(readTaps(JSON.parse(JSON.stringify(taps)))).toEqual(taps)
})

test.each([[''], [null], [{}], [[null]], [[{ targetId: 5, on: true, seq: 1 }]], [[{ targetId: 'o', on: 'yes', seq: 1 }]], [[{ targetId: 'o', on: true, seq: -1 }]]])('%j holds none', (kept) => {
  expect(readTaps(kept)).toEqual([])
})
