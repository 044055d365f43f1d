// Transactions through the real SDK: all or nothing, conflicts, what is refused inside, and plain writes beside them.

import { openCloudHouse, schemaOf, type CloudHouse } from '../../support/cloud-house'
import { connectSdk, failureOf } from '../../support/cloud-sdk'

let house: CloudHouse
let db: ReturnType<typeof database>

const database = () => connectSdk(house.cloud).database()

beforeAll(async () => {
  house = await openCloudHouse({ schema: schemaOf({ collections: ['accounts'] }) })
  db = database()
})
afterAll(() => house.stop())
beforeEach(async () => {
  await db
    .collection('accounts')
    .doc('a')
    .set({ data: { money: 10 } })
  await db
    .collection('accounts')
    .doc('b')
    .set({ data: { money: 0 } })
})

const moneyOf = async (id: string): Promise<unknown> => (await db.collection('accounts').doc(id).get()).data?.['money']

test('writes are seen inside, by nobody outside, and by all after the commit', async () => {
  const transaction = await db.startTransaction()
  await transaction
    .collection('accounts')
    .doc('a')
    .update({ data: { money: db.command.inc(-4) } })
  await transaction.collection('accounts').add({ data: { _id: 'new', money: 1 } })
  expect((await transaction.collection('accounts').doc('a').get()).data).toEqual({ _id: 'a', money: 6 })
  expect(await moneyOf('a')).toBe(10)
  await transaction.commit()
  expect(await moneyOf('a')).toBe(6)
  expect(await moneyOf('new')).toBe(1)
})

test('a rollback leaves nothing', async () => {
  const transaction = await db.startTransaction()
  await transaction
    .collection('accounts')
    .doc('a')
    .set({ data: { money: 99 } })
  await transaction.collection('accounts').doc('b').remove()
  await transaction.rollback('changed my mind')
  expect(await moneyOf('a')).toBe(10)
  expect(await moneyOf('b')).toBe(0)
})

test('runTransaction moves all or nothing', async () => {
  await db.runTransaction(async (transaction) => {
    await transaction
      .collection('accounts')
      .doc('a')
      .update({ data: { money: db.command.inc(-4) } })
    await transaction
      .collection('accounts')
      .doc('b')
      .update({ data: { money: db.command.inc(4) } })
  })
  expect([await moneyOf('a'), await moneyOf('b')]).toEqual([6, 4])
  await expect(
    db.runTransaction(async (transaction) => {
      await transaction
        .collection('accounts')
        .doc('a')
        .update({ data: { money: db.command.inc(-4) } })
      throw new Error('no')
    }),
  ).rejects.toThrow('no')
  expect([await moneyOf('a'), await moneyOf('b')]).toEqual([6, 4])
})

test('a document that another transaction has written is a conflict at once', async () => {
  const first = await db.startTransaction()
  const second = await db.startTransaction()
  await first
    .collection('accounts')
    .doc('a')
    .update({ data: { money: 1 } })
  const failure = await failureOf(
    second
      .collection('accounts')
      .doc('a')
      .update({ data: { money: 2 } }),
  )
  expect(failure.errMsg).toContain('[ResourceUnavailable.TransactionConflict]')
  await second.rollback()
  await first.commit()
  expect(await moneyOf('a')).toBe(1)
})

test('what was read and then changed outside is a conflict at commit, with its code', async () => {
  const transaction = await db.startTransaction()
  await transaction.collection('accounts').doc('a').get()
  await db
    .collection('accounts')
    .doc('a')
    .update({ data: { money: 5 } })
  await transaction
    .collection('accounts')
    .doc('b')
    .update({ data: { money: 7 } })
  await expect(transaction.commit()).rejects.toMatchObject({ code: 'DATABASE_TRANSACTION_CONFLICT' })
  expect(await moneyOf('b')).toBe(0)
})

test('a conflict at commit is tried again by the SDK', async () => {
  let tries = 0
  await db.runTransaction(async (transaction) => {
    tries += 1
    const { data } = await transaction.collection('accounts').doc('a').get()
    if (tries === 1)
      await db
        .collection('accounts')
        .doc('a')
        .update({ data: { money: 20 } })
    await transaction
      .collection('accounts')
      .doc('b')
      .update({ data: { money: data?.['money'] } })
  })
  expect(tries).toBe(2)
  expect(await moneyOf('b')).toBe(20)
})

test('a plain write waits for the transaction that holds the document', async () => {
  const transaction = await db.startTransaction()
  await transaction
    .collection('accounts')
    .doc('a')
    .update({ data: { money: 1 } })
  let done = false
  const waiting = db
    .collection('accounts')
    .doc('a')
    .update({ data: { money: db.command.inc(100) } })
    .then(() => (done = true))
  expect(await moneyOf('a')).toBe(10)
  expect(done).toBe(false)
  await transaction.commit()
  await waiting
  expect(await moneyOf('a')).toBe(101)
})

test('a missing document is an error inside too, and an id that is there cannot be added', async () => {
  const transaction = await db.startTransaction()
  expect((await failureOf(transaction.collection('accounts').doc('missing').get())).errMsg).toBe(
    'document.get:fail document with _id missing does not exist',
  )
  expect((await failureOf(transaction.collection('accounts').add({ data: { _id: 'a' } }))).errMsg).toContain('E11000')
  await transaction.rollback()
})

test('only single documents are served inside', async () => {
  const transaction = await db.startTransaction()
  expect((await failureOf(transaction.collection('accounts').where({ money: 10 }).get())).errMsg).toContain(
    'only collection.doc and collection.add',
  )
  await transaction.rollback()
})

test('a transaction that is over serves no more', async () => {
  const transaction = await db.startTransaction()
  await transaction.commit()
  expect(
    (
      await failureOf(
        transaction
          .collection('accounts')
          .doc('a')
          .update({ data: { money: 0 } }),
      )
    ).errMsg,
  ).toContain('TransactionNotExist')
  await expect(transaction.commit()).rejects.toMatchObject({ code: 'DATABASE_TRANSACTION_FAIL' })
  expect(await moneyOf('a')).toBe(10)
})
