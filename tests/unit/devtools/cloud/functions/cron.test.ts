// The cron of timer triggers, and when a timer is due.

import { readCron } from '../../../../../devtools/cloud/functions/cron'
import { isDue } from '../../../../../devtools/cloud/functions/timers'

const at = (text: string): number => Date.parse(text)

test.each([
  ['0 */10 * * * * *', '2026-03-01T15:50:00Z', true],
  ['0 */10 * * * * *', '2026-03-01T15:51:00Z', false],
  ['0 */10 * * * * *', '2026-03-01T15:50:01Z', false],
  // Two in the morning of Asia/Shanghai is six in the evening of the day before.
  ['0 0 2 1 * * *', '2026-02-28T18:00:00Z', true],
  ['0 0 2 1 * * *', '2026-03-01T02:00:00Z', false],
  ['0 30 9-17/2 * JAN,MAR MON *', '2026-03-02T03:30:00Z', true],
  ['0 30 9-17/2 * JAN,MAR MON *', '2026-03-02T04:30:00Z', false],
  ['5,10 0 0 * * SUN 2026', '2026-02-28T16:00:10Z', true],
])('%s at %s: %s', (cron, time, holds) => {
  expect(readCron(cron)?.(at(time))).toBe(holds)
})

test.each(['', '0 0 2 * * *', '0 0 25 * * * *', '0 0 2 L * ? *', '60 * * * * * *', '0 0 5-2 * * * *', '0 */0 * * * * *', 'x * * * * * *'])('%j is no cron', (text) => {
  expect(readCron(text)).toBeUndefined()
})

test('a timer is due once for a moment that passed, and not again', () => {
  const trigger = { name: 'tick', config: '0 */10 * * * * *' }
  expect(isDue(trigger, at('2026-03-01T00:09:59Z'), at('2026-03-01T00:10:01Z'))).toBe(true)
  expect(isDue(trigger, at('2026-03-01T00:10:01Z'), at('2026-03-01T00:19:59Z'))).toBe(false)
  expect(isDue(trigger, at('2026-03-01T00:10:00Z'), at('2026-03-01T00:10:00.9Z'))).toBe(false)
})
