// Why an export did not come: what happened, and what to do.

import { exportProblem } from '../../../../../miniprogram/reports/exporting/words'

test.each([
  ['unavailable', false, '网络'],
  ['late', false, '网络'],
  ['not_allowed', false, '您现在不能看'],
  ['too_many', false, '太快'],
  ['too_large', false, '放不下'],
  ['internal', false, '我们这边'],
  ['unavailable', true, '复制链接'],
] as const)('%s, made: %s', (problem, made, part) => {
  expect(exportProblem(problem, made)).toContain(part)
})
