// The library's pure parts: rows out of the list and what happened since, finding, order, days, and the last removal.

import { readFavouriteList } from '../../../../miniprogram/more/cloud/read-favourite-list'
import { newsOf } from '../../../../miniprogram/more/components/favourite-cell/news'
import { clockText, dayName } from '../../../../miniprogram/components/article-card/published'
import type { FavouriteArticle, FavouriteOrg } from '../../../../miniprogram/contract/favourites'
import { found, ordered } from '../../../../miniprogram/more/library/found'
import { historyDays } from '../../../../miniprogram/more/library/history-days'
import { LastRemoval } from '../../../../miniprogram/more/library/last-removal'
import { rowsOf, type Known } from '../../../../miniprogram/more/library/rows'

const noon = Date.UTC(2026, 5, 13, 4)
const dayMs = 86_400_000

const org = (id: string, more: Partial<FavouriteOrg> = {}): FavouriteOrg => ({ org: { id, name: id }, favouritedAt: 1, seq: 1, nameOrder: 0, ...more })
const article = (articleId: string, more: Partial<FavouriteArticle> = {}): FavouriteArticle => ({ articleId, title: articleId, favouritedAt: 1, seq: 1, nameOrder: 0, ...more })
const known = (more: Partial<Known> = {}): Known => ({
  list: { orgs: [org('o_a', { newSince: 2 }), org('o_b')], articles: [article('a_a')] },
  at: 100,
  changes: [],
  visits: [],
  titles: new Map(),
  isWaiting: () => false,
  ...more,
})
const ids = (rows: { id: string }[]): string[] => rows.map(({ id }) => id)

describe('rows', () => {
  test('are those of the list where nothing happened since', () => {
    const { orgs, articles } = rowsOf(known())
    expect(ids(orgs)).toEqual(['o_a', 'o_b'])
    expect(ids(articles)).toEqual(['a_a'])
    expect(orgs[0]).toMatchObject({ visitedAt: 0, added: false, waiting: false })
  })

  test('what was taken off is not there, and what was added stands first under the name that the phone knows', () => {
    const changes = [{ targetId: 'o_a', on: false, at: 5 }, { targetId: 'o_c', on: true, at: 4 }, { targetId: 'a_b', on: true, at: 3 }]
    const visits = [{ orgId: 'o_c', name: '丙社区', at: 150 }]
    const titles = new Map([['a_b', { title: '新的', orgName: '丙社区' }]])
    const { orgs, articles } = rowsOf(known({ changes, visits, titles, isWaiting: (id) => id === 'o_c' }))
    expect(ids(orgs)).toEqual(['o_c', 'o_b'])
    expect(orgs[0]).toMatchObject({ added: true, waiting: true, visitedAt: 150, favourite: { org: { name: '丙社区' }, favouritedAt: 4 } })
    expect(orgs[0]?.favourite.newSince).toBeUndefined()
    expect(articles[0]).toMatchObject({ id: 'a_b', added: true, orgName: '丙社区', favourite: { title: '新的' } })
  })

  test('one whose name the phone does not know waits for the next list', () => {
    const changes = [{ targetId: 'o_c', on: true, at: 4 }, { targetId: 'a_b', on: true, at: 3 }]
    expect(ids(rowsOf(known({ changes })).orgs)).toEqual(['o_a', 'o_b'])
    expect(ids(rowsOf(known({ changes })).articles)).toEqual(['a_a'])
  })

  test('one tapped on that the list has keeps its place', () => {
    expect(ids(rowsOf(known({ changes: [{ targetId: 'o_b', on: true, at: 4 }] })).orgs)).toEqual(['o_a', 'o_b'])
  })

  test('after a visit nothing is new, whatever the list before it says', () => {
    const visit = (at: number) => rowsOf(known({ visits: [{ orgId: 'o_a', name: '', at }] })).orgs[0]
    expect(visit(101)).toMatchObject({ visitedAt: 101, favourite: { newSince: 0 } })
    expect(visit(99)).toMatchObject({ visitedAt: 99, favourite: { newSince: 2 } })
  })
})

describe('finding', () => {
  const rows = rowsOf(known({
    list: { orgs: [org('o_1', { org: { id: 'o_1', name: '水塔路社区' } }), org('o_2', { org: { id: 'o_2', name: 'A区' } })], articles: [article('a_1', { title: '停水 通知' }), article('a_2', { title: '义诊' })] },
    titles: new Map([['a_2', { title: '', orgName: '水塔路社区' }]]),
  }))

  test.each([
    ['水塔', ['o_1'], ['a_2']],
    ['停水通知', [], ['a_1']],
    [' 停 水 ', [], ['a_1']],
    ['ａ', ['o_2'], []],
    ['没有', [], []],
    ['  ', ['o_1', 'o_2'], ['a_1', 'a_2']],
  ])('%j finds the units %j and the articles %j', (words, orgs, articles) => {
    const shown = found(rows, words)
    expect(ids(shown.orgs)).toEqual(orgs)
    expect(ids(shown.articles)).toEqual(articles)
  })
})

describe('order', () => {
  const newest = (publishedAt: number) => ({ articleId: 'a', title: '', publishedAt })
  const orgs = [org('o_a', { nameOrder: 2, newest: newest(9) }), org('o_b', { nameOrder: 1, newSince: 1, newest: newest(3) }), org('o_c', { nameOrder: 0 }), org('o_d', { nameOrder: 3, newSince: 4, newest: newest(5) })]
  const rows = rowsOf(known({ list: { orgs, articles: [article('a_a', { nameOrder: 5 }), article('a_b', { nameOrder: 4 })] } }))

  test.each([
    ['recent', ['o_a', 'o_b', 'o_c', 'o_d'], ['a_a', 'a_b']],
    ['new', ['o_d', 'o_b', 'o_a', 'o_c'], ['a_a', 'a_b']],
    ['name', ['o_c', 'o_b', 'o_a', 'o_d'], ['a_b', 'a_a']],
  ] as const)('%s is %j and %j', (order, units, articles) => {
    const shown = ordered(rows, order)
    expect(ids(shown.orgs)).toEqual(units)
    expect(ids(shown.articles)).toEqual(articles)
  })

  test('changes nothing in the rows it was given', () => {
    ordered(rows, 'name')
    expect(ids(rows.orgs)).toEqual(['o_a', 'o_b', 'o_c', 'o_d'])
  })
})

describe('the news of a unit', () => {
  const title = '路灯换好了'
  const published = { articleId: 'a', title, publishedAt: noon - 3 * dayMs }

  test.each<[string, Partial<FavouriteOrg>, number, object]>([
    ['a visit and new articles', { newSince: 2, newest: published }, noon - 2 * dayMs, { lead: '6月11日来过，之后新发', count: '2', title }],
    ['99 of them', { newSince: 99, newest: published }, noon - 2 * dayMs, { lead: '6月11日来过，之后新发', count: '99' }],
    ['more than can be told', { newSince: 100, newest: published }, noon - dayMs, { lead: '昨天来过，之后新发超过', count: '99' }],
    ['a visit and nothing new', { newSince: 0, newest: published }, noon, { lead: '今天来过，没有新文章', count: '', title: '', latest: '最近一篇在6月10日' }],
    ['a visit, and nothing known of it', { newest: published }, noon, { lead: '今天来过', count: '', latest: '最近一篇在6月10日' }],
    ['no visit', { favouritedAt: noon - 2 * dayMs, newest: published }, 0, { lead: '收藏于6月11日', count: '', latest: '最近一篇在6月10日' }],
    ['no articles', { favouritedAt: noon }, 0, { lead: '收藏于今天', latest: '还没有文章' }],
  ])('with %s', (_what, more, visitedAt, expected) => {
    expect(newsOf(org('o_a', more), visitedAt, noon)).toMatchObject(expected)
  })
})

test('days have the names that people use, by the calendar of China', () => {
  const midnight = Date.UTC(2026, 5, 12, 16)
  expect([noon, midnight, midnight - 1, midnight - dayMs - 1, Date.UTC(2025, 11, 31, 4)].map((ms) => dayName(ms, noon))).toEqual(['今天', '今天', '昨天', '6月11日', '2025年12月31日'])
  expect(clockText(midnight)).toBe('00:00')
})

test('what was read stands under its day, with what is on the phone marked', () => {
  const entry = (articleId: string, at: number) => ({ articleId, title: articleId, orgId: 'o', orgName: '晚风巷社区', at })
  const cover = { fileId: 'cloud://e/p.jpg', width: 4, height: 3 }
  const days = historyDays([{ ...entry('a', noon), cover }, entry('b', noon - 1), entry('c', noon - 2 * dayMs)], new Set(['b']), noon)
  expect(days).toEqual([
    { name: '今天', rows: [{ id: 'a', title: 'a', orgName: '晚风巷社区', time: '12:00', offline: false, cover: cover.fileId }, { id: 'b', title: 'b', orgName: '晚风巷社区', time: '11:59', offline: true }] },
    { name: '6月11日', rows: [{ id: 'c', title: 'c', orgName: '晚风巷社区', time: '12:00', offline: false }] },
  ])
})

describe('the last removal', () => {
  const removal = (text: string) => ({ text, undo: jest.fn(), settle: jest.fn() })

  test('is settled by the next one, and only the next one can be undone', () => {
    const last = new LastRemoval()
    const [first, second] = [removal('甲'), removal('乙')]
    last.take(first)
    last.take(second)
    expect(first.settle).toHaveBeenCalledTimes(1)
    expect(last.text).toBe('乙')
    last.undo()
    last.settle()
    expect(second.undo).toHaveBeenCalledTimes(1)
    expect(second.settle).not.toHaveBeenCalled()
    expect(last.text).toBe('')
  })

  test('is settled once, and then there is nothing to undo', () => {
    const last = new LastRemoval()
    const only = removal('甲')
    last.take(only)
    last.settle()
    last.settle()
    last.undo()
    expect(only.settle).toHaveBeenCalledTimes(1)
    expect(only.undo).not.toHaveBeenCalled()
  })
})

test('a list is read with what is new, and one that lacks a part is refused', () => {
  const list = { orgs: [org('o_a', { newSince: 3 }), org('o_b')], articles: [article('a_a')] }
  expect(readFavouriteList(JSON.parse(JSON.stringify(list)))).toEqual(list)
  for (const part of [{}, { orgs: [] }, { orgs: [{ ...org('o_a'), seq: 'x' }], articles: [] }, { orgs: [{ ...org('o_a'), newSince: -1 }], articles: [] }]) {
    expect(() => readFavouriteList(part)).toThrow('reply')
  }
})
