import { passesStillGood, stateAfterChange } from '../../../../../cloudfunctions/domain/review/after-change'
import type { Place } from '../../../../../cloudfunctions/domain/review/decide'

const at = (state: Place['state'], step?: number): Place => ({ state, ...(step === undefined ? {} : { step }) })

test.each<[string, Place, number, number, Place]>([
  ['of what is being written stays there', at('writing'), 3, 1, at('writing')],
  ['of what readers have begins anew', at('settled'), 3, 1, at('writing')],
  ['at the second step goes back to the first', at('review', 2), 3, 1, at('review', 1)],
  ['at the second step stays there where the unit goes back no further', at('review', 2), 3, 3, at('review', 2)],
  ['at the second step goes to the writer', at('review', 2), 3, 0, at('writing')],
  ['after approval goes to the step that the unit set', at('approved'), 3, 2, at('review', 2)],
  ['after approval goes to the last step at most', at('approved'), 2, 3, at('review', 2)],
  ['of what is scheduled goes back as well', at('scheduled'), 1, 1, at('review', 1)],
  ['where there were no steps when it was approved begins at the first', { ...at('approved'), passes: [] } as Place, 2, 2, at('review', 1)],
  ['where nobody reviews goes to the writer', at('approved'), 0, 0, at('writing')],
])('a change %s', (_what, place, steps, backTo, after) => {
  expect(stateAfterChange(place, { steps, backTo, dueHours: 24 })).toEqual(after)
})

test('passes before the step that waits now hold, those at it and after it do not', () => {
  const passes = [{ step: 1 }, { step: 2 }, { step: 3 }]
  expect(passesStillGood(passes, at('review', 2))).toEqual([{ step: 1 }])
  expect(passesStillGood(passes, at('review', 1))).toEqual([])
  expect(passesStillGood(passes, at('writing'))).toEqual([])
})
