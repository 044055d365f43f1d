// The months of a unit's list: their heads, and how many each has by the server's count.

import type { ArticleCard } from '../../../../../miniprogram/contract/articles'
import { byMonth } from '../../../../../miniprogram/more/org/months'

const card = (id: string, publishedAt: string): ArticleCard => ({ id, title: id, org: { id: 'o_1', name: '一' }, createdOn: '2026-01-01', publishedAt: Date.parse(publishedAt), reads: 0 })

const counts = [{ month: '2026-06', articles: 9 }, { month: '2025-12', articles: 4 }]

test('articles of one month stand under its name, which has no leading zero', () => {
  const months = byMonth([card('a', '2026-06-14T00:00:00Z'), card('b', '2026-06-02T00:00:00Z'), card('c', '2025-12-31T15:59:59Z')], [])
  expect(months.map(({ name, articles }) => [name, articles.map(({ id }) => id)])).toEqual([['2026年6月', ['a', 'b']], ['2025年12月', ['c']]])
})

test('a month is the calendar’s in China, and is counted as the server counts it', () => {
  const months = byMonth([card('a', '2026-05-31T16:00:00Z'), card('b', '2026-05-31T15:59:59Z'), card('c', '2025-12-31T15:59:59Z')], counts)
  expect(months.map(({ name, total }) => [name, total])).toEqual([['2026年6月', 9], ['2026年5月', 0], ['2025年12月', 4]])
})
