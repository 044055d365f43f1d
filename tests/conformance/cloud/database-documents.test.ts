// Documents in and out through the real SDK: every operation with its refusals.

import { openCloudHouse, schemaOf, type CloudHouse } from '../../support/cloud-house'
import { connectSdk, failureOf } from '../../support/cloud-sdk'

let house: CloudHouse
let db: ReturnType<typeof database>

const now = Date.parse('2026-03-01T08:00:00Z')

const database = () => connectSdk(house.cloud).database()

beforeAll(async () => {
  house = await openCloudHouse({ schema: schemaOf({ collections: ['things'] }), now: () => now })
  db = database()
})
afterAll(() => house.stop())

describe('add', () => {
  test('gives a document without an id a new one', async () => {
    const { _id } = await db.collection('things').add({ data: { name: 'a' } })
    expect(_id).toMatch(/^[0-9a-f]{32}$/)
  })

  test('keeps every type of value as it was', async () => {
    const data = {
      _id: 'types',
      text: '街道 “1”',
      int: 3,
      real: 0.25,
      big: 2 ** 40,
      negative: -7,
      yes: true,
      nothing: null,
      at: new Date(1_700_000_000_123),
      old: new Date(-5),
      list: [1, ['x', { deep: [] }]],
      object: { a: { b: 1 } },
    }
    await db.collection('things').add({ data })
    expect((await db.collection('things').doc('types').get()).data).toEqual(data)
  })

  test('leaves out fields that are undefined', async () => {
    await db.collection('things').add({ data: { _id: 'undefined', kept: 1, gone: undefined } })
    expect((await db.collection('things').doc('undefined').get()).data).toEqual({ _id: 'undefined', kept: 1 })
  })

  test('sets a server date by the clock of the server, with its offset', async () => {
    await db.collection('things').add({ data: { _id: 'dates', at: db.serverDate(), later: db.serverDate({ offset: 60_000 }) } })
    expect((await db.collection('things').doc('dates').get()).data).toEqual({
      _id: 'dates',
      at: new Date(now),
      later: new Date(now + 60_000),
    })
  })

  test('takes a number as id and tells it from the text', async () => {
    await db.collection('things').add({ data: { _id: 7, kind: 'number' } })
    await db.collection('things').add({ data: { _id: '7', kind: 'text' } })
    expect((await db.collection('things').doc(7).get()).data).toEqual({ _id: 7, kind: 'number' })
    expect((await db.collection('things').doc('7').get()).data).toEqual({ _id: '7', kind: 'text' })
  })

  test('refuses an id that is there with E11000', async () => {
    await db.collection('things').add({ data: { _id: 'twice' } })
    const failure = await failureOf(db.collection('things').add({ data: { _id: 'twice', other: 1 } }))
    expect(failure).toEqual({
      errCode: -502001,
      errMsg:
        'collection.add:fail -502001 database request fail. E11000 duplicate key error collection: yuelan-local.things index: _id_ dup key: { _id: "twice" }',
    })
    expect((await db.collection('things').doc('twice').get()).data).toEqual({ _id: 'twice' })
  })

  test('refuses a collection that does not exist', async () => {
    const failure = await failureOf(db.collection('nowhere').add({ data: { a: 1 } }))
    expect(failure.errCode).toBe(-502005)
    expect(failure.errMsg).toContain('database collection not exists. [ResourceNotFound] Db or Table not exist: nowhere')
  })

  test('refuses an id that is neither text nor number, and a field that begins with a dollar', async () => {
    expect((await failureOf(db.collection('things').add({ data: { _id: [1] } }))).errMsg).toContain('_id must be a string or a number')
    expect((await failureOf(db.collection('things').add({ data: { $set: 1 } }))).errMsg).toContain("The dollar ($) prefixed field '$set'")
  })

  test('refuses more than a write may carry', async () => {
    const failure = await failureOf(db.collection('things').add({ data: { text: 'x'.repeat(5 * 1024 * 1024) } }))
    expect(failure.errCode).toBe(-502001)
  })

  test('a field named __proto__ reaches no prototype', async () => {
    await db.collection('things').add({ data: JSON.parse('{"_id":"proto","deep":{"__proto__":{"polluted":1}}}') as object })
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
  })
})

describe('doc.get', () => {
  test('refuses an id that is not there in the words of the SDK', async () => {
    expect(await failureOf(db.collection('things').doc('missing').get())).toEqual({
      errCode: -1,
      errMsg: 'document.get:fail document with _id missing does not exist',
    })
  })

  test('gives the asked fields only, or all but the refused', async () => {
    await db.collection('things').add({ data: { _id: 'fields', a: 1, b: { c: 2, d: new Date(3) } } })
    expect((await db.collection('things').doc('fields').field({ 'b.d': true }).get()).data).toEqual({
      _id: 'fields',
      b: { d: new Date(3) },
    })
    expect((await db.collection('things').doc('fields').field({ a: false, _id: false }).get()).data).toEqual({
      b: { c: 2, d: new Date(3) },
    })
  })
})

describe('doc.set', () => {
  test('creates and then replaces the whole document', async () => {
    const created = await db
      .collection('things')
      .doc('set')
      .set({ data: { a: 1, b: 2 } })
    expect(created).toMatchObject({ stats: { updated: 0, created: 1 } })
    const replaced = await db
      .collection('things')
      .doc('set')
      .set({ data: { c: 3 } })
    expect(replaced).toMatchObject({ stats: { updated: 1, created: 0 } })
    expect((await db.collection('things').doc('set').get()).data).toEqual({ _id: 'set', c: 3 })
  })

  test('refuses a collection that does not exist', async () => {
    expect(
      (
        await failureOf(
          db
            .collection('nowhere')
            .doc('a')
            .set({ data: { a: 1 } }),
        )
      ).errCode,
    ).toBe(-502005)
  })
})

describe('update', () => {
  test('changes the named fields of one document and leaves the others', async () => {
    await db.collection('things').add({ data: { _id: 'update', a: 1, b: { c: 2, d: 3 } } })
    expect(
      (
        await db
          .collection('things')
          .doc('update')
          .update({ data: { a: 5, b: { c: 6 } } })
      ).stats,
    ).toEqual({ updated: 1 })
    expect((await db.collection('things').doc('update').get()).data).toEqual({ _id: 'update', a: 5, b: { c: 6, d: 3 } })
  })

  test('of a missing document changes nothing and does not fail', async () => {
    expect(
      (
        await db
          .collection('things')
          .doc('missing')
          .update({ data: { a: 1 } })
      ).stats,
    ).toEqual({ updated: 0 })
  })

  test('of many documents counts those that changed', async () => {
    for (const name of ['m1', 'm2', 'm3']) await db.collection('things').add({ data: { _id: name, group: 'many', n: 1 } })
    await db
      .collection('things')
      .doc('m3')
      .update({ data: { n: 2 } })
    expect(
      (
        await db
          .collection('things')
          .where({ group: 'many' })
          .update({ data: { n: 2 } })
      ).stats,
    ).toEqual({ updated: 2 })
  })

  test('refuses a collection that does not exist', async () => {
    expect(
      (
        await failureOf(
          db
            .collection('nowhere')
            .doc('a')
            .update({ data: { a: 1 } }),
        )
      ).errCode,
    ).toBe(-502005)
  })
})

describe('remove', () => {
  test('removes one, then finds none', async () => {
    await db.collection('things').add({ data: { _id: 'remove' } })
    expect((await db.collection('things').doc('remove').remove()).stats).toEqual({ removed: 1 })
    expect((await db.collection('things').doc('remove').remove()).stats).toEqual({ removed: 0 })
  })

  test('removes all that match and no other', async () => {
    for (const [at, group] of ['x', 'x', 'y'].entries()) await db.collection('things').add({ data: { _id: `r${at}`, rgroup: group } })
    expect((await db.collection('things').where({ rgroup: 'x' }).remove()).stats).toEqual({ removed: 2 })
    expect(
      (
        await db
          .collection('things')
          .where({ rgroup: db.command.exists(true) })
          .count()
      ).total,
    ).toBe(1)
  })

  test('refuses a collection that does not exist', async () => {
    expect((await failureOf(db.collection('nowhere').doc('a').remove())).errCode).toBe(-502005)
    expect((await failureOf(db.collection('nowhere').where({ a: 1 }).remove())).errCode).toBe(-502005)
  })
})

describe('createCollection', () => {
  test('creates one that can be written to, and refuses it a second time', async () => {
    await db.createCollection('made')
    await db.collection('made').add({ data: { _id: 'a' } })
    const failure = await failureOf(db.createCollection('made'))
    expect(failure.errMsg).toContain('Table exist')
  })

  test.each(['', 'a b', '../x', 'x'.repeat(65), '"; DROP TABLE catalogue'])('refuses the name %p', async (name) => {
    expect((await failureOf(db.createCollection(name))).errMsg).toContain('createCollection:fail')
    expect(house.cloud.console.collections().map((collection) => collection.name)).not.toContain(name)
  })
})
