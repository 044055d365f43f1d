// Content safety on an article's way to readers: texts at once, pictures by WeChat's event; doubts go to a person, harm stops, and silence is no pass.

import { codeOf, dataOf, openFunctionsHouse, type FunctionsHouse } from '../../support/functions-house'
import { connectSdk } from '../../support/cloud-sdk'
import type { Sdk } from '../../support/cloud-sdk-types'
import type { Safety } from '../../../miniprogram/staff/contract/workflow'
import type { Block, Picture } from '../../../miniprogram/contract/body'
import { changeText, hirePeople, nameOf, paragraph, putDraft, storedDraft, unit } from '../../support/newsroom'

jest.setTimeout(60_000)

const minuteMs = 60_000
let house: FunctionsHouse
let sdk: Sdk
let now = Date.parse('2026-06-01T01:00:00Z')
let made = 0
/** What WeChat answers instead, by the name of the call. */
let refusal: { errcode: number; errmsg: string } | undefined

beforeAll(async () => {
  house = await openFunctionsHouse({ now: () => now, refuse: (api) => (api.startsWith('security.') ? refusal : undefined) })
  hirePeople(house)
  sdk = connectSdk(house.cloud)
  dataOf(await house.staff('review.settings', { orgId: unit, settings: { steps: 1, backTo: 1, dueHours: 24 } }, { openid: 'admin' }))
})
afterEach(() => expect(house.unindexed).toEqual([]))
afterAll(() => house.stop())

async function picture(name: string, bytes = 'a picture'): Promise<Picture> {
  const { fileId } = await house.cloud.console.putFile(`articles/${name}`, Buffer.from(bytes))
  return { fileId, width: 4, height: 3 }
}

const imageBlock = (id: string, of: Picture): Block => ({ id, type: 'image', ...of })

async function submitted(blocks: readonly Block[], title = '修路的事'): Promise<string> {
  made += 1
  const articleId = `a_${String(made).padStart(16, '0')}`
  putDraft(house, { articleId, blocks, title })
  expect(codeOf(await house.staff('review.submit', { articleId, rev: 1 }, { openid: 'writer' }))).toBe('ok')
  return articleId
}

const safetyOf = async (articleId: string): Promise<Safety> => dataOf(await house.staff('review.open', { articleId }, { openid: 'writer' })).safety
const pass = (articleId: string, openid = 'reviewer-a') => house.staff('review.pass', { articleId, rev: storedDraft(house, articleId).rev }, { openid })
const allow = async (articleId: string, findingId: string, openid: string): Promise<string> => codeOf(await house.staff('safety.allow', { articleId, findingId }, { openid }))

test('a text without a doubt passes at once; a doubt waits for a person who did not write it, and stands where it is', async () => {
  const id = await submitted([paragraph('p0', '请加微信领红包，快来'), paragraph('p1', '绕行')])
  const { status, findings } = await safetyOf(id)
  expect(status).toBe('review')
  expect(findings).toEqual([{ id: expect.any(String) as string, partId: 'p0', suggest: 'review', label: 10_001, say: '像是广告', start: 1, end: 7 }])
  expect(await pass(id)).toMatchObject({ error: { code: 'conflict', message: '内容安全检查有拿不准的地方，要先有人看过' } })
  const findingId = findings[0]?.id ?? ''
  expect([await allow(id, findingId, 'writer'), await allow(id, '0'.repeat(16), 'reviewer-a')]).toEqual(['not_allowed', 'not_found'])
  expect([await allow(id, findingId, 'reviewer-b'), await allow(id, findingId, 'reviewer-a')]).toEqual(['ok', 'ok'])
  expect(await safetyOf(id)).toMatchObject({ status: 'pass', findings: [{ allowedBy: nameOf('reviewer-b') }] })
  expect(codeOf(await pass(id))).toBe('ok')
})

test('harm in a text or a title stops, and nobody lets it pass; another text is asked about anew', async () => {
  const id = await submitted([paragraph('p0', '出售违禁品')])
  const { status, findings } = await safetyOf(id)
  expect([status, findings[0]?.suggest]).toEqual(['risky', 'risky'])
  expect(await allow(id, findings[0]?.id ?? '', 'reviewer-a')).toBe('conflict')
  expect(await pass(id)).toMatchObject({ error: { message: '内容安全检查不让发，请看标出来的地方' } })
  await changeText(house, id, { text: '不卖了' })
  expect((await safetyOf(id)).status).toBe('none')
  expect(codeOf(await pass(id))).toBe('ok')
  expect((await safetyOf(await submitted([paragraph('p0', '正文')], '出售违禁品'))).findings).toEqual([expect.objectContaining({ partId: 'head', start: 0, end: 5 })])
})

test('pictures are waited for; a harmful one stops at its place, and what passed once is not asked about again', async () => {
  const [good, bad] = [await picture('good.jpg'), await picture('bad.jpg', 'yuelan-safety:risky')]
  const id = await submitted([paragraph('p0', '正文'), imageBlock('p1', good), imageBlock('p2', bad)])
  expect((await safetyOf(id)).status).toBe('waiting')
  expect(await pass(id)).toMatchObject({ error: { message: '内容安全还在检查，一般几分钟就好' } })
  await house.cloud.wechat.checks.work(true)
  expect(await safetyOf(id)).toMatchObject({ status: 'risky', findings: [{ partId: 'p2', fileId: bad.fileId, suggest: 'risky', say: '涉及违法犯罪' }] })
  await sdk.database().collection('draft_blocks').doc(`${id}.p2`).update({ data: { block: sdk.database().command.set(imageBlock('p2', good)) } })
  // Both pictures are known by now, so the text alone is asked about, and is answered at once.
  expect(codeOf(await pass(id))).toBe('ok')
})

test('a text that was changed in review is asked about when the step before the last is passed, so that nobody waits at the last', async () => {
  dataOf(await house.staff('review.settings', { orgId: unit, settings: { steps: 2, backTo: 1, dueHours: 24 } }, { openid: 'admin' }))
  const id = await submitted([paragraph('p0', '正文')])
  await changeText(house, id, { text: '改了的正文' })
  expect((await safetyOf(id)).status).toBe('none')
  expect(codeOf(await pass(id))).toBe('ok')
  expect((await safetyOf(id)).status).toBe('pass')
  dataOf(await house.staff('review.settings', { orgId: unit, settings: { steps: 1, backTo: 1, dueHours: 24 } }, { openid: 'admin' }))
})

test('an answer that does not come is late after 30 minutes, no pass, and asked for again by the jobs or by a person', async () => {
  const one = await picture('late.jpg')
  const id = await submitted([paragraph('p0', '正文'), imageBlock('p1', one)])
  const asked = (): number => house.all<{ articleId: string; askedAt: Date }>('safety_checks').find(({ articleId }) => articleId === id)?.askedAt.getTime() ?? 0
  const before = asked()
  now += 31 * minuteMs
  expect((await safetyOf(id)).status).toBe('late')
  await house.cloud.fireTimer('jobs')
  expect(asked()).toBeGreaterThan(before)
  expect((await safetyOf(id)).status).toBe('waiting')
  await house.cloud.wechat.checks.work(true)
  expect((await safetyOf(id)).status).toBe('pass')
  const own = (): { waiting: unknown[]; cleared: unknown[] } | undefined => house.all<{ articleId: string; waiting: unknown[]; cleared: unknown[] }>('safety_checks').find(({ articleId }) => articleId === id)
  // Both questions were answered, and one was enough.
  expect(own()).toMatchObject({ waiting: [], cleared: [one.fileId] })
  const other = await submitted([paragraph('p0', '正文'), imageBlock('p1', await picture('later.jpg'))])
  now += 31 * minuteMs
  expect(codeOf(await house.staff('safety.ask', { articleId: other }, { openid: 'writer' }))).toBe('ok')
  await house.cloud.wechat.checks.work(true)
  expect(codeOf(await pass(other))).toBe('ok')
})

test('of a writer who is away for more than two hours, WeChat is asked in the name of who acts', async () => {
  const id = await submitted([paragraph('p0', '正文')])
  await changeText(house, id, { text: '又写了几句' })
  now += 130 * minuteMs
  expect(codeOf(await pass(id))).toBe('ok')
  const names = house.all<{ articleId: string; openid: string }>('safety_checks').flatMap(({ articleId, openid }) => (articleId === id ? [openid] : []))
  expect(names.sort()).toEqual(['reviewer-a', 'writer'])
})

test('where WeChat does not answer, the article is submitted all the same, and goes no further until it does', async () => {
  refusal = { errcode: -1, errmsg: 'system error' }
  const id = await submitted([paragraph('p0', '正文')])
  expect((await safetyOf(id)).status).toBe('none')
  expect(await pass(id)).toMatchObject({ error: { code: 'unavailable' } })
  refusal = undefined
  expect(codeOf(await pass(id))).toBe('ok')
})

test('a picture whose file is not there is said to be so', async () => {
  const id = await submitted([paragraph('p0', '正文'), imageBlock('p1', { fileId: 'cloud://e.b/articles/none.jpg', width: 4, height: 3 })])
  expect(await pass(id)).toMatchObject({ error: { code: 'conflict', message: '有一张图片没有传上来，请再放一次' } })
})
