// What a failure does to a page of figures: numbers that are there stay and are said to be old, unless they may not be seen any more.

import { failedWith } from '../../../../../miniprogram/reports/stats/failed'

test.each([
  ['unavailable', false, { stage: 'failed', problem: 'unavailable', stale: false }],
  ['unavailable', true, { stage: 'ready', problem: 'unavailable', stale: true }],
  ['not_allowed', false, { stage: 'stranger', problem: 'not_allowed', stale: false }],
  ['not_allowed', true, { stage: 'stranger', problem: 'not_allowed', stale: false }],
] as const)('%s with numbers there: %s', (code, shown, failed) => {
  expect(failedWith(code, shown)).toEqual(failed)
})
