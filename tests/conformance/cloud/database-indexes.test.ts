// What deployment declares: unique indexes with their refusals, changes of the schema, and indexes that are truly used.

import { openCloudHouse, schemaOf, type CloudHouse } from '../../support/cloud-house'
import { connectSdk, failureOf } from '../../support/cloud-sdk'

let house: CloudHouse
let db: ReturnType<typeof database>

const database = () => connectSdk(house.cloud).database()

beforeAll(async () => {
  const indexes = {
    members: [
      {
        name: 'openid_org',
        unique: true,
        keys: [
          ['openid', 1],
          ['orgId', 1],
        ] as const,
      },
    ],
    codes: [{ name: 'target', unique: true, keys: [['target.id', 1]] as const }],
  }
  house = await openCloudHouse({ schema: schemaOf({ collections: ['members', 'codes', 'later'], indexes }) })
  db = database()
})
afterAll(() => house.stop())

test('a unique index refuses the second document with the same keys, and names itself', async () => {
  await db.collection('members').add({ data: { openid: 'p1', orgId: 'o1' } })
  await db.collection('members').add({ data: { openid: 'p1', orgId: 'o2' } })
  const failure = await failureOf(db.collection('members').add({ data: { openid: 'p1', orgId: 'o1' } }))
  expect(failure).toEqual({
    errCode: -502001,
    errMsg:
      'collection.add:fail -502001 database request fail. E11000 duplicate key error collection: yuelan-local.members index: openid_org dup key: { openid: "p1", orgId: "o1" }',
  })
})

test('a missing field counts as null, so two that lack it collide', async () => {
  await db.collection('codes').add({ data: { _id: 'c1' } })
  expect((await failureOf(db.collection('codes').add({ data: { _id: 'c2', target: { id: null } } }))).errMsg).toContain(
    'E11000 duplicate key error',
  )
  await db.collection('codes').add({ data: { _id: 'c3', target: { id: 'a' } } })
})

test('an update, a set and many documents at once are held to it too', async () => {
  await db.collection('codes').add({ data: { _id: 'c4', target: { id: 'b' } } })
  expect(
    (
      await failureOf(
        db
          .collection('codes')
          .doc('c4')
          .update({ data: { target: { id: 'a' } } }),
      )
    ).errMsg,
  ).toContain('E11000')
  expect(
    (
      await failureOf(
        db
          .collection('codes')
          .doc('c5')
          .set({ data: { target: { id: 'a' } } }),
      )
    ).errMsg,
  ).toContain('E11000')
  expect(
    (
      await failureOf(
        db.collection('codes').add({
          data: [
            { _id: 'c6', target: { id: 'c' } },
            { _id: 'c7', target: { id: 'a' } },
          ],
        }),
      )
    ).errMsg,
  ).toContain('E11000')
  expect(
    (
      await db
        .collection('codes')
        .where({ _id: db.command.in(['c4', 'c5', 'c6', 'c7']) })
        .get()
    ).data.map(({ _id }) => _id),
  ).toEqual(['c4', 'c6'])
})

test('a text, a number, a boolean and a date that look alike are different keys', async () => {
  for (const id of ['1', 1, true, new Date(1), ['2'], { a: 1 }]) await db.collection('codes').add({ data: { alike: true, target: { id } } })
  expect((await db.collection('codes').where({ alike: true }).count()).total).toBe(6)
})

test('the schema may grow, change and shrink; documents stay', async () => {
  const { cloud } = house
  cloud.console.insert('later', [
    { _id: 'l1', a: 1, b: 'x' },
    { _id: 'l2', a: 1, b: 'y' },
  ])
  const withIndex = (keys: readonly (readonly [string, number])[], unique = false) =>
    schemaOf({ collections: ['later', 'newer'], indexes: { later: [{ name: 'i', unique, keys }] } })
  const reported = async (): Promise<number> => {
    house.unindexed.splice(0)
    expect((await db.collection('later').where({ a: 1 }).get()).data).toHaveLength(2)
    return house.unindexed.length
  }
  expect(await reported()).toBe(1)
  cloud.console.applySchema(withIndex([['a', 1]]))
  cloud.console.applySchema(withIndex([['a', 1]]))
  expect(await reported()).toBe(0)
  cloud.console.applySchema(withIndex([['b', 1]]))
  expect(await reported()).toBe(1)
  expect(() => cloud.console.applySchema(withIndex([['a', 1]], true))).toThrow('UNIQUE')
  expect(await reported()).toBe(1)
  expect(cloud.console.collections()).toContainEqual({ name: 'newer', count: 0 })
})

test('a list met after the index was made changes no answer', async () => {
  house.cloud.console.applySchema(schemaOf({ collections: ['lists'], indexes: { lists: [{ name: 'path', keys: [['path', 1]] }] } }))
  await db.collection('lists').add({ data: { _id: 'one', path: 'a' } })
  expect((await db.collection('lists').where({ path: 'a' }).count()).total).toBe(1)
  await db
    .collection('lists')
    .doc('two')
    .set({ data: { path: ['b', 'a'] } })
  expect((await db.collection('lists').where({ path: 'a' }).get()).data.map(({ _id }) => _id)).toEqual(['one', 'two'])
  expect(
    (
      await db
        .collection('lists')
        .where({ path: db.command.neq('b') })
        .count()
    ).total,
  ).toBe(1)
})

test('an index on a name that SQL could misread is refused', () => {
  for (const path of [`a'b`, 'a"', 'a.', '']) {
    expect(() =>
      house.cloud.console.applySchema(schemaOf({ collections: ['later'], indexes: { later: [{ name: 'odd', keys: [[path, 1]] }] } })),
    ).toThrow('cannot be created')
  }
})
