// What WeChat's refusals mean, and how long is waited.

import { meaningOf, waitAfter } from '../../../../../cloudfunctions/domain/reminder/refusals'

test.each([
  [43101, 'no_grant'],
  [43108, 'later'],
  [45009, 'later'],
  [-1, 'later'],
  [43107, 'never'],
  [47003, 'never'],
  [40037, 'never'],
  [40003, 'never'],
])('%s means %s', (errCode, meaning) => {
  expect(meaningOf(errCode)).toBe(meaning)
})

test('the wait doubles, and ends', () => {
  expect([1, 2, 3, 4, 5, 6, 7].map(waitAfter)).toEqual([60_000, 120_000, 240_000, 480_000, 960_000, undefined, undefined])
})
