// How the front page and the months of a unit part the articles they are given.

import { frontOf } from '../../../../miniprogram/pages/home/front'
import { byMonth } from '../../../../miniprogram/more/org/months'
import type { ArticleCard } from '../../../../miniprogram/contract/articles'

const card = (id: string, publishedAt = 0): ArticleCard => ({ id, title: id, org: { id: 'o', name: '社区' }, createdOn: '2026-01-01', publishedAt, reads: 0 })
const idsOf = (articles: ArticleCard[]) => articles.map(({ id }) => id).join('')

test.each([
  ['without favourites the first three are the head', '', 'abcde', false, 'abc', 'de'],
  ['fewer than three are all head', '', 'ab', false, 'ab', ''],
  ['favourites are the head, wherever they stand in the rest', 'db', 'abcde', true, 'db', 'ace'],
  ['favourites that the first page does not hold', 'xy', 'abc', true, 'xy', 'abc'],
  ['nothing at all', '', '', false, '', ''],
])('%s', (_title, mine, articles, ofFavourites, head, rest) => {
  const front = frontOf(mine.split('').filter(Boolean).map((id) => card(id)), articles.split('').filter(Boolean).map((id) => card(id)))
  expect([front.ofFavourites, idsOf(front.head), idsOf(front.rest)]).toEqual([ofFavourites, head, rest])
})

test('a month has the number of all its articles, and none where that is not known', () => {
  const june = Date.UTC(2026, 5, 14)
  const may = Date.UTC(2026, 4, 2)
  expect(byMonth([card('a', june), card('b', may), card('c', may)], [{ month: '2026-06', articles: 4 }])).toEqual([
    { name: '2026年6月', total: 4, articles: [card('a', june)] },
    { name: '2026年5月', total: 0, articles: [card('b', may), card('c', may)] },
  ])
})
