// Which queries go to SQL whole, which count as served, and that SQLite truly uses the index.

import { createCatalogue, type Collection } from '../../../../../devtools/cloud/database/catalogue'
import { keyExpression } from '../../../../../devtools/cloud/database/index-keys'
import { isFilterServed, isOrderServed, planQuery } from '../../../../../devtools/cloud/database/plan'
import { openSqlite } from '../../../../../devtools/cloud/database/sqlite'
import type { Document } from '../../../../../devtools/cloud/wire/ejson'

const sqlite = openSqlite(':memory:')
let articles: Collection

beforeAll(() => {
  const catalogue = createCatalogue(sqlite)
  catalogue.create('articles')
  catalogue.setIndexes('articles', [
    {
      name: 'org_status_at',
      unique: false,
      keys: [
        ['orgId', 1],
        ['status', 1],
        ['at', -1],
      ],
    },
    { name: 'hour', unique: false, keys: [['place.hour', 1]] },
  ])
  articles = catalogue.open('articles')
})
afterAll(() => sqlite.close())

test.each<[string, Document, boolean]>([
  ['equality on indexed fields', { orgId: 'o1', status: 'published' }, true],
  ['a range of dates', { orgId: 'o1', at: { $gt: new Date(0), $lte: new Date(9) } }, true],
  ['a list', { orgId: { $in: ['a', null, 3, true] } }, true],
  ['everything', {}, true],
  ['a field without an index', { orgId: 'o1', title: 'x' }, false],
  ['existence', { orgId: { $exists: true } }, false],
  ['a whole object', { orgId: { a: 1 } }, false],
  ['a regular expression', { orgId: /^o/ }, false],
  ['nor', { $nor: [{ orgId: 'o1' }] }, false],
])('%s: SQL decides alone is %p', (_title, filter, exact) => {
  expect(planQuery(filter, articles).exact).toBe(exact)
})

test.each<[string, Document, boolean]>([
  ['the first key', { orgId: 'o1', title: 'x' }, true],
  ['a range of the first key', { orgId: { $gt: 'a' } }, true],
  ['the beginning of a text', { orgId: /^o/ }, true],
  ['an id', { _id: { $in: ['a'] } }, true],
  ['a nested field', { 'place.hour': 5 }, true],
  ['each of some', { $or: [{ orgId: 'o1' }, { 'place.hour': 5 }] }, true],
  ['some without an index', { $or: [{ orgId: 'o1' }, { title: 'x' }] }, false],
  ['the second key alone', { status: 'published' }, false],
  ['what is not equal', { orgId: { $ne: 'o1' } }, false],
  ['any part of a text', { orgId: /o/ }, false],
])('%s: served is %p', (_title, filter, served) => {
  expect(isFilterServed(planQuery(filter, articles), articles)).toBe(served)
})

test.each<[string, Document, [string, 1 | -1][], boolean]>([
  ['after equal keys', { orgId: 'o1', status: 'p' }, [['at', -1]], true],
  ['backwards', { orgId: 'o1', status: 'p' }, [['at', 1]], true],
  [
    'by several keys',
    { orgId: 'o1' },
    [
      ['status', 1],
      ['at', -1],
    ],
    true,
  ],
  [
    'by several keys backwards',
    { orgId: 'o1' },
    [
      ['status', -1],
      ['at', 1],
    ],
    true,
  ],
  [
    'in mixed directions',
    { orgId: 'o1' },
    [
      ['status', 1],
      ['at', 1],
    ],
    false,
  ],
  ['with a key left out', { orgId: 'o1' }, [['at', -1]], false],
  ['by id', {}, [['_id', 1]], true],
  ['by what is equal anyway', { orgId: 'o1' }, [['orgId', 1]], true],
  ['of one document', { _id: 'a' }, [['title', 1]], true],
  ['by a field without an index', {}, [['title', 1]], false],
])('an order %s: served is %p', (_title, filter, order, served) => {
  expect(isOrderServed(planQuery(filter, articles), order, articles)).toBe(served)
})

test.each<[string, Document, string]>([
  [
    'equality',
    { orgId: 'o1', status: 'p', at: { $lt: new Date() } },
    'SEARCH documents_articles USING INDEX index_articles.org_status_at (<expr>=? AND <expr>=? AND <expr>>? AND <expr><?)',
  ],
  ['a nested field', { 'place.hour': 5 }, 'SEARCH documents_articles USING INDEX index_articles.hour (<expr>=?)'],
])('SQLite searches by the index for %s', (_title, filter, expected) => {
  const plan = planQuery(filter, articles)
  const [row] = sqlite.all(`EXPLAIN QUERY PLAN SELECT doc FROM ${articles.table} WHERE ${plan.where}`, plan.params)
  expect(row?.['detail']).toBe(expected)
})

test('SQLite takes the order from the index and sorts nothing', () => {
  const plan = planQuery({ orgId: 'o1', status: 'p' }, articles)
  const rows = sqlite.all(
    `EXPLAIN QUERY PLAN SELECT doc FROM ${articles.table} WHERE ${plan.where} ORDER BY ${keyExpression('at')} DESC LIMIT 20`,
    plan.params,
  )
  expect(rows.map((row) => row['detail'])).toEqual([
    'SEARCH documents_articles USING INDEX index_articles.org_status_at (<expr>=? AND <expr>=?)',
  ])
})
