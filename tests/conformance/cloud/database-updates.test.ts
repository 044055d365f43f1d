// Update operators through the real SDK, each with what the real service refuses.

import { openCloudHouse, schemaOf, type CloudHouse } from '../../support/cloud-house'
import { connectSdk, failureOf } from '../../support/cloud-sdk'

let house: CloudHouse
let db: ReturnType<typeof database>
let next = 0

const database = () => connectSdk(house.cloud).database()

beforeAll(async () => {
  house = await openCloudHouse({ schema: schemaOf({ collections: ['things'] }) })
  db = database()
})
afterAll(() => house.stop())

/** The document after the update, without its id. */
async function after(before: object, change: () => object): Promise<unknown> {
  const _id = `d${(next += 1)}`
  await db.collection('things').add({ data: { _id, ...before } })
  await db.collection('things').doc(_id).update({ data: change() })
  const { data } = await db.collection('things').doc(_id).get()
  const { _id: id, ...rest } = data as { _id: string }
  expect(id).toBe(_id)
  return rest
}

async function refusal(before: object, change: () => object): Promise<string> {
  const _id = `d${(next += 1)}`
  await db.collection('things').add({ data: { _id, ...before } })
  const failure = await failureOf(db.collection('things').doc(_id).update({ data: change() }))
  expect(failure.errCode).toBe(-502001)
  expect((await db.collection('things').doc(_id).get()).data).toEqual({ _id, ...before })
  return failure.errMsg
}

const _ = () => db.command

test.each<[string, object, () => object, object]>([
  ['set replaces an object whole', { o: { a: 1, b: 2 } }, () => ({ o: _().set({ c: 3 }) }), { o: { c: 3 } }],
  ['a dotted path creates what is missing', {}, () => ({ 'a.b.c': 1 }), { a: { b: { c: 1 } } }],
  ['a number in a path is a place in a list', { list: [1, 2] }, () => ({ 'list.1': 5 }), { list: [1, 5] }],
  ['remove takes a field away', { a: 1, b: 2 }, () => ({ a: _().remove() }), { b: 2 }],
  ['inc adds, and starts at nothing', { n: 1 }, () => ({ n: _().inc(2), m: _().inc(-1) }), { n: 3, m: -1 }],
  ['mul multiplies, and makes a missing field 0', { n: 3 }, () => ({ n: _().mul(2), m: _().mul(5) }), { n: 6, m: 0 }],
  ['min keeps the smaller', { n: 3, m: 3 }, () => ({ n: _().min(1), m: _().min(9) }), { n: 1, m: 3 }],
  ['max keeps the larger date', { at: new Date(5) }, () => ({ at: _().max(new Date(9)) }), { at: new Date(9) }],
  ['push appends many', { list: [1] }, () => ({ list: _().push([2, 3]) }), { list: [1, 2, 3] }],
  ['push creates the list', {}, () => ({ list: _().push(1) }), { list: [1] }],
  [
    'push with place, order and slice',
    { list: [5, 1] },
    () => ({ list: _().push({ each: [3], position: 0, sort: 1, slice: 2 }) }),
    { list: [1, 3] },
  ],
  ['unshift prepends', { list: [2] }, () => ({ list: _().unshift([0, 1]) }), { list: [0, 1, 2] }],
  ['pop and shift take one end', { a: [1, 2], b: [1, 2] }, () => ({ a: _().pop(), b: _().shift() }), { a: [1], b: [2] }],
  ['pull takes what is equal', { list: [1, 2, 1] }, () => ({ list: _().pull(1) }), { list: [2] }],
  ['pull takes what matches', { list: [{ n: 1 }, { n: 5 }] }, () => ({ list: _().pull({ n: _().gt(3) }) }), { list: [{ n: 1 }] }],
  ['pullAll takes all of them', { list: [1, 2, 3] }, () => ({ list: _().pullAll([1, 3]) }), { list: [2] }],
  [
    'addToSet adds what is not there',
    { list: [{ a: 1 }] },
    () => ({ list: _().addToSet({ a: 1 }), other: _().addToSet(2) }),
    { list: [{ a: 1 }], other: [2] },
  ],
  ['rename moves a field', { a: 1 }, () => ({ a: _().rename('b') }), { b: 1 }],
])('%s', async (_title, before, change, expected) => {
  expect(await after(before, change)).toEqual(expected)
})

test.each<[string, object, () => object, string]>([
  ['inc of text', { n: 'x' }, () => ({ n: _().inc(1) }), 'Cannot apply $inc to a value of non-numeric type. {_id: "d'],
  ['inc of null', { n: null }, () => ({ n: _().inc(1) }), "has the field 'n' of non-numeric type null"],
  ['mul of a list', { n: [1] }, () => ({ n: _().mul(2) }), 'non-numeric type array'],
  ['push on an object', { list: {} }, () => ({ list: _().push(1) }), "The field 'list' must be an array but is of type object"],
  ['push on null', { list: null }, () => ({ list: _().push(1) }), "The field 'list' must be an array but is of type null"],
  ['addToSet on a number', { list: 1 }, () => ({ list: _().addToSet(1) }), 'Cannot apply $addToSet to a non-array value'],
  ['pop of text', { list: 'abc' }, () => ({ list: _().pop() }), 'Cannot apply $pop to a non-array value'],
  ['a field under null', { o: null }, () => ({ 'o.a': 1 }), "Cannot create field 'a' in element {o: null}"],
  ['a field under a number', { o: 5 }, () => ({ 'o.a': 1 }), "Cannot create field 'a' in element {o: 5}"],
  ['a name under a list', { list: [1] }, () => ({ 'list.a': 1 }), "Cannot create field 'a' in element {list: [1]}"],
  ['an empty name', {}, () => ({ 'a..b': 1 }), 'contains an empty field name'],
])('%s is refused and changes nothing', async (_title, before, change, message) => {
  expect(await refusal(before, change)).toContain(message)
})

test('of many, those before the refused one stay changed', async () => {
  await db.collection('things').add({ data: { _id: 'p1', part: 1, n: 1 } })
  await db.collection('things').add({ data: { _id: 'p2', part: 1, n: 'x' } })
  await failureOf(
    db
      .collection('things')
      .where({ part: 1 })
      .update({ data: { n: _().inc(1) } }),
  )
  expect((await db.collection('things').where({ part: 1 }).get()).data).toEqual([
    { _id: 'p1', part: 1, n: 2 },
    { _id: 'p2', part: 1, n: 'x' },
  ])
})

test('a hundred increments at once are a hundred', async () => {
  await db.collection('things').add({ data: { _id: 'counter', n: 0 } })
  await Promise.all(
    Array.from({ length: 100 }, () =>
      db
        .collection('things')
        .doc('counter')
        .update({ data: { n: _().inc(1) } }),
    ),
  )
  expect((await db.collection('things').doc('counter').get()).data).toEqual({ _id: 'counter', n: 100 })
})
