// The receipt: the residents' own day, and letters that can be read out.

import { mintReceipt } from '../../../../../cloudfunctions/domain/complaint/receipt'

const bytes = (value: number) => (count: number) => new Uint8Array(count).fill(value)

test.each([
  ['2026-03-01T15:59:59Z', 'T-260301-33333'],
  ['2026-03-01T16:00:00Z', 'T-260302-33333'],
  ['2029-12-31T16:00:00Z', 'T-300101-33333'],
])('at %s it is %s', (at, receipt) => {
  expect(mintReceipt(Date.parse(at), bytes(0))).toBe(receipt)
})

test('its letters have no look-alikes, and bytes that would favour some are not used', () => {
  let next = 0
  const counted = (count: number) => Uint8Array.from({ length: count }, () => (next += 1) % 256)
  const letters = Array.from({ length: 500 }, () => mintReceipt(0, counted).slice(9)).join('')
  expect(new Set(letters).size).toBe(22)
  expect(letters).toMatch(/^[34679ACDEFGHJKMNPRTWXY]{2500}$/)
})
