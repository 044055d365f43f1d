// How long a message waits for its next try.

import { waitAfter } from '../../../../../cloudfunctions/domain/reminder/waits'

test('the wait doubles, and ends', () => {
  expect([1, 2, 3, 4, 5, 6, 7].map(waitAfter)).toEqual([60_000, 120_000, 240_000, 480_000, 960_000, undefined, undefined])
})
