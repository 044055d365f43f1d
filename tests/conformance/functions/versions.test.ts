// How a draft stood at earlier moments: save points of a day, what was replaced or restored for a month, what readers had for ever.

import { contentOf } from '../../../cloudfunctions/domain/draft/content'
import type { VersionCard } from '../../../miniprogram/staff/contract/drafts'
import { beginDraft, draftPhone, newArticleId, textBlock, type DraftPhone } from '../../support/draft-phone'
import { codeOf, dataOf, openFunctionsHouse, type FunctionsHouse } from '../../support/functions-house'

jest.setTimeout(60_000)

const orgId = 'o_nanyao'
const minuteMs = 60_000
const dayMs = 24 * 60 * minuteMs
let now = Date.parse('2026-03-01T10:00:00+08:00')
let house: FunctionsHouse

beforeAll(async () => {
  house = await openFunctionsHouse({ now: () => now })
  house.cloud.console.insert('members', ['hua', 'ming'].map((openid) => ({ _id: `m_${openid}`, openid, orgId, role: 'writer', name: `小${openid}`, createdAt: new Date(0) })))
})
afterEach(() => expect(house.unindexed).toEqual([]))
afterAll(() => house.stop())

const begin = (): Promise<DraftPhone> => beginDraft(house, orgId, 'hua')
const versions = async ({ articleId }: DraftPhone): Promise<VersionCard[]> => dataOf(await house.staff('version.list', { articleId }, { openid: 'hua' })).versions
const textOf = (blocks: unknown): string => [...JSON.stringify(blocks).matchAll(/"text":"([^"]*)"/g)].map(([, text]) => text).join('')
const open = async ({ articleId }: DraftPhone, versionId: string): Promise<string> => textOf(dataOf(await house.staff('version.open', { articleId, versionId }, { openid: 'hua' })).blocks)
const textNow = async (phone: DraftPhone): Promise<string> => textOf(contentOf((await phone.open()).parts, '').blocks)
const restore = ({ articleId }: DraftPhone, versionId: string, openid = 'hua'): ReturnType<typeof house.staff<'version.restore'>> => house.staff('version.restore', { articleId, versionId }, { openid })

test('the text as it rested after each two minutes of writing can be gone back to, and says whose it was', async () => {
  const phone = await begin()
  await phone.save([phone.text('p1', '一')])
  now += 10_000
  await phone.save([phone.text('p1', '一二')])
  const rested = now
  now += 5 * minuteMs
  const other = draftPhone(house, phone.articleId, 'ming')
  await other.open()
  await other.save([other.text('p1', '一二三')])
  await other.save([other.text('p2', '四'), other.head({ title: '数' })])
  now += 60 * minuteMs
  await other.save([other.remove('p1')])
  const all = await versions(phone)
  expect(all).toMatchObject([
    { kind: 'save', by: '小ming', title: '数', characters: 4 },
    { kind: 'save', by: '小hua', title: '', characters: 2 },
  ])
  // The functions' clock goes on from where the house set it.
  expect(Math.abs((all[1]?.at ?? 0) - rested)).toBeLessThan(5_000)
  expect(await Promise.all(all.map(({ id }) => open(phone, id)))).toEqual(['一二三四', '一二'])
})

test('restoring keeps what was there, changes only what differs, and done again changes nothing', async () => {
  const phone = await begin()
  await phone.save([phone.text('p1', '一', 'A'), phone.text('p2', '二', 'B'), phone.text('p3', '三', 'C')])
  now += 3 * minuteMs
  await phone.save([phone.text('p1', '一', 'D'), phone.remove('p2'), phone.text('p4', '四', 'B')])
  const [saved] = await versions(phone)
  const opened = dataOf(await restore(phone, saved?.id ?? ''))
  expect(textOf(contentOf(opened.parts, '').blocks)).toBe('一二三')
  expect(opened.parts.find(({ partId }) => partId === 'p3')).toMatchObject({ rev: 1 })
  const [kept] = await versions(phone)
  expect(kept).toMatchObject({ kind: 'restored', by: '小hua' })
  expect(await open(phone, kept?.id ?? '')).toBe('四三一')
  const before = house.counts()
  expect(dataOf(await restore(phone, saved?.id ?? '')).rev).toBe(opened.rev)
  expect(house.counts()).toEqual(before)
  dataOf(await restore(phone, kept?.id ?? ''))
  expect(await textNow(phone)).toBe('四三一')
})

test('while another writes on, the text is restored and what was written meanwhile is kept', async () => {
  const phone = await begin()
  await phone.save([phone.text('p1', '旧')])
  now += 3 * minuteMs
  await phone.save([phone.text('p1', '新')])
  const [saved] = await versions(phone)
  const other = draftPhone(house, phone.articleId, 'ming')
  await other.open()
  const [restored, outcomes] = await Promise.all([restore(phone, saved?.id ?? ''), other.save([other.text('p1', '明写的'), other.text('p2', '又一段')])])
  expect(restored.ok).toBe(true)
  const everywhere = `${await textNow(phone)} ${(await Promise.all((await versions(phone)).map(({ id }) => open(phone, id)))).join(' ')}`
  for (const outcome of outcomes) expect('theirs' in outcome || everywhere.includes(outcome.partId === 'p1' ? '明写的' : '又一段')).toBe(true)
})

test('what readers have is a version before anybody changes it', async () => {
  const articleId = newArticleId()
  const body = { version: 1 as const, blocks: [textBlock('p1', '读者看的')] }
  dataOf(await house.staff('article.create', { articleId, orgId, title: '已发', createdOn: '2026-03-01', body, publish: true }))
  const phone = draftPhone(house, articleId, 'hua')
  await phone.open()
  await phone.save([phone.text('p1', '改了')])
  const [published] = await versions(phone)
  expect(published).toMatchObject({ kind: 'published', title: '已发' })
  expect(await open(phone, published?.id ?? '')).toBe('读者看的')
  expect((await phone.open()).state).toEqual({ name: 'writing' })
  expect(textOf(dataOf(await house.reader('article.open', { target: { kind: 'article', articleId }, scene: 1001 })))).toBe('读者看的')
})

test('a version is of one article, and of no other org’s people', async () => {
  const phone = await begin()
  await phone.save([phone.text('p1', '一')])
  now += 3 * minuteMs
  await phone.save([phone.text('p1', '二')])
  const [saved] = await versions(phone)
  const other = await begin()
  expect(codeOf(await house.staff('version.open', { articleId: other.articleId, versionId: saved?.id ?? '' }, { openid: 'hua' }))).toBe('not_found')
  expect(codeOf(await restore(other, saved?.id ?? ''))).toBe('not_found')
  expect(codeOf(await restore(phone, saved?.id ?? '', 'resident-1'))).toBe('not_allowed')
})

test('save points go after a day, also of a text that had rested for long; others after a month; what readers had stays', async () => {
  const phone = await begin()
  await phone.save([phone.text('p1', '一')])
  now += 40 * dayMs
  await phone.save([phone.text('p1', '二')], true)
  const { articleId } = phone
  house.cloud.console.insert('article_versions', [{ _id: `${articleId}.p1`, articleId, kind: 'published', openid: 'hua', at: new Date(now), characters: 1, head: { title: '', createdOn: '2026-03-01' }, blocks: [] }])
  const kinds = async (): Promise<string[]> => (await versions(phone)).map(({ kind }) => kind).sort((one, other) => (one < other ? -1 : 1))
  await house.cloud.fireTimer('jobs')
  expect(await kinds()).toEqual(['published', 'replaced', 'save'])
  now += 2 * dayMs
  await house.cloud.fireTimer('jobs')
  expect(await kinds()).toEqual(['published', 'replaced'])
  now += 30 * dayMs
  await house.cloud.fireTimer('jobs')
  expect(await kinds()).toEqual(['published'])
})

test('a draft that was discarded goes after thirty days with the files that were its own, and with no other’s', async () => {
  const phone = await begin()
  const { articleId } = phone
  const put = async (folder: string, name: string): Promise<string> => (await house.cloud.storage.put(`articles/${folder}/${name}`, Buffer.from(name), { openid: 'hua' })).fileId
  const own = [await put(articleId, 'one.png'), await put(articleId, 'cover.png')] as const
  const others = await put(newArticleId(), 'two.png')
  const image = (id: string, fileId: string) => phone.change(id, { pos: `V${id}V`, block: { id, type: 'image', fileId, width: 4, height: 3 } })
  await phone.save([image('p1', own[0]), image('p2', others), phone.head({ title: '不要了', cover: { fileId: own[1], width: 5, height: 4 } })])
  dataOf(await house.staff('draft.discard', { articleId }, { openid: 'hua' }))
  const left = async (): Promise<boolean[]> => Promise.all([...own, others].map((fileId) => house.hasFile(fileId)))
  now += 29 * dayMs
  await house.cloud.fireTimer('jobs')
  expect(await left()).toEqual([true, true, true])
  now += 2 * dayMs
  await house.cloud.fireTimer('jobs')
  expect(await left()).toEqual([false, false, true])
  expect(house.all<{ _id: string }>('drafts').filter(({ _id }) => _id === articleId)).toEqual([])
})
