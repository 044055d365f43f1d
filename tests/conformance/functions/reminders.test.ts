// 更新提醒 on the real SDK and the local CloudBase: every grant is one message, once, and the latest tap on the switch wins.

import { randomBytes } from 'node:crypto'
import { reminderTemplate } from '../../../devtools/seed/settings'
import type { ReminderState } from '../../../miniprogram/contract/reminders'
import { articleHead, emptyBody } from '../../support/documents'
import { codeOf, dataOf, openFunctionsHouse, type FunctionsHouse } from '../../support/functions-house'
import { hold } from '../../support/reminders'

jest.setTimeout(60_000)

const orgId = 'o_nanyao'
let house: FunctionsHouse

beforeAll(async () => {
  house = await openFunctionsHouse()
})
afterAll(() => house.stop())

const newId = (): string => randomBytes(16).toString('hex')
const ask = (openid: string, seq: number, grantId = newId(), org = orgId) => house.reader('reminder.add', { orgId: org, grantId, templateId: reminderTemplate, seq }, { openid })
const add = async (...args: Parameters<typeof ask>): Promise<ReminderState> => dataOf(await ask(...args))
const turn = async (openid: string, on: boolean, seq: number): Promise<ReminderState> => dataOf(await house.reader('reminder.set', { orgId, on, seq }, { openid }))
const mineOf = async (openid: string | null) => dataOf(await house.reader('org.open', { orgId }, { openid })).mine.reminder
const records = (openid: string): { balance: number; grants: string[] }[] =>
  house.documents<{ openid: string; balance: number; grants: string[] }>('subscriptions').filter((each) => each.openid === openid)

test('each grant is one message more, in one record', async () => {
  expect(await add('one', 1)).toEqual({ on: true, balance: 1, seq: 1, templateId: reminderTemplate })
  expect(await add('one', 2)).toEqual({ on: true, balance: 2, seq: 2, templateId: reminderTemplate })
  expect(records('one')).toHaveLength(1)
  expect(await mineOf('one')).toEqual({ on: true, balance: 2, seq: 2, templateId: reminderTemplate })
})

test('a grant that comes again adds nothing and answers the same', async () => {
  const grantId = newId()
  expect((await add('again', 1, grantId)).balance).toBe(1)
  expect((await add('again', 1, grantId)).balance).toBe(1)
  expect((await add('again', 2)).balance).toBe(2)
  expect((await add('again', 1, grantId)).balance).toBe(2)
})

test('50 grants at once, each sent twice, are 50 messages', async () => {
  const grants = Array.from({ length: 50 }, (_, at) => ({ grantId: newId(), seq: ((at * 7) % 50) + 1 }))
  const calls = [...grants, ...grants.toReversed()].map(({ grantId, seq }) => ask('crowd', seq, grantId))
  expect((await Promise.all(calls)).map(codeOf)).toEqual(calls.map(() => 'ok'))
  expect(records('crowd')).toHaveLength(1)
  expect(records('crowd')[0]?.balance).toBe(50)
  expect(await mineOf('crowd')).toMatchObject({ on: true, balance: 50, seq: 50 })
})

test('one grant sent 20 times at once, as the very first, is one message', async () => {
  const grantId = newId()
  await Promise.all(Array.from({ length: 20 }, () => add('eager', 1, grantId)))
  expect(records('eager')).toMatchObject([{ balance: 1, grants: [grantId] }])
})

test('the 51st is too many, and a repeated one of the 50 is not', async () => {
  hold(house.cloud, 'full', orgId, { balance: 49 })
  const last = newId()
  expect((await add('full', 2, last)).balance).toBe(50)
  expect(codeOf(await ask('full', 3))).toBe('too_many')
  expect((await add('full', 4, last)).balance).toBe(50)
  expect(await mineOf('full')).toMatchObject({ balance: 50, seq: 4 })
})

test('switched off keeps what was granted, and the latest tap wins in any order', async () => {
  await add('off', 1)
  expect(await turn('off', false, 3)).toEqual({ on: false, balance: 1, seq: 3, templateId: reminderTemplate })
  expect(await turn('off', true, 2)).toMatchObject({ on: false, seq: 3 })
  // Granted before the switch was turned, arriving after it.
  expect(await add('off', 2)).toMatchObject({ on: false, balance: 2, seq: 3 })
  expect(await add('off', 4)).toMatchObject({ on: true, balance: 3, seq: 4 })
})

test('a grant of another template is refused, and with a new template what was left of the old one is gone', async () => {
  const other = 'x'.repeat(43)
  expect(codeOf(await house.reader('reminder.add', { orgId, grantId: newId(), templateId: other, seq: 1 }, { openid: 'changed' }))).toBe('conflict')
  hold(house.cloud, 'changed', orgId, { templateId: other, balance: 7 })
  expect(await mineOf('changed')).toMatchObject({ on: true, balance: 0 })
  expect(await add('changed', 2)).toMatchObject({ on: true, balance: 1 })
  expect(await mineOf('changed')).toMatchObject({ on: true, balance: 1 })
})

test('the list has all that was asked for, the last first, with when it was used', async () => {
  hold(house.cloud, 'keeper', 'o_wutongfang', { lastRemindedAt: new Date(1_700_000_000_000) })
  await add('keeper', 2)
  await add('keeper', 3, newId(), 'o_shuitalu')
  await turn('keeper', false, 4)
  const { reminders, templateId } = dataOf(await house.reader('reminder.list', {}, { openid: 'keeper' }))
  expect(templateId).toBe(reminderTemplate)
  expect(reminders).toEqual([
    { org: { id: 'o_shuitalu', name: '水塔路社区' }, on: true, balance: 1, seq: 3 },
    { org: { id: 'o_nanyao', name: '南窑社区' }, on: false, balance: 1, seq: 4 },
    { org: { id: 'o_wutongfang', name: '梧桐坊社区' }, on: true, balance: 0, seq: 1, lastRemindedAt: 1_700_000_000_000 },
  ])
  expect(dataOf(await house.reader('reminder.list', {}, { openid: 'somebody else' }))).toEqual({ reminders: [], templateId: reminderTemplate })
})

test('who never asked has nothing to switch, nobody has no reminders, an unknown org is not found', async () => {
  expect(codeOf(await house.reader('reminder.set', { orgId, on: true, seq: 1 }, { openid: 'new' }))).toBe('not_found')
  expect(codeOf(await house.reader('reminder.set', { orgId, on: true, seq: 1 }, { openid: null }))).toBe('not_allowed')
  expect(codeOf(await house.reader('reminder.list', {}, { openid: null }))).toBe('not_allowed')
  expect(codeOf(await house.reader('reminder.add', { orgId, grantId: newId(), templateId: reminderTemplate, seq: 1 }, { openid: null }))).toBe('not_allowed')
  expect(codeOf(await ask('new', 1, newId(), 'o_nowhere'))).toBe('not_found')
})

test('nobody hears of the template all the same, so that the button can say what to do', async () => {
  const nothing = { on: false, balance: 0, seq: 0, templateId: reminderTemplate }
  expect(await mineOf(null)).toEqual(nothing)
  house.cloud.console.insert('articles', [articleHead({ _id: 'a_00000000remind01' })])
  house.cloud.console.insert('article_bodies', [emptyBody('a_00000000remind01')])
  const opened = dataOf(await house.reader('article.open', { target: { kind: 'article', articleId: 'a_00000000remind01' }, scene: 1154, deviceKey: '0'.repeat(32) }, { openid: null }))
  expect(opened).toMatchObject({ kind: 'article', mine: { reminder: nothing } })
})

test('adding costs few reads and writes', async () => {
  await add('thrifty', 1)
  await add('thrifty', 2)
  expect(house.lastCall()).toMatchObject({ databaseReads: 3, databaseWrites: 2 })
})

test('no query went without an index', () => {
  expect(house.unindexed).toEqual([])
})
