// The desk's lists of drafts and of what readers have, page by page; a draft discarded and kept again, and what the night takes away.

import type { DraftCard, DraftListName } from '../../../miniprogram/staff/contract/drafts'
import { beginDraft, textBlock, newArticleId, type DraftPhone } from '../../support/draft-phone'
import { articleHead } from '../../support/documents'
import { connectSdk } from '../../support/cloud-sdk'
import { codeOf, dataOf, openFunctionsHouse, type FunctionsHouse } from '../../support/functions-house'

jest.setTimeout(60_000)

const orgId = 'o_nanyao'
const dayMs = 24 * 3_600_000
let now = Date.parse('2026-03-01T10:00:00+08:00')
let house: FunctionsHouse

beforeAll(async () => {
  house = await openFunctionsHouse({ now: () => now })
  const role = { hua: 'writer', ming: 'writer', shen: 'reviewer' } as const
  house.cloud.console.insert('members', Object.entries(role).map(([openid, held]) => ({ _id: `m_${openid}`, openid, orgId, role: held, name: `小${openid}`, createdAt: new Date(0) })))
})
afterEach(() => expect(house.unindexed).toEqual([]))
afterAll(() => house.stop())

async function written(title: string, openid = 'hua'): Promise<DraftPhone> {
  now += 1_000
  const phone = await beginDraft(house, orgId, openid)
  await phone.save([phone.head({ title }), phone.text('p1', title)])
  return phone
}

/** As reviewing and publishing leave a draft. */
async function set(articleId: string, { returned, ...fields }: Record<string, unknown>): Promise<void> {
  const admin = connectSdk(house.cloud).database()
  await admin.collection('drafts').doc(articleId).update({ data: { ...fields, ...(returned ? { returned: admin.command.set(returned) } : {}) } })
}

async function listed(list: DraftListName, openid = 'hua'): Promise<DraftCard[]> {
  const found: DraftCard[] = []
  for (let after: string | undefined; ; ) {
    const { drafts, next } = dataOf(await house.staff('draft.list', { orgId, list, ...(after === undefined ? {} : { after }) }, { openid }))
    found.push(...drafts)
    if (next === undefined) return found
    after = next
  }
}

const titles = async (list: DraftListName, openid?: string): Promise<string[]> => (await listed(list, openid)).map(({ title }) => title)

test('a person’s own drafts, newest change first, those that came in whole among them, in pages without a gap', async () => {
  const first = await written('甲')
  await written('别人的', 'ming')
  await written('乙')
  now += 1_000
  await first.save([first.text('p1', '甲又改')])
  expect(await titles('mine')).toEqual(['甲', '乙'])
  expect((await listed('mine'))[0]).toEqual({ articleId: first.articleId, title: '甲', by: '小hua', state: { name: 'writing' }, changedAt: expect.any(Number) as number, characters: 3 })
  const body = { version: 1 as const, blocks: [textBlock('p1', '整篇')] }
  dataOf(await house.staff('article.create', { articleId: newArticleId(), orgId, title: '来稿', createdOn: '2026-03-01', body, publish: false }, { openid: 'hua' }))
  expect(await titles('mine')).toContain('来稿')
  // Of the very same moment, so that only the ids part the pages.
  const at = new Date(now - dayMs)
  const made = Array.from({ length: 45 }, (_, place) => ({ _id: `a_${String(place).padStart(16, 'q')}`, orgId, writer: 'hua', authors: ['hua'], title: `批${place}`, characters: 1, rev: 1, state: 'writing', published: 0, passes: [], events: [], changedAt: at, createdAt: at }))
  house.cloud.console.insert('drafts', made)
  const all = await titles('mine')
  expect(all).toHaveLength(48)
  expect(new Set(all).size).toBe(48)
  await set(made[0]?._id ?? '', { state: 'settled' })
  expect(await titles('mine')).toHaveLength(47)
})

test('for a reviewer: what waits, not what the reviewer wrote or passed; overdue ones say so', async () => {
  const waiting = await written('待审')
  await set(waiting.articleId, { state: 'review', step: 1, dueAt: new Date(now - 1) })
  const own = await written('自己的', 'shen')
  await set(own.articleId, { state: 'review', step: 1 })
  const passed = await written('审过的')
  await set(passed.articleId, { state: 'review', step: 2, passes: [{ step: 1, openid: 'shen', at: new Date(now) }] })
  expect(await listed('review', 'shen')).toMatchObject([{ title: '待审', state: { name: 'review', step: 1 }, due: true }])
  await set(waiting.articleId, { state: 'writing', returned: { step: 1, openid: 'shen', at: new Date(now), comment: '再想想', marks: [] } })
  expect(await titles('review', 'shen')).toEqual([])
  expect(await titles('returned')).toEqual(['待审'])
  expect((await waiting.open()).returned).toEqual({ step: 1, by: '小shen', at: expect.any(Number) as number, comment: '再想想', marks: [] })
})

test('scheduled: the soonest first', async () => {
  for (const [title, hours] of [['后天', 48], ['明天', 24], ['大后天', 72]] as const) await set((await written(title)).articleId, { state: 'scheduled', publishAt: new Date(now + hours * 3_600_000) })
  expect(await titles('scheduled', 'ming')).toEqual(['明天', '后天', '大后天'])
  expect((await listed('scheduled'))[0]?.publishAt).toBeGreaterThan(now)
})

test('what readers have, with its number, also where nobody worked on it yet; withdrawn and archived apart', async () => {
  const body = { version: 1 as const, blocks: [textBlock('p1', '正文')] }
  const articleId = newArticleId()
  dataOf(await house.staff('article.create', { articleId, orgId, title: '已发', createdOn: '2026-03-01', body, publish: true, earlierReads: 5 }))
  await house.reader('article.open', { target: { kind: 'article', articleId }, scene: 1007 })
  const card = (await listed('published')).find((one) => one.articleId === articleId)
  expect(card).toMatchObject({ title: '已发', state: { name: 'settled' }, reads: 6, characters: 0, by: '' })
  house.cloud.console.insert('articles', [
    articleHead({ _id: 'a_withdrawn0000000', title: '撤下的', status: 'withdrawn', withdrawn: { reason: '错了', at: new Date(now) } }),
    articleHead({ _id: 'a_archived00000000', title: '收起的', status: 'archived' }),
  ])
  expect(await titles('withdrawn')).toEqual(['撤下的'])
  expect(await titles('archived')).toEqual(['收起的'])
})

test('discarding is for who began it and for admins, comes back for a month, and takes what was put in with it', async () => {
  const phone = await written('不要了')
  const { articleId } = phone
  const { codeId } = await phone.open()
  const discard = async (openid: string, keep?: boolean): Promise<string> => codeOf(await house.staff('draft.discard', { articleId, ...(keep === undefined ? {} : { keep }) }, { openid }))
  expect(await discard('ming')).toBe('not_allowed')
  expect([await discard('hua'), await discard('hua')]).toEqual(['ok', 'ok'])
  expect(await titles('mine')).not.toContain('不要了')
  expect((await phone.open()).may).toMatchObject({ edit: false, submit: false, discard: true })
  expect(codeOf(await phone.send([phone.text('p1', '晚到的')]))).toBe('not_found')
  expect(await discard('admin-1', true)).toBe('ok')
  await phone.save([phone.text('p1', '还要')])
  await set(phone.articleId, { state: 'approved' })
  expect(await discard('hua')).toBe('conflict')
  await set(phone.articleId, { state: 'writing' })
  expect(await discard('hua')).toBe('ok')
  const stays = await written('留着的')
  now += 30 * dayMs
  expect(await discard('hua', true)).toBe('not_found')
  now += dayMs
  await house.cloud.fireTimer('jobs')
  const left = (name: string): unknown[] => house.all<{ _id: string; articleId?: string }>(name).filter((one) => one._id === articleId || one.articleId === articleId)
  for (const name of ['drafts', 'draft_blocks', 'article_versions', 'articles', 'article_bodies']) expect(left(name)).toEqual([])
  expect(dataOf(await house.reader('article.open', { target: { kind: 'code', codeId }, scene: 1047 }))).toMatchObject({ kind: 'unknown', why: 'retired' })
  expect((await stays.open()).parts).toHaveLength(2)
})
