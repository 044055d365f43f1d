// When a draft is worth keeping before it is changed.

import { savePointBefore } from '../../../../../cloudfunctions/domain/draft/save-points'

const at = (time: string): Date => new Date(`2026-03-01T${time}Z`)

test.each([
  ['never saved', undefined, '10:00:00', false],
  ['a moment ago', '10:00:10', '10:01:59', false],
  ['before this two minutes', '10:01:59', '10:02:00', true],
  ['long ago', '09:00:00', '10:00:00', true],
  ['after now, by another clock', '10:04:00', '10:00:00', false],
])('saved %s: %s, %s', (_what, saved, now, isDue) => {
  expect(savePointBefore(saved === undefined ? undefined : at(saved), at(now)) !== undefined).toBe(isDue)
})

test('is named by when the text rested, the same for all who change it', () => {
  const rested = at('10:00:10')
  expect(savePointBefore(rested, at('10:05:00'))).toBe(savePointBefore(rested, at('11:30:00')))
  expect(savePointBefore(rested, at('10:05:00'))).not.toBe(savePointBefore(at('10:02:10'), at('10:05:00')))
})
