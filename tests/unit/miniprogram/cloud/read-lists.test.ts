// What the front page, series, neighbours and searches reply, checked field by field.

import { readArticleAround } from '../../../../miniprogram/cloud/read-card'
import { readHomeOpen } from '../../../../miniprogram/cloud/read-home'
import { readArticleSearch } from '../../../../miniprogram/more/cloud/read-search'
import { readSeriesOpen } from '../../../../miniprogram/more/cloud/read-series'

const org = { id: 'o1', name: '南窑社区' }
const picture = { fileId: 'cloud://x', width: 4, height: 3 }
const card = { id: 'a1', title: '题', org, createdOn: '2026-01-01', publishedAt: 1, reads: 2, cover: picture, thumb: picture }
const series = { id: 's1', name: '专题', intro: '' }

test('the front page', () => {
  const reply = { mine: [card], articles: [card], next: '1.a1', orgs: [org], series: [{ ...series, org }] }
  expect(readHomeOpen(reply)).toEqual(reply)
  for (const part of ['mine', 'articles', 'orgs', 'series']) expect(() => readHomeOpen({ ...reply, [part]: undefined })).toThrow(part)
  expect(() => readHomeOpen({ ...reply, series: [series] })).toThrow('org')
})

test('a series', () => {
  const reply = { series: { ...series, org, articles: 3 } }
  expect(readSeriesOpen(reply)).toEqual(reply)
  expect(() => readSeriesOpen({ series: { ...series, org, articles: '3' } })).toThrow('articles')
})

test('neighbours, of which both may be absent', () => {
  expect(readArticleAround({ later: card, earlier: null })).toEqual({ later: card })
  expect(readArticleAround({})).toEqual({})
  expect(() => readArticleAround({ later: {} })).toThrow('id')
})

test('what a search found', () => {
  const pieces = [{ text: '题', hit: true }]
  const reply = { found: [{ article: card, title: pieces, org: pieces, snippet: [] }], next: '0.1.a1' }
  expect(readArticleSearch(reply)).toEqual(reply)
  expect(() => readArticleSearch({ found: [{ ...reply.found[0], snippet: [{ text: '题' }] }] })).toThrow('hit')
})
