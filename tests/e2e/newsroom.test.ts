// J: from a phone to readers: written with a picture, through a dead network and a kill; two reviewers; published; told of, read by the board's code, counted; corrected; withdrawn.

import { pngOf } from '../support/chosen-files'
import { agreeToPrivacy } from '../support/consent'
import { enter, seesArticle } from '../support/entering'
import { callAs } from '../support/function-calls'
import { articlePath, articlePage } from '../support/pages/article-page'
import { type EditorPage, editorPage, editorPath } from '../support/pages/editor-page'
import { orgPage } from '../support/pages/list-pages'
import { missingPage } from '../support/pages/missing-page'
import { answerWeChat } from '../support/pages/reminder-pages'
import { articlesPage, reviewPage, reviewPaths } from '../support/pages/review-page'
import { see, tap, textOf } from '../support/pages/screen'
import { type TestPhone, until } from '../support/phone'
import { killed, networkOf, reopened } from '../support/phone-fate'
import { testHere } from '../support/target'
import { type Town, openTown, pictureOf } from './house'

const test = testHere('the phone is killed, its network taken away, and people change')

const orgId = 'o_wutongfang'
const title = '路口的灯修好了'
const board = 'b_newsroom00000001'
let town: Town
let phone: TestPhone
let editor: EditorPage
let articleId = ''
let codeId = ''
const errors: unknown[] = []

jest.setTimeout(240_000)

const staff = (openid: string, action: string, input: object): Promise<Record<string, unknown>> => callAs(openid, town.server.url, 'staff', action, input)
const be = (openid: string, path: string, query: string, scene = 1001): Promise<void> => enter(phone, 'cold', { path, query, scene, as: openid })
const revision = async (): Promise<number> => (await staff('admin-1', 'review.open', { articleId }))['rev'] as number
const confirm = async (): Promise<void> => {
  await phone.window.locator('.modal-confirm').waitFor()
  await phone.program.native().confirmModal()
}

beforeAll(async () => {
  town = await openTown()
  await staff('admin-1', 'review.settings', { orgId, settings: { steps: 2, backTo: 1, dueHours: 24 } })
  await staff('admin-1', 'board.create', { boardId: board, orgId, name: '东门阅报栏', place: '东门', shows: { mode: 'newest', articleIds: [] } })
  const opened = await staff('admin-1', 'board.open', { boardId: board })
  codeId = JSON.stringify(opened).match(/"codeId":"([^"]+)"/)?.[1] ?? ''
  phone = await town.open({ path: 'more/org/org', query: { id: orgId }, as: 'resident-2' })
  phone.program.on('exception', (error: unknown) => errors.push(error))
})
afterAll(() => town?.stop())
afterEach(() => expect(errors.splice(0)).toEqual([]))

test('a resident asks to be reminded', async () => {
  const org = await orgPage(phone)
  await org.tapRemind()
  await answerWeChat(phone, '允许')
  await org.waitForBalance('还可提醒1次')
})

test('a writer writes with a picture, loses the network, is killed and goes on, and hands it in', async () => {
  await be('writer-1', editorPath, `org=${orgId}`)
  editor = await editorPage(phone)
  articleId = await editor.articleId()
  await editor.title(title)
  await editor.tool('body')
  await editor.type('昨天傍晚，东门路口的灯修好了。')
  await editor.done()
  await agreeToPrivacy(phone)
  await editor.picture(pngOf(800, 640))
  await editor.waitForBlocks(['昨天傍晚，东门路口的灯修好了。', 'image'])
  await until('the picture in the cloud', async () => JSON.stringify(await town.documents('draft_blocks')).includes(`/articles/${articleId}/`) || undefined)
  const network = await networkOf(phone.window)
  await network.take()
  await editor.tool('body')
  await editor.type('断网时写的一句。')
  await editor.waitForSave('没有网络')
  await editor.waitForPhone('断网时写的一句。')
  await killed(phone)
  phone = await reopened(phone, town.server, { path: editorPath, query: { id: articleId }, as: 'writer-1' })
  phone.program.on('exception', (error: unknown) => errors.push(error))
  editor = await editorPage(phone)
  await editor.waitForBlocks(['昨天傍晚，东门路口的灯修好了。', 'image', '断网时写的一句。'])
  await editor.waitForSave('已存好')
  // What slipped is shown before it goes to anybody, and is put right with one tap.
  await editor.touch(2)
  await editor.type('请大家大家绕行。')
  await editor.done()
  await tap(editor.page, 'save-line', '.submit')
  await see(editor.page, 'proof-bar', '.fix')
  await phone.screenshot(pictureOf('editor-proofreading'))
  await tap(editor.page, 'proof-bar', '.fix')
  await editor.waitForBlocks(['昨天傍晚，东门路口的灯修好了。', 'image', '断网时写的一句。请大家绕行。'])
  await tap(editor.page, 'save-line', '.submit')
  await confirm()
  await until('it to be submitted', async () => ((await staff('admin-1', 'review.open', { articleId }))['state'] as { name: string }).name === 'review' || undefined)
})

test('two reviewers pass it, and it is published', async () => {
  await be('reviewer-1', reviewPaths.review, `id=${articleId}`)
  const first = await reviewPage(phone)
  await first.waitForState('等一审')
  await first.act('通过')
  await first.say('pass', '')
  await first.waitForState('等二审')
  // The picture's answer comes when WeChat has looked at it.
  await until('content safety', async () => ((await staff('admin-1', 'review.open', { articleId }))['safety'] as { status: string }).status === 'pass' || undefined)
  await be('admin-1', reviewPaths.review, `id=${articleId}`)
  const second = await reviewPage(phone)
  await second.waitForState('等二审')
  await second.act('通过')
  await second.say('pass', '可以发')
  await second.waitForState('审好了，等发布')
  await second.act('马上发布')
  await confirm()
  await second.waitForState('读者看得到')
  await phone.screenshot(pictureOf('newsroom-published'))
})

test('the resident who asked is told once, and the message opens the article', async () => {
  // The reviewer's phone had it sent: the clock would have come minutes later.
  await until('the message to be sent', async () => ((await staff('admin-1', 'outbox.open', { articleId }))['counts'] as { sent: number }).sent === 1 || undefined)
  await be('resident-2', 'pages/home/home', '')
  await phone.window.getByRole('button', { name: '服务通知：有新文章时告诉您' }).or(phone.window.getByRole('button', { name: '关闭' })).first().waitFor()
  const arrived = phone.window.getByRole('button', { name: '服务通知：有新文章时告诉您' })
  if ((await arrived.count()) === 0) {
    await phone.window.getByRole('button', { name: '关闭' }).click()
    await phone.window.getByRole('button', { name: '服务通知', exact: true }).click()
  }
  await arrived.first().click()
  await seesArticle(phone, title)
})

test('another resident reads it by the board’s code, with who reviewed it, and staff see both reads', async () => {
  await be('resident-1', articlePath, `scene=${encodeURIComponent(`c=${codeId}`)}`, 1047)
  await seesArticle(phone, title)
  const page = await articlePage(phone)
  expect(await page.paragraphs()).toEqual(['昨天傍晚，东门路口的灯修好了。', '断网时写的一句。请大家绕行。'])
  expect((await page.reads()).top).toBe(2)
  expect(await textOf(await phone.page(), 'article-end', '.signature')).toContain('一审')
  await be('writer-1', reviewPaths.list, `id=${orgId}&list=published`)
  const rows = await (await articlesPage(phone)).rows()
  expect(rows.find((row) => row.title === title)).toMatchObject({ note: expect.stringContaining('阅读 2') as unknown })
  const { sources } = (await staff('admin-1', 'stats.article', { articleId })) as { sources: { source: string; reads: number }[] }
  expect(Object.fromEntries(sources.map(({ source, reads }) => [source, reads]))).toEqual({ board: 1, reminder: 1 })
})

test('a correction goes the same way, says what changed, and tells nobody again', async () => {
  await be('writer-1', editorPath, `id=${articleId}`)
  editor = await editorPage(phone)
  await editor.touch(2)
  await editor.type('修灯的是供电所。')
  await editor.done()
  await until('it in the cloud', async () => JSON.stringify(await town.documents('draft_blocks')).includes('修灯的是供电所。') || undefined)
  const { parts } = (await staff('writer-1', 'draft.open', { articleId })) as { parts: { partId: string; rev: number; head?: object }[] }
  const head = parts.find(({ partId }) => partId === 'head')
  await staff('writer-1', 'draft.save', { articleId, changes: [{ partId: 'head', base: head?.rev, changeId: 'correction000001', head: { ...head?.head, correction: '补上修灯的单位' } }] })
  // Readers have it as it was.
  await be('resident-1', articlePath, `id=${articleId}`)
  expect((await (await articlePage(phone)).paragraphs())[1]).toBe('断网时写的一句。请大家绕行。')
  await staff('writer-1', 'review.submit', { articleId, rev: await revision() })
  await staff('reviewer-1', 'review.pass', { articleId, rev: await revision() })
  await until('content safety', async () => ((await staff('admin-1', 'review.open', { articleId }))['safety'] as { status: string }).status === 'pass' || undefined)
  await staff('admin-1', 'review.pass', { articleId, rev: await revision() })
  await staff('admin-1', 'article.publish', { articleId, rev: await revision() })
  await be('resident-1', articlePath, `id=${articleId}`)
  // Wherever in the line the finger was.
  expect((await (await articlePage(phone)).paragraphs()).join('')).toContain('修灯的是供电所。')
  expect(await textOf(await phone.page(), 'article-header', '.dates')).toContain('补上修灯的单位')
  expect(((await staff('admin-1', 'outbox.open', { articleId }))['counts'] as { sent: number }).sent).toBe(1)
})

test('withdrawn, its reason stands at the board’s code no more, and at its own link', async () => {
  await staff('admin-1', 'article.withdraw', { articleId, reason: '灯又坏了，等修好再说' })
  await be('resident-1', articlePath, `id=${articleId}`)
  await missingPage(phone)
  expect(await textOf(await phone.page(), 'missing-article', '.facts')).toContain('灯又坏了')
  await be('resident-1', articlePath, `scene=${encodeURIComponent(`c=${codeId}`)}`, 1047)
  await see(await phone.waitForPage(articlePath), 'article-header, missing-article')
  expect(await phone.page().then((page) => page.data('head.id'))).not.toBe(articleId)
})
