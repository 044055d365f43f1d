// The columns of a chart: whole steps on the axis, which names stand below it, and what is heard of it.

import type { Column } from '../../../../../miniprogram/charts/contract/drawing'
import { namesShown, scaleFor, spoken } from '../../../../../miniprogram/reports/components/column-chart/columns'

const columns = (values: number[]): Column[] => values.map((value, place) => ({ name: `第${place + 1}天`, value }))

test.each([
  [[], 1, 1],
  [[0, 0], 1, 1],
  [[1], 1, 1],
  [[3, 1], 3, 3],
  [[5], 5, 5],
  [[6], 6, 3],
  [[10], 10, 5],
  [[11], 15, 3],
  [[268], 300, 3],
  [[1_426], 1_500, 3],
  [[99_999], 100_000, 5],
])('%j goes up to %i in %i parts', (values, most, parts) => {
  expect(scaleFor(values)).toEqual({ most, parts })
})

test('every step of an axis is a whole number, and the highest column reaches past the last but one', () => {
  for (let highest = 1; highest < 3_000; highest += 1) {
    const { most, parts } = scaleFor([highest])
    expect(Number.isInteger(most / parts)).toBe(true)
    expect(most).toBeGreaterThanOrEqual(highest)
    expect((most / parts) * (parts - 1)).toBeLessThan(highest)
  }
})

test.each([
  [1, ['第1天']],
  [2, ['第1天', '第2天']],
  [3, ['第1天', '第2天', '第3天']],
  [14, ['第1天', '第7天', '第14天']],
])('of %i columns these names are shown', (count, names) => {
  expect(namesShown(columns(Array.from({ length: count }, () => 1)))).toEqual(names)
})

test('a chart tells its sum and its highest column', () => {
  expect(spoken('阅读', columns([3, 9, 1]))).toBe('阅读：一共 13，最多的是第2天，9。数字在下面的表里。')
  expect(spoken('阅读', [])).toBe('阅读：还没有')
})
