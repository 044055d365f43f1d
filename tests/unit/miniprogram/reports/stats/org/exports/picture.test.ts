// The picture for a group: every number that it is of, the sum of its parts, and nothing over its edge.

import { inks } from '../../../../../../../miniprogram/reports/components/column-chart/ink'
import type { Mark } from '../../../../../../../miniprogram/pages/marks'
import { type Figures, pictureOf, wrapped } from '../../../../../../../miniprogram/reports/stats/org/exports/picture'

const figures: Figures = {
  org: '水塔路社区',
  span: '最近 7 天：2026-02-25 至 2026-03-03',
  updated: '数字更新到 2026-03-03 00:30',
  reads: 46,
  favourites: { gained: 3, lost: 1, now: 20 },
  columns: [5, 0, 1, 10, 20, 4, 6].map((value, place) => ({ name: `${place}`, value, ...(place === 6 && { open: true }) })),
  bars: [
    { key: 'a', name: '阅报栏', value: 40, part: 100, pale: false },
    { key: 'b', name: '旧系统带入', value: 6, part: 15, pale: true },
  ],
}
const textsOf = (marks: Mark[]): string[] => marks.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : []))

test('it says of whom, when, how many, from where, and what that means', () => {
  const texts = textsOf(pictureOf(figures).marks)
  for (const text of ['水塔路社区', figures.span, '46', '新收藏 3，取消收藏 1，现在收藏 20', '阅报栏', '40', '旧系统带入', '6']) expect(texts).toContain(text)
  expect(texts.join('')).toContain('一个人、一篇文章、一天')
  expect(texts.at(-1)).toContain(figures.updated)
})

test('the sum that stands below the sources is theirs', () => {
  const texts = textsOf(pictureOf(figures).marks)
  expect(texts[texts.indexOf('以上相加') + 1]).toBe('46')
})

test('a column is as high as its number, a zero is none, and today is hollow', () => {
  const { marks } = pictureOf({ ...figures, bars: [] })
  const columns = marks.filter((mark) => mark.kind === 'box' && mark.colour === inks.light.column)
  expect(columns.map((mark) => mark.kind === 'box' && Math.round(mark.height / 21))).toEqual([5, 1, 10, 20, 4])
  expect(marks.filter(({ kind }) => kind === 'frame')).toHaveLength(1)
})

test.each([
  ['a long name', { org: '清渠街道水塔路社区新时代文明实践站暨党群服务中心联合值班室' }],
  ['a year', { columns: Array.from({ length: 365 }, (_, place) => ({ name: `${place}`, value: place * 1_000 })) }],
  ['nothing at all', { columns: [], bars: [], reads: 0 }],
])('%s stays inside of it', (_what, more) => {
  const { width, height, marks } = pictureOf({ ...figures, ...more })
  expect(height).toBeLessThan(4_096)
  for (const mark of marks) {
    const wide = mark.kind === 'text' ? Array.from(mark.text).reduce((sum, sign) => sum + mark.size * (sign < '\u2e80' ? 0.6 : 1), 0) : mark.width
    const left = mark.kind !== 'text' || !mark.align ? mark.x : mark.x - (mark.align === 'right' ? wide : wide / 2)
    expect(left).toBeGreaterThanOrEqual(0)
    // A comma may hang over the margin.
    expect(left + wide).toBeLessThanOrEqual(width)
    expect(mark.y).toBeLessThan(height)
  }
})

test('no line begins with a stop or a comma', () => {
  const rows = wrapped('一二三四，五六七八。九', 10, 40)
  expect(rows).toEqual(['一二三四，', '五六七八。', '九'])
})
