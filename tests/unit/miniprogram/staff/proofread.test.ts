// A long text is asked about in slices that a call carries.

import { slicesOf } from '../../../../miniprogram/staff/proof-slices'
import type { Block } from '../../../../miniprogram/contract/body'

const block = (id: string, length: number): Block => ({ id, type: 'paragraph', runs: [{ text: '字'.repeat(length) }] })

test('slices hold every block once and in order, and no more than a call carries', () => {
  const blocks = Array.from({ length: 30 }, (_, at) => block(`p${at}`, 5_000))
  const slices = slicesOf(blocks)
  expect(slices.flat()).toEqual(blocks)
  expect(slices.length).toBeGreaterThan(1)
  for (const slice of slices) expect(Buffer.byteLength(JSON.stringify(slice))).toBeLessThanOrEqual(90_000)
  expect(slicesOf([])).toEqual([[]])
})
