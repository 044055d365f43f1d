// Reviewers hear in WeChat of what waits for them, once for each dialog that they accepted; who wrote it, who passed it and who lost the role do not.

import { randomBytes } from 'node:crypto'
import { reviewTemplate } from '../../../devtools/seed/settings'
import { codeOf, dataOf, openFunctionsHouse, type FunctionsHouse } from '../../support/functions-house'
import { connectSdk } from '../../support/cloud-sdk'
import { hirePeople, putDraft, storedDraft, unit } from '../../support/newsroom'

jest.setTimeout(60_000)

let house: FunctionsHouse
let made = 0

beforeAll(async () => {
  house = await openFunctionsHouse()
  hirePeople(house)
  dataOf(await house.staff('review.settings', { orgId: unit, settings: { steps: 2, backTo: 1, dueHours: 24 } }, { openid: 'admin' }))
})
afterAll(() => house.stop())
afterEach(() => expect(house.unindexed).toEqual([]))

/** Accepts WeChat's dialog, which WeChat remembers too. */
async function accept(openid: string, grantId = randomBytes(16).toString('hex')): Promise<number> {
  house.cloud.wechat.subscriptions.grant(openid, reviewTemplate)
  return dataOf(await house.staff('notice.add', { orgId: unit, grantId, templateId: reviewTemplate }, { openid })).balance
}

async function submitted(): Promise<string> {
  made += 1
  const articleId = `a_${String(made).padStart(16, '0')}`
  putDraft(house, { articleId, title: `稿子 ${made}` })
  expect(codeOf(await house.staff('review.submit', { articleId, rev: storedDraft(house, articleId).rev }, { openid: 'writer' }))).toBe('ok')
  return articleId
}

/** As the phone does once it has its answer. */
const tell = async (articleId: string, openid = 'writer'): Promise<boolean> => dataOf(await house.staff('review.tell', { articleId }, { openid })).done

const heard = (openid: string, articleId: string): number => house.cloud.wechat.messages.of(openid).filter(({ page }) => page === `staff/review/review?id=${articleId}`).length
const left = async (openid: string): Promise<number> => dataOf(await house.staff('notice.open', { orgId: unit }, { openid })).balance

test('handing in does not wait for WeChat; whoever accepted is told right after, once, and has one message less', async () => {
  expect([await accept('reviewer-a'), await accept('reviewer-a')]).toEqual([1, 2])
  const articleId = await submitted()
  expect(heard('reviewer-a', articleId)).toBe(0)
  expect([await tell(articleId), await tell(articleId)]).toEqual([true, true])
  expect([heard('reviewer-a', articleId), heard('reviewer-b', articleId), await left('reviewer-a')]).toEqual([1, 0, 1])
  const [message] = house.cloud.wechat.messages.of('reviewer-a')
  expect(message?.title).toBe('有稿子等您审')
})

test('the next step tells those who did not pass the one before', async () => {
  await accept('reviewer-b')
  await accept('reviewer-b')
  const articleId = await submitted()
  // Where the phone is gone before it asks, the clock does it.
  await house.cloud.fireTimer('jobs')
  expect([heard('reviewer-a', articleId), heard('reviewer-b', articleId)]).toEqual([1, 1])
  await accept('reviewer-a')
  dataOf(await house.staff('review.pass', { articleId, rev: storedDraft(house, articleId).rev }, { openid: 'reviewer-a' }))
  await tell(articleId, 'reviewer-a')
  expect([heard('reviewer-a', articleId), heard('reviewer-b', articleId)]).toEqual([1, 2])
})

test('a submission that is sent again tells nobody again', async () => {
  await accept('reviewer-a')
  const articleId = await submitted()
  await tell(articleId)
  const before = heard('reviewer-a', articleId)
  expect(before).toBe(1)
  const event = storedDraft(house, articleId).events.find(({ what }) => what === 'submitted')
  dataOf(await house.staff('review.submit', { articleId, rev: event?.rev ?? 0 }, { openid: 'writer' }))
  await tell(articleId)
  expect(heard('reviewer-a', articleId)).toBe(before)
})

test('who wrote it is not told, nor who is a reviewer no more', async () => {
  await accept('admin')
  await accept('reviewer-c')
  await connectSdk(house.cloud).database().collection('members').where({ openid: 'reviewer-c' }).update({ data: { role: 'writer' } })
  made += 1
  const articleId = `a_${String(made).padStart(16, '0')}`
  putDraft(house, { articleId, more: { writer: 'admin', authors: ['admin'] } })
  dataOf(await house.staff('review.submit', { articleId, rev: storedDraft(house, articleId).rev }, { openid: 'admin' }))
  await tell(articleId, 'admin')
  expect([heard('admin', articleId), heard('reviewer-c', articleId)]).toEqual([0, 0])
})

test('a grant counts once, and another template is refused', async () => {
  const grantId = randomBytes(16).toString('hex')
  const first = await accept('reviewer-b', grantId)
  expect(await accept('reviewer-b', grantId)).toBe(first)
  expect(codeOf(await house.staff('notice.add', { orgId: unit, grantId: 'f'.repeat(32), templateId: 'x'.repeat(40) }, { openid: 'reviewer-b' }))).toBe('conflict')
})

test('a removed person leaves no notice behind', async () => {
  await accept('reviewer-a')
  await house.reader('me.forget', {}, { openid: 'reviewer-a' })
  expect(house.all<{ openid: string }>('review_notices').filter(({ openid }) => openid === 'reviewer-a')).toEqual([])
})
