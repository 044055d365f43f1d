// The quotas of WeChat's interfaces.

import { createQuota } from '../../../../../devtools/cloud/openapi/quota'

const midnightInChina = Date.parse('2026-06-01T16:00:00Z')

test('a minute has so many calls, and the next minute begins anew', () => {
  const over = createQuota(2, 100)
  expect([over(0), over(1_000), over(59_999)]).toEqual([undefined, undefined, expect.objectContaining({ errcode: 45011 })])
  expect(over(60_000)).toBeUndefined()
})

test('a day has so many, and ends at midnight in China', () => {
  const over = createQuota(10, 3)
  for (let call = 0; call < 3; call += 1) expect(over(midnightInChina - 3_600_000 + call * 60_000)).toBeUndefined()
  expect(over(midnightInChina - 1)).toMatchObject({ errcode: 45009 })
  expect(over(midnightInChina)).toBeUndefined()
})
