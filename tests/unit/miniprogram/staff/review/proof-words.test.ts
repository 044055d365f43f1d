// What proofreading found is said at its part, and a long text is asked about in slices that a call carries.

import { slicesOf, wordsByPart } from '../../../../../miniprogram/staff/review/proof-words'
import type { Block } from '../../../../../miniprogram/contract/body'
import type { Finding } from '../../../../../miniprogram/staff/contract/proofreading'

const finding = (more: Partial<Finding>): Finding => ({ id: 'f', kind: 'weekday', where: { blockId: 'p1' }, start: 0, end: 3, text: '星期三', say: '那天是星期六', ...more })
const block = (id: string, length: number): Block => ({ id, type: 'paragraph', runs: [{ text: '字'.repeat(length) }] })

test('a finding stands at its block or at the title, with the old words and the new', () => {
  expect(wordsByPart([finding({ fix: '星期六' }), finding({ fix: '', kind: 'doubled' }), finding({ where: { part: 'title' } })])).toEqual({
    p1: ['星期对不上“星期三”，改成“星期六”。那天是星期六', '疑似重复“星期三”，去掉。那天是星期六'],
    head: ['星期对不上“星期三”。那天是星期六'],
  })
})

test('slices hold every block once and in order, and no more than a call carries', () => {
  const blocks = Array.from({ length: 30 }, (_, at) => block(`p${at}`, 5_000))
  const slices = slicesOf(blocks)
  expect(slices.flat()).toEqual(blocks)
  expect(slices.length).toBeGreaterThan(1)
  for (const slice of slices) expect(Buffer.byteLength(JSON.stringify(slice))).toBeLessThanOrEqual(90_000)
  expect(slicesOf([])).toEqual([[]])
})
