// The planned search answers exactly as a search through all documents would, whatever the data, the query and the indexes.

import * as fc from 'fast-check'
import { Query } from 'mingo'
import { createCatalogue } from '../../../../../devtools/cloud/database/catalogue'
import { countDocuments, findDocuments, type Order } from '../../../../../devtools/cloud/database/find'
import { openSqlite } from '../../../../../devtools/cloud/database/sqlite'
import { createWriter } from '../../../../../devtools/cloud/database/write'
import { compareValues } from '../../../../../devtools/cloud/database/value-order'
import { isDocument, revive, type Document, type Value } from '../../../../../devtools/cloud/wire/ejson'

const scalar = fc.oneof(
  fc.constantFrom<Value>(null, true, false, 0, -1, 1, 1.5, 1e300, '', 'a', 'b', 'B', 'é', '街', '1', '\u{1f600}'),
  fc.constantFrom(0, 1, -1, 5_000, Date.UTC(2026, 0, 1)).map((time) => new Date(time)),
)
const field = fc.constantFrom('a', 'b', 'c')
const document = (withLists: boolean): fc.Arbitrary<Document> =>
  fc.dictionary(
    field,
    withLists ? fc.oneof({ weight: 5, arbitrary: scalar }, { weight: 1, arbitrary: fc.array(scalar, { maxLength: 2 }) }) : scalar,
    { maxKeys: 3 },
  )
const comparable = scalar.filter((value) => value !== null && typeof value !== 'boolean')
const condition: fc.Arbitrary<Value> = fc.oneof(
  scalar,
  fc.record({ $eq: scalar }),
  fc.record({ $ne: scalar }),
  fc.record({ $in: fc.array(scalar, { maxLength: 3 }) }),
  fc.record({ $nin: fc.array(scalar, { maxLength: 3 }) }),
  fc.tuple(fc.constantFrom('$gt', '$gte', '$lt', '$lte'), comparable).map(([operator, value]) => ({ [operator]: value })),
  fc.record({ $gte: comparable, $lt: comparable }),
  fc.record({ $exists: fc.boolean() }),
  fc.record({ $all: fc.array(scalar.filter((value) => value !== null), { minLength: 1, maxLength: 3 }) }),
)
const simple: fc.Arbitrary<Document> = fc.dictionary(field, condition, { maxKeys: 2 })
const filter: fc.Arbitrary<Document> = fc.oneof(
  { weight: 3, arbitrary: simple },
  fc.record({ $or: fc.array(simple, { minLength: 1, maxLength: 3 }) }),
  fc.record({ $and: fc.array(simple, { minLength: 1, maxLength: 3 }), a: condition }),
)
const keys = fc
  .uniqueArray(field, { minLength: 1, maxLength: 3 })
  .chain((names) => fc.tuple(...names.map((name) => fc.tuple(fc.constant(name), fc.constantFrom<1 | -1>(1, -1)))))

function search(documents: Document[], indexes: [string, 1 | -1][][], asked: Document) {
  const sqlite = openSqlite(':memory:')
  const catalogue = createCatalogue(sqlite)
  catalogue.create('things')
  catalogue.setIndexes(
    'things',
    indexes.map((index, at) => ({ name: `i${at}`, unique: false, keys: index })),
  )
  const collection = catalogue.open('things')
  createWriter(sqlite, catalogue, 'env').insert(
    collection,
    documents.map((item, at) => ({ _id: at, ...item })),
  )
  const find = (order: Order = []): Document[] =>
    findDocuments(sqlite, collection, { filter: structuredCopy(asked), order }, () => undefined).map((found) => found.document)
  return { find, count: () => countDocuments(sqlite, collection, structuredCopy(asked), () => undefined), close: () => sqlite.close() }
}

/** The search may rewrite its filter in place. */
function structuredCopy(value: Document): Document {
  return revive(value, 0) as Document
}

/** `$all` as MongoDB reads it, one condition for each value; mingo's own knows arrays alone. */
function spelledOut(value: Value): Value {
  if (Array.isArray(value)) return value.map(spelledOut)
  if (!isDocument(value)) return value
  const parts = Object.entries(value).map(([path, item]): Document => {
    const all = isDocument(item) ? item['$all'] : undefined
    return Array.isArray(all) ? { $and: all.map((wanted) => ({ [path]: wanted })) } : { [path]: path.startsWith('$') ? spelledOut(item) : item }
  })
  return parts.length > 0 ? { $and: parts } : {}
}

const idsOf = (documents: Document[]): unknown[] => documents.map(({ _id }) => _id).sort((a, b) => Number(a) - Number(b))

test.each([
  ['without lists', false],
  ['with lists', true],
])('a planned search finds what a full search finds, %s', (_title, withLists) => {
  fc.assert(
    fc.property(fc.array(document(withLists), { maxLength: 12 }), fc.array(keys, { maxLength: 2 }), filter, (documents, indexes, asked) => {
      fc.pre(!documents.some((item) => indexes.some((index) => index.filter(([path]) => Array.isArray(item[path])).length > 1)))
      const planned = search(documents, indexes, asked)
      try {
        const full = new Query(spelledOut(asked) as Document).find<Document>(documents.map((item, at) => ({ _id: at, ...item }))).all()
        expect(idsOf(planned.find())).toEqual(idsOf(full))
        expect(planned.count()).toBe(full.length)
      } finally {
        planned.close()
      }
    }),
    { numRuns: 300 },
  )
})

/** An index over arrays beside a scalar one, as a search would have it. */
test('along an index over arrays, a planned search finds the same documents in the same order', () => {
  const items = fc.array(fc.constantFrom<Value>('x', 'y', 'z', 1, 2), { maxLength: 4 })
  const listed = fc.record({ a: fc.oneof(items, fc.constantFrom<Value>('x', 1, null)), b: fc.integer({ min: 0, max: 3 }) })
  const wanted = fc.uniqueArray(fc.constantFrom<Value>('x', 'y', 1), { minLength: 1, maxLength: 3 })
  fc.assert(
    fc.property(fc.array(listed, { maxLength: 12 }), wanted, fc.integer({ min: 0, max: 3 }), (documents, all, most) => {
      const asked: Document = { a: { $all: all }, b: { $lte: most }, c: { $exists: false } }
      const planned = search(documents, [[['a', 1], ['b', -1], ['_id', -1]]], asked)
      try {
        const full = new Query(spelledOut(asked) as Document).find<Document>(documents.map((item, at) => ({ _id: at, ...item })))
        expect(planned.find([['b', -1], ['_id', -1]])).toEqual(full.sort({ b: -1, _id: -1 }).all())
      } finally {
        planned.close()
      }
    }),
    { numRuns: 300 },
  )
})

test('an order by the index is the order of the values', () => {
  fc.assert(
    fc.property(fc.array(document(false), { maxLength: 12 }), keys, fc.boolean(), (documents, order, withIndex) => {
      const planned = search(documents, withIndex ? [order] : [], {})
      try {
        const found = planned.find(order)
        for (const [at, item] of found.slice(1).entries()) expect(compareBy(order, found[at] ?? {}, item)).toBeLessThanOrEqual(0)
        expect(found).toHaveLength(documents.length)
      } finally {
        planned.close()
      }
    }),
    { numRuns: 200 },
  )
})

function compareBy(order: [string, 1 | -1][], a: Document, b: Document): number {
  for (const [path, direction] of order) {
    const side = compareValues(a[path] ?? null, b[path] ?? null)
    if (side !== 0) return side * direction
  }
  return 0
}
