// What the settings of review say: what a number of steps means, and where one person alone cannot go on with it.

import { stepsNote, tooFewOf } from '../../../../../../miniprogram/staff/review/settings/words'

test.each([
  [0, 0, undefined, undefined],
  [1, 1, undefined, undefined],
  [2, 5, undefined, undefined],
  [1, 0, 0, '改为不审'],
  [3, 0, 0, '改为不审'],
  [2, 1, 1, '改为一步'],
  [3, 2, 2, '改为两步'],
])('%d steps where %d others may review', (steps, others, fewer, way) => {
  const few = tooFewOf(steps, others)
  expect([few?.steps, few?.way]).toEqual([fewer, way])
})

test('who is alone is told so, and who has too few colleagues how many', () => {
  expect(tooFewOf(1, 0)?.words).toContain('没有别人能审')
  expect(tooFewOf(3, 1)?.words).toContain('要 3 位同事来审，现在能审的只有 1 位')
})

test('a unit that grew is told that it may review now', () => {
  expect(stepsNote(0, 0)).not.toContain('同事')
  expect(stepsNote(0, 1)).toContain('可以改为一步')
})
