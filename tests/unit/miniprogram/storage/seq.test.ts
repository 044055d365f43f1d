// The numbers of taps only ever grow.

import { nextSeq, readSeq } from '../../../../miniprogram/storage/seq'

describe('the number of a tap', () => {
  test('is the time', () => expect(nextSeq(1000, 0, 0)).toBe(1000))
  test('is one more than the last within the same millisecond', () => expect(nextSeq(1000, 1000, 0)).toBe(1001))
  test('grows although the clock went back', () => expect(nextSeq(10, 1000, 0)).toBe(1001))
  test('is higher than what another phone with a fast clock sent', () => expect(nextSeq(1000, 900, 5000)).toBe(5001))

  test.each(['', null, 'x', -1, 1.5, Number.NaN, 2 ** 60])('%p in the storage is no number', (kept) => expect(readSeq(kept)).toBe(0))
  test('what was kept is read', () => expect(readSeq(1000)).toBe(1000))
})
