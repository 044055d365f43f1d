// Reminders of a publication through the real SDK: one message a subscriber with balance, never two, and what came of each is told.

import type { Fault } from '../../../devtools/cloud/wire/caller'
import { dataOf } from '../../support/functions-house'
import { openOutbox, orgId, type Outbox } from '../../support/outbox'

jest.setTimeout(60_000)

const minute = 60_000
/** A function's clock runs on a little while the cloud's stands still here. */
const littleMore = 5_000
let outbox: Outbox
let fault: ((api: string | undefined) => Fault | undefined) | undefined
let refusal: { errcode: number; errmsg: string } | undefined

beforeAll(async () => {
  outbox = await openOutbox({ faults: ({ functionName, api }) => (functionName === 'jobs' || functionName === 'staff' ? fault?.(api) : undefined), refuse: () => refusal })
})
afterAll(() => outbox.house.stop())
beforeEach(async () => {
  fault = undefined
  refusal = undefined
  await outbox.unsubscribeAll()
})

const tick = (): Promise<boolean> => outbox.house.cloud.fireTimer('jobs')
const open = async (articleId: string) => dataOf(await outbox.house.staff('outbox.open', { articleId }))
const send = async (articleId: string) => dataOf(await outbox.house.staff('outbox.send', { articleId }))

test('everybody with balance gets one message, who has none is told apart, and who switched off is not in it', async () => {
  outbox.subscribe('with', 2)
  outbox.subscribe('without', 0)
  outbox.subscribe('off', 1)
  await outbox.change('subscriptions', { openid: 'off' }, { on: false })
  const articleId = outbox.publish()
  expect(await open(articleId)).toMatchObject({ template: true, full: false, maySend: true, counts: { sent: 0, none: 0 } })
  expect((await send(articleId)).counts).toEqual({ sent: 1, waiting: 0, none: 1, failed: 0, unknown: 0, dropped: 0 })
  expect(outbox.outcomes(articleId)).toEqual({ with: 'sent', without: 'none' })
  expect([outbox.received('with', articleId), outbox.balance('with')]).toEqual([1, 1])
  const [message] = outbox.house.cloud.wechat.messages.of('with')
  expect(message?.page).toBe(`pages/article/article?id=${articleId}`)
})

test('sent again, by staff and by the clock at once, nobody gets a second one', async () => {
  for (let person = 0; person < 30; person += 1) outbox.subscribe(`crowd-${person}`, 3)
  const articleId = outbox.publish()
  await Promise.all([send(articleId), tick(), send(articleId), tick()])
  await tick()
  expect((await open(articleId)).counts).toMatchObject({ sent: 30, waiting: 0 })
  const persons = Array.from({ length: 30 }, (_, person) => `crowd-${person}`)
  expect(persons.map((person) => outbox.received(person, articleId))).toEqual(persons.map(() => 1))
  expect(persons.map((person) => outbox.balance(person))).toEqual(persons.map(() => 2))
})

test('43101 sets the balance to what it is, and is no failure', async () => {
  outbox.subscribe('spent', 4, 0)
  const articleId = outbox.publish()
  expect((await send(articleId)).counts).toMatchObject({ sent: 0, none: 1, failed: 0 })
  expect(outbox.balance('spent')).toBe(0)
})

test('a busy WeChat is tried again later, with longer and longer waits, and then given up', async () => {
  outbox.subscribe('busy', 1)
  const articleId = outbox.publish()
  refusal = { errcode: 45009, errmsg: 'reach max api daily quota limit' }
  expect((await send(articleId)).counts).toMatchObject({ waiting: 1 })
  expect(outbox.outcomes(articleId)).toEqual({ busy: 'waiting' })
  refusal = undefined
  await tick()
  expect(outbox.outcomes(articleId)).toEqual({ busy: 'waiting' })
  outbox.wait(minute + littleMore)
  await tick()
  expect(outbox.outcomes(articleId)).toEqual({ busy: 'sent' })

  const again = outbox.publish()
  await outbox.change('subscriptions', { openid: 'busy' }, { balance: 1 })
  refusal = { errcode: 45009, errmsg: 'reach max api daily quota limit' }
  await send(again)
  for (const minutes of [1, 2, 4, 8, 16]) {
    outbox.wait(minutes * minute + littleMore)
    await tick()
  }
  expect(outbox.outcomes(again)).toEqual({ busy: 'failed' })
  expect(outbox.balance('busy')).toBe(1)
})

test('what WeChat refuses for good is shown with its number, and sent once the cause is mended', async () => {
  outbox.subscribe('refused', 1)
  const articleId = outbox.publish()
  refusal = { errcode: 47003, errmsg: 'argument invalid' }
  expect(await send(articleId)).toMatchObject({ counts: { failed: 1 }, refusals: [{ errCode: 47003, messages: 1 }] })
  refusal = undefined
  await tick()
  expect((await open(articleId)).counts).toMatchObject({ failed: 1 })
  dataOf(await outbox.house.staff('outbox.retry', { articleId }))
  outbox.wait(littleMore)
  expect(await send(articleId)).toMatchObject({ counts: { failed: 0, sent: 1 }, refusals: [] })
})

test.each(['before', 'after'] as const)('a crash %s WeChat has it: the outcome is unknown, and it is never sent again', async (at) => {
  const person = `lost-${at}`
  outbox.subscribe(person, 2)
  const articleId = outbox.publish()
  fault = (api) => (api === 'subscribeMessage.send' ? at : undefined)
  await tick()
  fault = undefined
  const before = outbox.received(person, articleId)
  expect(before).toBe(at === 'after' ? 1 : 0)
  outbox.wait(16 * minute)
  await tick()
  await tick()
  expect(outbox.outcomes(articleId)).toEqual({ [person]: 'unknown' })
  expect(outbox.received(person, articleId)).toBe(before)
  // As if it had arrived, so that what readers are told is never too much.
  expect(outbox.balance(person)).toBe(1)
})

test('the desk tells what was refused until it is sent, what may have arrived for a week, and each article how many were reached', async () => {
  const desk = async () => dataOf(await outbox.house.staff('desk.open', { orgId })).troubles.filter(({ kind }) => kind === 'reminder')
  const told = async (articleId: string) => dataOf(await outbox.house.staff('draft.list', { orgId, list: 'published' })).drafts.find((card) => card.articleId === articleId)?.told
  outbox.wait(8 * 24 * 60 * minute)
  for (const person of ['told-1', 'told-2']) outbox.subscribe(person, 1)
  outbox.subscribe('told-none', 0)
  const articleId = outbox.publish()
  expect([await desk(), await told(articleId)]).toEqual([[], undefined])
  refusal = { errcode: 47003, errmsg: 'argument invalid' }
  await send(articleId)
  refusal = undefined
  expect(await desk()).toMatchObject([{ articleId, say: '提醒：2 条没发成' }])
  expect(await told(articleId)).toEqual({ sent: 0, none: 1, failed: 2, unknown: 0 })
  await outbox.change('reminders', { articleId, openid: 'told-1' }, { outcome: 'unknown' })
  dataOf(await outbox.house.staff('outbox.retry', { articleId }))
  outbox.wait(littleMore)
  await send(articleId)
  expect(await desk()).toMatchObject([{ articleId, say: '提醒：1 条结果未知' }])
  expect(await told(articleId)).toEqual({ sent: 1, none: 1, failed: 0, unknown: 1 })
  outbox.wait(8 * 24 * 60 * minute)
  expect(await desk()).toEqual([])
  outbox.wait(31 * 24 * 60 * minute)
  await tick()
  expect(await told(articleId)).toEqual({ sent: 1, none: 1, failed: 0, unknown: 1 })
})

test('an article that is taken back before their turn is not told of any more', async () => {
  outbox.subscribe('spared', 1)
  const articleId = outbox.publish()
  await outbox.change('articles', { _id: articleId }, { status: 'withdrawn', withdrawn: { reason: '有误', at: new Date(0) } })
  await tick()
  expect(outbox.outcomes(articleId)).toEqual({ spared: 'dropped' })
  expect(outbox.balance('spared')).toBe(1)
})

test('a publication that nobody could be told of for a day is not news any more', async () => {
  outbox.subscribe('late', 1)
  const articleId = outbox.publish()
  outbox.wait(25 * 60 * minute)
  await tick()
  expect(outbox.outcomes(articleId)).toEqual({})
  expect((await open(articleId)).full).toBe(true)
})

test('after a month the numbers are kept and the names are not', async () => {
  outbox.subscribe('kept', 1)
  const articleId = outbox.publish()
  await tick()
  outbox.wait(31 * 24 * 60 * minute)
  await tick()
  expect(outbox.house.all<{ articleId: string }>('reminders').filter((one) => one.articleId === articleId)).toEqual([])
  expect((await open(articleId)).counts).toMatchObject({ sent: 1 })
})

test('no query went without an index', () => {
  expect(outbox.house.unindexed).toEqual([])
})
