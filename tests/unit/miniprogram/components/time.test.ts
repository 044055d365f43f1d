// Lengths of time as they are read and as they are said.

import { clockOf, lengthOf } from '../../../../miniprogram/components/sound/time'

test.each([
  [0, '0:00', ''],
  [0.4, '0:00', ''],
  [5, '0:05', '5 秒'],
  [60, '1:00', '1 分'],
  [65.4, '1:05', '1 分 5 秒'],
  [3605, '1:00:05', '1 小时 5 秒'],
  [-1, '0:00', ''],
])('%s s', (seconds, clock, length) => {
  expect([clockOf(seconds), lengthOf(seconds)]).toEqual([clock, length])
})
