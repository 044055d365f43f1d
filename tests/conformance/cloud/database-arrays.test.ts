// Indexes over arrays: one key for each item, as MongoDB keeps them, through the real SDK.

import { openCloudHouse, schemaOf, type CloudHouse } from '../../support/cloud-house'
import { connectSdk, failureOf } from '../../support/cloud-sdk'

let house: CloudHouse
let db: ReturnType<ReturnType<typeof connectSdk>['database']>

const collections = ['pages', 'phones', 'pairs', 'later', 'rooms']
const indexes = {
  pages: [{ name: 'grams_at', keys: [['grams', 1], ['at', -1], ['_id', -1]] as const }],
  phones: [{ name: 'numbers', unique: true, keys: [['numbers', 1]] as const }],
  pairs: [{ name: 'a_b', keys: [['a', 1], ['b', 1]] as const }],
  rooms: [{ name: 'beds', keys: [['beds.by', 1]] as const }],
}

beforeAll(async () => {
  house = await openCloudHouse({ schema: schemaOf({ collections, indexes }) })
  db = connectSdk(house.cloud).database()
  const pages = [
    { _id: 'p1', at: 1, grams: ['ab', 'bc', 'cd'] },
    { _id: 'p2', at: 2, grams: ['ab', 'ab'] },
    { _id: 'p3', at: 3, grams: ['bc', 'ab'] },
    { _id: 'p4', at: 3, grams: [] },
    { _id: 'p5', at: 4, grams: 'ab' },
    { _id: 'p6', at: 5 },
    { _id: 'p7', at: 6, grams: [null, ['ab']] },
  ]
  for (const data of pages) await db.collection('pages').add({ data })
})
afterAll(() => house.stop())

async function ids(condition: object, order: 'asc' | 'desc' = 'desc', limit = 100): Promise<unknown[]> {
  house.unindexed.splice(0)
  const reply = await db.collection('pages').where(condition).orderBy('at', order).orderBy('_id', order).limit(limit).get()
  expect(house.unindexed).toEqual([])
  return reply.data.map(({ _id }) => _id)
}

test('a value finds the arrays that hold it and the field that is it, each once and in the order of the index', async () => {
  expect(await ids({ grams: 'ab' })).toEqual(['p5', 'p3', 'p2', 'p1'])
  expect(await ids({ grams: 'ab' }, 'asc', 2)).toEqual(['p1', 'p2'])
  expect(await ids({ grams: 'xy' })).toEqual([])
})

test('all, in, neq and ranges are about single items', async () => {
  const _ = db.command
  expect(await ids({ grams: _.all(['ab', 'bc']) })).toEqual(['p3', 'p1'])
  expect(await ids({ grams: _.all(['ab']), at: _.lte(3) })).toEqual(['p3', 'p2', 'p1'])
  expect(await ids({ grams: _.in(['cd', 'bc']) })).toEqual(['p3', 'p1'])
  const above = await db.collection('pages').where({ at: _.lt(4), grams: _.gt('bc') }).get()
  expect(above.data.map(({ _id }) => _id)).toEqual(['p1'])
  const others = await db.collection('pages').where({ grams: _.neq('ab') }).get()
  expect(others.data.map(({ _id }) => _id)).toEqual(['p4', 'p6', 'p7'])
  expect((await db.collection('pages').where({ grams: _.all(['ab', 'bc']) }).count()).total).toBe(2)
})

test('null is what is missing or holds null, and an empty array is neither', async () => {
  expect(await ids({ grams: null })).toEqual(['p7', 'p6'])
  expect(await ids({ grams: [] })).toEqual(['p4'])
})

test('an update moves the keys, a removal takes them away', async () => {
  const pages = db.collection('pages')
  await pages.doc('p2').update({ data: { grams: db.command.push(['zz']), at: 9 } })
  expect(await ids({ grams: 'zz' })).toEqual(['p2'])
  expect(await ids({ grams: 'ab' })).toEqual(['p2', 'p5', 'p3', 'p1'])
  await pages.doc('p2').set({ data: { at: 2, grams: ['yy'] } })
  expect(await ids({ grams: db.command.in(['zz', 'yy']) })).toEqual(['p2'])
  expect(await ids({ grams: 'zz' })).toEqual([])
  await pages.doc('p3').remove()
  expect(await ids({ grams: 'bc' })).toEqual(['p1'])
})

test('an aggregation takes match, sort and limit from it too', async () => {
  house.unindexed.splice(0)
  const { list } = await db.collection('pages').aggregate().match({ grams: 'ab' }).sort({ at: -1, _id: -1 }).limit(1).end()
  expect(list.map(({ _id }) => _id)).toEqual(['p5'])
  expect(house.unindexed).toEqual([])
})

test('what the index does not serve is reported as ever', async () => {
  house.unindexed.splice(0)
  await db.collection('pages').where({ at: 3 }).get()
  await db.collection('pages').where({ grams: 'ab' }).orderBy('other', 'asc').get()
  expect(house.unindexed.map(({ reason }) => reason)).toEqual(['filter', 'sort'])
})

test('a unique index holds each item to one document, which may hold it twice', async () => {
  const phones = db.collection('phones')
  await phones.add({ data: { _id: 'one', numbers: ['1', '2', '2'] } })
  const failure = await failureOf(phones.add({ data: { _id: 'two', numbers: ['3', '2'] } }))
  expect(failure.errMsg).toContain('E11000 duplicate key error collection: yuelan-local.phones index: numbers dup key: { numbers: "2" }')
  expect((await failureOf(phones.add({ data: { _id: 'two', numbers: '1' } }))).errMsg).toContain('dup key: { numbers: "1" }')
  await phones.add({ data: { _id: 'two', numbers: ['3'] } })
  expect((await failureOf(phones.doc('two').update({ data: { numbers: ['4', '1'] } }))).errMsg).toContain('E11000')
  await phones.doc('one').update({ data: { numbers: ['2'] } })
  await phones.doc('two').update({ data: { numbers: ['4', '1'] } })
  expect((await phones.where({ numbers: '1' }).get()).data).toEqual([{ _id: 'two', numbers: ['4', '1'] }])
})

test('one index takes one array a document: two are refused and nothing is written', async () => {
  const pairs = db.collection('pairs')
  await pairs.add({ data: { _id: 'left', a: ['x', 'y'], b: 1 } })
  await pairs.add({ data: { _id: 'right', a: 'x', b: [1, 2] } })
  const failure = await failureOf(pairs.add({ data: { _id: 'both', a: ['x'], b: [1] } }))
  expect(failure).toMatchObject({ errCode: -502001, errMsg: expect.stringContaining('cannot index parallel arrays [b] [a]') as string })
  expect((await failureOf(pairs.doc('left').update({ data: { b: [] } }))).errMsg).toContain('parallel arrays')
  expect((await pairs.where({ a: 'x', b: 1 }).get()).data.map(({ _id }) => _id)).toEqual(['left', 'right'])
})

test('a field of the objects in an array has its keys as well', async () => {
  const rooms = db.collection('rooms')
  await rooms.add({ data: { _id: 'r1', beds: [{ by: 'wall' }, { by: 'door' }] } })
  await rooms.add({ data: { _id: 'r2', beds: { by: 'door' } } })
  house.unindexed.splice(0)
  expect((await rooms.where({ 'beds.by': 'door' }).get()).data.map(({ _id }) => _id)).toEqual(['r1', 'r2'])
  expect((await rooms.where({ 'beds.by': 'wall' }).get()).data.map(({ _id }) => _id)).toEqual(['r1'])
  expect(house.unindexed).toEqual([])
})

test('an index made over arrays that are there is filled from them, and dropped with its keys', async () => {
  const withIndex = (...keys: [string, number][]) =>
    schemaOf({ collections, indexes: { ...indexes, later: keys.length > 0 ? [{ name: 'i', unique: true, keys }] : [] } })
  house.cloud.console.insert('later', [{ _id: 'l1', a: ['x', 'y'] }, { _id: 'l2', a: ['z'] }])
  house.cloud.console.applySchema(withIndex(['a', 1]))
  house.unindexed.splice(0)
  expect((await db.collection('later').where({ a: 'y' }).get()).data.map(({ _id }) => _id)).toEqual(['l1'])
  expect(house.unindexed).toEqual([])
  house.cloud.console.applySchema(withIndex())
  house.cloud.console.insert('later', [{ _id: 'l3', a: ['y'] }])
  expect(() => house.cloud.console.applySchema(withIndex(['a', 1]))).toThrow('UNIQUE')
  expect((await db.collection('later').where({ a: 'y' }).get()).data.map(({ _id }) => _id)).toEqual(['l1', 'l3'])
})
