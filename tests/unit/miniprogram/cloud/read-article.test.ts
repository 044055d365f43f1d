// Replies are checked at one door: what is as agreed passes, what is not is our own fault and says where.

import { readArticleOpen } from '../../../../miniprogram/cloud/read-article'
import { readArticleList } from '../../../../miniprogram/cloud/read-card'
import { readOrgOpen } from '../../../../miniprogram/more/cloud/read-org'

const org = { id: 'o', name: '晚风巷社区' }
const card = { id: 'a', title: '灯亮了', org, createdOn: '2026-01-01', publishedAt: 5, reads: 3 }
const article = { id: 'a', title: '灯亮了', org, createdOn: '2026-01-01', codeId: 'ACDE3467', body: { version: 1, blocks: [] } }
const board = { name: '东门公告栏', place: '' }
const orgMine = { favourite: { on: false, seq: 0 }, reminder: { on: true, balance: 2, seq: 7, templateId: 't' } }
const mine = { ...orgMine, kept: { on: true, seq: 4 } }

describe('article.open', () => {
  test.each([
    { kind: 'article', article, reads: 3, mine, view: { counted: true } },
    { kind: 'org', org: { ...org, intro: '' } },
    { kind: 'withdrawn', org, reason: '改期', withdrawnOn: '2026-06-12', newest: [card] },
    { kind: 'withdrawn', org, board, reason: '', withdrawnOn: '2026-06-12', newest: [] },
    { kind: 'choice', org, board, articles: [card] },
    { kind: 'unknown', why: 'retired', org, board, newest: [card] },
    { kind: 'unknown', why: 'not_found', newest: [] },
  ])('is read as $kind', (reply) => {
    expect(readArticleOpen(reply).kind).toBe(reply.kind)
  })

  test.each([
    ['an article of a form to come', { kind: 'article', article: { ...article, body: { version: 2, pages: [] } }, reads: 3, mine }],
    ['an answer of a kind to come', { kind: 'poem', verses: 4 }],
  ])('%s asks for a newer program', (_what, reply) => {
    expect(readArticleOpen(reply)).toEqual({ kind: 'newer' })
  })

  test('a reason that is not known yet is only that nothing is there', () => {
    expect(readArticleOpen({ kind: 'unknown', why: 'moved', newest: [] })).toEqual({ kind: 'unknown', why: 'not_found', newest: [] })
  })

  test('what was corrected is read with the day', () => {
    const corrected = { ...article, updatedOn: '2026-06-02', correction: '周六改为周日' }
    expect(readArticleOpen({ kind: 'article', article: corrected, reads: 0, mine })).toMatchObject({ article: { updatedOn: '2026-06-02', correction: '周六改为周日' } })
  })

  test('a null where nothing is, as the database gives it, is nothing', () => {
    expect(readArticleOpen({ kind: 'article', article: { ...article, updatedOn: null }, reads: 0, mine })).not.toHaveProperty('article.updatedOn')
  })

  test.each([
    [{ kind: 'choice', org, articles: [] }, 'board'],
    [{}, 'kind'],
    [{ kind: 'article', article: { ...article, title: 5 }, reads: 3, mine }, 'title'],
    [{ kind: 'article', article, reads: -1, mine }, 'reads'],
    [{ kind: 'article', article, reads: '3', mine }, 'reads'],
    [{ kind: 'article', article: { ...article, body: 'html' }, reads: 3, mine }, 'body'],
    [{ kind: 'article', article, reads: 3 }, 'mine'],
    [null, 'article.open'],
  ])('%j is refused', (reply, where) => {
    expect(() => readArticleOpen(reply)).toThrow(where)
  })
})

test('a cover that cannot be read costs the picture and not the article', () => {
  expect(readArticleList({ articles: [{ ...card, cover: { fileId: 5 } }] })).toEqual({ articles: [card] })
})

const series = { id: 's1', name: '专题', intro: '话' }

test('org.open is read with what stands above and under it', () => {
  const reply = { org: { ...org, intro: '十二栋楼', parent: { id: 'p', name: '街道' } }, mine: orgMine, children: [org], months: [{ month: '2026-06', articles: 4 }], series: [series], boards: [{ name: '东门', place: '' }], pinned: [card] }
  expect(readOrgOpen(reply)).toEqual(reply)
  const { pinned: _pinned, ...older } = reply
  expect(readOrgOpen(older)).toEqual({ ...older, pinned: [] })
  expect(() => readOrgOpen({ ...reply, months: [{ month: '2026-06', articles: -1 }] })).toThrow('articles')
  expect(() => readOrgOpen({ ...reply, children: undefined })).toThrow('children')
})
