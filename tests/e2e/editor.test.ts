// J: somebody writes on a phone, with a picture, loses the network, is killed and goes on; what another phone wrote meanwhile is shown beside it; nothing is lost.

import { pngOf } from '../support/chosen-files'
import { agreeToPrivacy } from '../support/consent'
import { callAs } from '../support/function-calls'
import { type EditorPage, editorPage, editorPath } from '../support/pages/editor-page'
import { findAll, see, tap, textOf } from '../support/pages/screen'
import { type TestPhone, until } from '../support/phone'
import { killed, networkOf, reopened } from '../support/phone-fate'
import { testHere } from '../support/target'
import { type Town, openTown, pictureOf } from './house'

const test = testHere('the phone is killed, and its network taken away')

const orgId = 'o_wutongfang'
interface Part {
  partId: string
  rev: number
  pos?: string
  block?: { id: string; type: string; runs?: { text: string }[] }
}

let town: Town
let phone: TestPhone
let editor: EditorPage
let articleId = ''
const errors: unknown[] = []

jest.setTimeout(180_000)
beforeAll(async () => {
  town = await openTown()
  phone = await town.open({ path: editorPath, query: { org: orgId }, as: 'writer-1' })
  phone.program.on('exception', (error: unknown) => errors.push(error))
  editor = await editorPage(phone)
})
afterAll(() => town?.stop())

/** What the cloud has of the draft. */
async function inCloud(): Promise<string> {
  const parts = await town.documents('draft_blocks')
  return JSON.stringify(parts.filter((part) => part['articleId'] === articleId))
}

const reaches = (words: string): Promise<true> => until(`${words} in the cloud`, async () => ((await inCloud()).includes(words) ? true : undefined))

test('a draft begins with its first word, and is in the cloud without a tap', async () => {
  articleId = await editor.articleId()
  expect(await town.documents('drafts')).toEqual([])
  await editor.title('路口的灯修好了')
  await editor.tool('body')
  await editor.type('昨天傍晚修好了路口的灯。')
  await reaches('昨天傍晚修好了路口的灯。')
  await reaches('路口的灯修好了')
  await editor.waitForSave('已存好')
  await phone.screenshot(pictureOf('editor-writing'))
})

test('a line break begins a new block, and a heading is one', async () => {
  await phone.window.keyboard.press('Enter')
  await phone.window.keyboard.type('谁来修')
  await editor.tool('heading')
  await reaches('heading')
  await editor.done()
  await editor.waitForBlocks(['昨天傍晚修好了路口的灯。', '谁来修'])
})

test('a picture is there at once, goes up by itself, and says how large it is', async () => {
  await agreeToPrivacy(phone)
  await editor.picture(pngOf(1_600, 200))
  await editor.waitForBlocks(['昨天傍晚修好了路口的灯。', '谁来修', 'image'])
  await reaches(`/articles/${articleId}/`)
  const part = JSON.parse(await inCloud()) as { block?: { type: string; width: number; height: number } }[]
  expect(part.find(({ block }) => block?.type === 'image')?.block).toMatchObject({ width: 1_440, height: 180 })
  await phone.screenshot(pictureOf('editor-picture'))
})

test('a picture is cut to be the cover, in both shapes', async () => {
  await editor.deed(2, '用作封面')
  await editor.cut()
  await reaches('"cover"')
  const parts = JSON.parse(await inCloud()) as { head?: Record<'cover' | 'square' | 'thumb', { width: number; height: number }> }[]
  const head = parts.find((part) => part.head)?.head
  expect([head?.cover, head?.square].map((picture) => ((picture?.width ?? 0) / (picture?.height ?? 1)).toFixed(2))).toEqual(['1.25', '1.00'])
})

test('without a network it says so, and what is written then survives a kill', async () => {
  const network = await networkOf(phone.window)
  await network.take()
  await editor.tool('body')
  await editor.type('断网时写的一句。')
  await editor.waitForSave('没有网络')
  await editor.waitForPhone('断网时写的一句。')
  await phone.screenshot(pictureOf('editor-offline'))
  expect(await inCloud()).not.toContain('断网时写的一句')
  await killed(phone)
  phone = await reopened(phone, town.server, { path: editorPath, query: { id: articleId }, as: 'writer-1' })
  await network.close()
  editor = await editorPage(phone)
  await editor.waitForBlocks(['昨天傍晚修好了路口的灯。', '谁来修', 'image', '断网时写的一句。'])
  await reaches('断网时写的一句。')
  await editor.waitForSave('已存好')
})

test('what is taken off comes back with one tap, and every step is undone and done again', async () => {
  await editor.deed(1, '删掉')
  await editor.waitForBlocks(['昨天傍晚修好了路口的灯。', 'image', '断网时写的一句。'])
  await tap(editor.page, '.back')
  await editor.waitForBlocks(['昨天傍晚修好了路口的灯。', '谁来修', 'image', '断网时写的一句。'])
  await editor.deed(3, '往上移')
  await editor.waitForBlocks(['昨天傍晚修好了路口的灯。', '谁来修', '断网时写的一句。', 'image'])
  await editor.tool('undo')
  await editor.waitForBlocks(['昨天傍晚修好了路口的灯。', '谁来修', 'image', '断网时写的一句。'])
  await editor.tool('redo')
  await editor.waitForBlocks(['昨天傍晚修好了路口的灯。', '谁来修', '断网时写的一句。', 'image'])
  await editor.waitForSave('已存好')
})

test('two phones at one block: both are shown, one is chosen, the other is a version', async () => {
  const there = await until('the last move in the cloud', async () => {
    const { parts } = (await callAs('admin-1', town.server.url, 'staff', 'draft.open', { articleId })) as { parts: Part[] }
    const pos = parts.find(({ block }) => block?.type === 'image')?.pos ?? ''
    return parts.find((part) => part.block?.runs?.[0]?.text.startsWith('断网') && (part.pos ?? '') < pos)
  })
  const block = { ...there.block, runs: [{ text: '别的手机写的一句。' }] }
  await callAs('admin-1', town.server.url, 'staff', 'draft.save', { articleId, changes: [{ partId: there.partId, base: there.rev, changeId: 'otherphone000001', pos: there.pos, block }] })
  await editor.touch(2)
  await editor.type('又添了几个字。')
  await see(editor.page, 'two-versions', '.sheet')
  await phone.screenshot(pictureOf('editor-two-versions'))
  expect(await textOf(editor.page, 'two-versions', '.sheet')).toContain('别的手机写的一句。')
  await tap(editor.page, 'two-versions', '.theirs')
  await editor.waitForBlocks(['昨天傍晚修好了路口的灯。', '谁来修', '别的手机写的一句。', 'image'])
  await until('the other words in a version', async () => (JSON.stringify(await town.documents('article_versions')).includes('又添了几个字') ? true : undefined))
  expect(await inCloud()).toContain('别的手机写的一句。')
})

test('an earlier version is compared with now, and brought back', async () => {
  await editor.tool('more')
  await tap(editor.page, '.way-versions')
  const versions = await phone.waitForPage('staff/editor/versions/versions')
  const row = await until('the version with the other words', async () => {
    for (const each of await findAll(versions, '.row')) if ((await each.text()).includes('没选的那个')) return each
    return undefined
  })
  await row.tap()
  expect(await textOf(versions, '.block')).toContain('又添了几个字')
  await phone.screenshot(pictureOf('editor-version'))
  await tap(versions, '.main')
  await phone.window.locator('.modal-confirm').waitFor()
  await phone.program.native().confirmModal()
  editor = await editorPage(phone)
  await until('the words brought back', async () => ((await editor.blocks()).join('|').includes('又添了几个字') ? true : undefined))
})

test('it is handed over with every word of it', async () => {
  await editor.waitForSave('已存好')
  await tap(editor.page, 'save-line', '.submit')
  await phone.window.locator('.modal-confirm').waitFor()
  await phone.program.native().confirmModal()
  const state = await until('who reviews it', async () => {
    const [draft] = await town.documents('drafts')
    return draft?.['state'] === 'writing' ? undefined : draft?.['state']
  })
  expect(state).toBe('review')
})

test('nothing went wrong unseen', () => {
  expect(errors).toEqual([])
})
