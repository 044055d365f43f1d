// How articles come in: article.create and article.import on the real SDK and the local CloudBase.

import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { ArticleOpenOutput } from '../../../miniprogram/contract/articles'
import type { Reply } from '../../../miniprogram/contract/errors'
import type { ArticleImportInput, ArticleImportOutput } from '../../../miniprogram/staff/contract/imports'
import { isCodeId } from '../../../miniprogram/contract/code'
import { codeOf, dataOf, openFunctionsHouse, projectRoot, type FunctionsHouse, type Who } from '../../support/functions-house'

jest.setTimeout(60_000)

const page = `修好了的路灯

东桥社区
创建于 2025-03-04
阅读 208
收藏TA

　　北巷的六盏路灯修好了。
    投诉
　　夜里十点以后自动调暗。

阅读 208
文章由 某某编辑器 编辑制作
投诉
`
const body = { version: 1 as const, blocks: [{ id: 'b1', type: 'paragraph' as const, runs: [{ text: '正文' }] }] }
let house: FunctionsHouse

beforeAll(async () => {
  house = await openFunctionsHouse()
})
afterAll(() => house.stop())

/** What a finished import answered. */
function importOf(reply: Reply<ArticleImportOutput>): Extract<ArticleImportOutput, { state: 'done' }> {
  const output = dataOf(reply)
  if (output.state !== 'done') throw new Error('It is still at work')
  return output
}

let made = 0
async function bring(content: string | Buffer, more: Partial<ArticleImportInput> = {}, who: Partial<Who> = {}) {
  made += 1
  const articleId = `a_${String(made).padStart(16, 'i')}`
  const { fileId } = await house.cloud.storage.put(`imports/${articleId}.txt`, Buffer.from(content), { openid: 'admin-1' })
  const reply = await house.staff('article.import', { articleId, fileId, publish: true, ...more }, who)
  return { reply, articleId, fileId }
}

function paragraphsOf(opened: ArticleOpenOutput): string[] {
  if (opened.kind !== 'article') throw new Error(`It opened as ${opened.kind}`)
  return opened.article.body.blocks.flatMap((block) => (block.type === 'paragraph' ? block.runs.map(({ text }) => text) : []))
}

test('a saved page becomes an article of its own org, and its number starts from the earlier reads', async () => {
  const { reply, articleId } = await bring(page)
  const created = importOf(reply)
  expect(isCodeId(created.codeId)).toBe(true)
  expect(created.report.dropped).toContain('收藏TA')
  const opened = dataOf(await house.reader('article.open', { target: { kind: 'code', codeId: created.codeId }, scene: 1047 }))
  const article = { id: articleId, title: '修好了的路灯', org: { name: '东桥社区' }, createdOn: '2025-03-04' }
  expect(opened).toMatchObject({ kind: 'article', reads: 209, article })
  expect(paragraphsOf(opened)).toEqual(['北巷的六盏路灯修好了。', '投诉', '夜里十点以后自动调暗。'])
  expect(opened).not.toHaveProperty('article.updatedOn')
  expect(dataOf(await house.reader('org.open', { orgId: created.orgId })).org.parent?.name).toBe('清渠街道')
})

test('the same import again, its file used up, answers with the same article', async () => {
  const { reply, articleId, fileId } = await bring(page)
  const before = house.counts()
  const again = dataOf(await house.staff('article.import', { articleId, fileId, publish: true }))
  expect(again).toEqual({ ...dataOf(reply), report: { taken: [], dropped: [] } })
  expect(codeOf(await house.staff('article.import', { articleId, fileId, publish: true }, { openid: 'writer-1' }))).toBe('not_allowed')
  expect(house.counts()).toEqual(before)
})

test('the org of an import is found again by its name, by two at once too', async () => {
  const [one, other] = await Promise.all([bring(page, { orgName: '西桥社区' }), bring(page, { orgName: '西桥社区' })])
  expect(importOf(one.reply).orgId).toBe(importOf(other.reply).orgId)
  expect(importOf(one.reply).codeId).not.toBe(importOf(other.reply).codeId)
  const [found] = house.documents<{ name: string; path: string[] }>('orgs').filter(({ name }) => name === '西桥社区')
  expect(found?.path[0]).toBe('o_qingqu')
})

test('what the caller says wins over the page', async () => {
  const { reply } = await bring(page, { orgName: '梧桐坊社区', title: '另一个标题', createdOn: '2024-02-29', earlierReads: 3 })
  expect(importOf(reply).orgId).toBe('o_wutongfang')
  const { articleId } = importOf(reply)
  const opened = dataOf(await house.reader('article.open', { target: { kind: 'article', articleId }, scene: 1001 }))
  expect(opened).toMatchObject({ reads: 4, article: { title: '另一个标题', createdOn: '2024-02-29' } })
})

test('the page in ../shared/seed comes in whole: 50 characters of title, 10 paragraphs without hand-made blanks', async () => {
  const file = resolve(projectRoot, '..', 'shared', 'seed', 'article.txt')
  if (!existsSync(file)) return console.warn('skipped: ../shared/seed/article.txt is not here')
  const { reply } = await bring(readFileSync(file))
  const opened = dataOf(await house.reader('article.open', { target: { kind: 'code', codeId: importOf(reply).codeId }, scene: 1047 }))
  if (opened.kind !== 'article') throw new Error(opened.kind)
  const texts = paragraphsOf(opened)
  expect(Array.from(opened.article.title)).toHaveLength(50)
  expect(opened.article.createdOn).toBe('2023-08-07')
  expect(opened.reads).toBe(1426)
  expect(texts).toHaveLength(10)
  expect(texts.filter((text) => /^[\s\u3000]|[\s\u3000]$|\u00A0/.test(text))).toEqual([])
  expect(texts.join('')).not.toMatch(/收藏TA|需扫码|编辑制作|投诉/)
  return undefined
})

test.each([
  ['GBK', Buffer.from([0xcd, 0xa8, 0xd6, 0xaa, 0x0a, 0xcd, 0xa3, 0xcb, 0xae])],
  ['UTF-16', Buffer.from('\uFEFF通知\n停水', 'utf16le')],
])('a text in %s comes in as what it says', async (_name, content) => {
  const { articleId } = importOf((await bring(content, { orgName: '西桥社区' })).reply)
  const opened = dataOf(await house.reader('article.open', { target: { kind: 'article', articleId }, scene: 1001 }))
  expect(opened).toMatchObject({ kind: 'article', article: { title: '通知' } })
  expect(paragraphsOf(opened)).toEqual(['停水'])
})

test.each([
  ['an empty file', '', 'bad_input'],
  ['only blanks', ' \n　\n', 'bad_input'],
  ['bytes of no encoding', Buffer.from([0xcd, 0xa8, 0x80, 0xff, 0x0a, 0xcd, 0xff, 0xcb, 0xae]), 'bad_input'],
  ['a cut-off character', Buffer.from('标题\n正文').subarray(0, -1), 'bad_input'],
  ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]), 'bad_input'],
  ['zeros', Buffer.from('标题\n正\u0000文'), 'bad_input'],
  ['a title and nothing else', '只有标题', 'bad_input'],
  ['a date that is none', page.replace('2025-03-04', '2025-02-30'), 'bad_input'],
  ['1,001 paragraphs', `标题\n${'一段。\n'.repeat(1_001)}`, 'too_large'],
  ['200,001 characters', `标题\n${'字'.repeat(100_000)}\n${'字'.repeat(100_001)}`, 'too_large'],
  ['more than 2 MB', Buffer.alloc(2_000_001, 0x61), 'too_large'],
] as const)('%s is refused with words, and nothing is written', async (_name, content, code) => {
  const before = house.counts()
  const { reply, fileId } = await bring(content, { orgName: '从来没有的社区' })
  expect(codeOf(reply)).toBe(code)
  expect(!reply.ok && reply.error.message).toMatch(/[一-鿿]/)
  expect(house.counts()).toEqual(before)
  expect(await house.hasFile(fileId)).toBe(false)
})

test('the file is gone after a good import and after a forbidden one, and no other file can be named', async () => {
  const good = await bring(page)
  const forbidden = await bring(page, {}, { openid: 'resident-1' })
  expect(codeOf(forbidden.reply)).toBe('not_allowed')
  for (const { fileId } of [good, forbidden]) expect(await house.hasFile(fileId)).toBe(false)
  const { cover } = house.documents<{ cover?: { fileId: string } }>('articles').find((article) => article.cover) ?? {}
  const fileId = cover?.fileId ?? ''
  const input = { articleId: 'a_00000000000000zz', fileId, publish: true }
  expect(codeOf(await house.staff('article.import', input))).toBe('bad_input')
  expect(await house.hasFile(fileId)).toBe(true)
  const nowhere = fileId.replace(/\/articles\/.*/, '/imports/none.txt')
  expect(codeOf(await house.staff('article.import', { ...input, fileId: nowhere }))).toBe('bad_input')
})

test('who may write: a writer drafts at home, an admin publishes below, a resident nothing', async () => {
  const create = async (openid: string | null, orgId: string, publish: boolean): Promise<string> => {
    made += 1
    const articleId = `a_${String(made).padStart(16, 'w')}`
    return codeOf(await house.staff('article.create', { articleId, orgId, title: '题', createdOn: '2026-01-01', body, publish }, { openid }))
  }
  expect(await create('writer-1', 'o_wutongfang', false)).toBe('ok')
  expect(await create('writer-1', 'o_wutongfang', true)).toBe('not_allowed')
  expect(await create('writer-1', 'o_nanyao', false)).toBe('not_allowed')
  expect(await create('reviewer-1', 'o_nanyao', false)).toBe('ok')
  expect(await create('reviewer-1', 'o_nanyao', true)).toBe('not_allowed')
  expect(await create('admin-1', 'o_nanyao', true)).toBe('ok')
  expect(await create('resident-1', 'o_nanyao', false)).toBe('not_allowed')
  expect(await create(null, 'o_nanyao', false)).not.toBe('ok')
  expect(await create('admin-1', 'o_nowhere', false)).toBe('not_found')
})

test('a writer may import a draft for the own org, and not make a new org', async () => {
  expect(codeOf((await bring(page, { orgName: '梧桐坊社区', publish: false }, { openid: 'writer-1' })).reply)).toBe('ok')
  expect(codeOf((await bring(page, { orgName: '新社区', publish: false }, { openid: 'writer-1' })).reply)).toBe('not_allowed')
})

test('the same creation again, ten at once, is one article with one code', async () => {
  const input = { articleId: 'a_0000000000same01', orgId: 'o_nanyao', title: '一次', createdOn: '2026-01-01', body, publish: true }
  const before = house.counts()
  const replies = await Promise.all(Array.from({ length: 10 }, () => house.staff('article.create', input)))
  expect(new Set(replies.map((reply) => JSON.stringify(dataOf(reply)))).size).toBe(1)
  const after = house.counts()
  for (const name of ['articles', 'article_bodies', 'codes']) expect((after[name] ?? 0) - (before[name] ?? 0)).toBe(1)
  expect(codeOf(await house.staff('article.create', { ...input, orgId: 'o_wutongfang' }))).toBe('conflict')
})

test('a creation that broke off half-way is completed by the next call, with the code it had', async () => {
  const articleId = 'a_0000000000half01'
  house.cloud.console.insert('article_bodies', [{ _id: articleId, version: 1, blocks: [] }])
  house.cloud.console.insert('codes', [{ _id: 'WWWWWWWW', kind: 'article', targetId: articleId, orgId: 'o_nanyao', createdAt: new Date() }])
  const input = { articleId, orgId: 'o_nanyao', title: '续上', createdOn: '2026-01-01', body, publish: true }
  const created = dataOf(await house.staff('article.create', input))
  expect(created.codeId).toBe('WWWWWWWW')
  const opened = dataOf(await house.reader('article.open', { target: { kind: 'code', codeId: 'WWWWWWWW' }, scene: 1047 }))
  expect(opened.kind === 'article' && opened.article.body.blocks).toHaveLength(1)
})

function pictureFrom(fileId: string): object {
  return { version: 1, blocks: [{ id: 'b', type: 'image', fileId, width: 1, height: 1 }] }
}

test.each([
  ['a body without blocks', { version: 1, blocks: [] }],
  ['a picture from a private folder', pictureFrom('cloud://env.bucket/complaints/1.jpg')],
  ['a way out of the folder', pictureFrom('cloud://env.bucket/articles/../complaints/1.jpg')],
  ['a link that runs', { version: 1, blocks: [{ id: 'b', type: 'paragraph', runs: [{ text: 'x', link: 'javascript:alert(1)' }] }] }],
  ['a block of no kind', { version: 1, blocks: [{ id: 'b', type: 'html', html: '<b>' }] }],
  ['an id twice', { version: 1, blocks: [{ id: 'b', type: 'divider' }, { id: 'b', type: 'divider' }] }],
  ['a field too many', { version: 1, blocks: [{ id: 'b', type: 'divider', onclick: 'x' }] }],
])('%s is refused', async (_name, odd) => {
  const before = house.counts()
  const input = { articleId: 'a_odd0000000000001', orgId: 'o_nanyao', title: '题', createdOn: '2026-01-01', publish: true }
  expect(codeOf(await house.send('staff', { action: 'article.create', input: { ...input, body: odd } }, { openid: 'admin-1' }))).toBe('bad_input')
  expect(house.counts()).toEqual(before)
})

test('no query went without an index', () => {
  expect(house.unindexed).toEqual([])
})
