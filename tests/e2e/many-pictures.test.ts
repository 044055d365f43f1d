// J: a hundred pictures, chosen in rounds of twenty: they come in their order, one that is broken holds up nobody, and a text is written while they go up, through a lost network.

import { type ChosenPicture, chosen, plainPng } from '../support/chosen-files'
import { agreeToPrivacy } from '../support/consent'
import { callAs } from '../support/function-calls'
import { type EditorPage, editorPage, editorPath } from '../support/pages/editor-page'
import { tap } from '../support/pages/screen'
import { type TestPhone, until } from '../support/phone'
import { type PhoneNetwork, networkOf } from '../support/phone-fate'
import { testHere } from '../support/target'
import { type Town, openTown, pictureOf } from './house'

const test = testHere('pictures are chosen in the browser’s own dialog')

/** As wide as it comes late. */
const first = 60
const all = Array.from({ length: 100 }, (_, at) => first + at)
const oneRound = 20
const broken: ChosenPicture = { name: 'broken.png', mimeType: 'image/png', buffer: Buffer.from('no picture') }

let town: Town
let phone: TestPhone
let editor: EditorPage
let network: PhoneNetwork

jest.setTimeout(180_000)
beforeAll(async () => {
  town = await openTown()
  phone = await town.open({ path: editorPath, query: { org: 'o_wutongfang' }, as: 'writer-1' })
  editor = await editorPage(phone)
  await agreeToPrivacy(phone)
  network = await networkOf(phone.window)
})
afterAll(async () => {
  await network?.close()
  await town?.stop()
})

interface Part {
  pos?: string
  block?: { type: string; width?: number; fileId?: string; runs?: { text: string }[] }
}

/** What the cloud has of the draft, in its order: nothing before its first save. */
async function inCloud(): Promise<Part[]> {
  const { parts } = await callAs('writer-1', town.server.url, 'staff', 'draft.open', { articleId: await editor.articleId() }).catch(() => ({ parts: [] }))
  return (parts as Part[]).filter(({ block }) => block !== undefined).sort((a, b) => ((a.pos ?? '') < (b.pos ?? '') ? -1 : 1))
}

/** How many blocks have a file that goes up, waits or failed. */
async function ways(): Promise<Record<string, number>> {
  const rows = Object.values((await editor.page.data('rows')) as Record<string, { way?: { state: string } }>)
  return Object.fromEntries(['waits', 'going', 'failed'].map((state) => [state, rows.filter(({ way }) => way?.state === state).length]))
}

/** The dialog of the phone's album: `files` are tapped. */
const choose = (files: ChosenPicture[]): Promise<void> => chosen(phone.window, files)

test('each round is asked for, and what cannot be read is told and left out', async () => {
  await editor.title('重阳节那天的照片')
  await network.take()
  const rounds = Array.from({ length: all.length / oneRound }, (_, round) => all.slice(round * oneRound, (round + 1) * oneRound).map((width) => plainPng(width, 40)))
  for (const [round, files] of rounds.entries()) {
    const dialog = choose(files)
    if (round === 0) await tap(editor.page, 'editor-tools', '.tool-image')
    else await phone.window.getByText('接着选', { exact: true }).tap()
    await phone.window.getByText('从手机相册选择').tap()
    await dialog
    await until(`${(round + 1) * oneRound} pictures`, async () => ((await editor.blocks()).length === (round + 1) * oneRound ? true : undefined))
  }
  const dialog = choose([plainPng(40, 40), broken, plainPng(41, 40)])
  await tap(editor.page, 'editor-tools', '.tool-image')
  await phone.window.getByText('从手机相册选择').tap()
  await dialog
  await phone.window.getByText('有 1 张打不开，没有放进去').waitFor()
  expect((await editor.blocks()).length).toBe(102)
})

test('without a network they wait in the phone, and a text is written meanwhile', async () => {
  await until('the first to fail', async () => ((await ways())['failed'] === 102 ? true : undefined))
  await phone.screenshot(pictureOf('editor-many-pictures'))
  await editor.tool('body')
  await editor.type('照片是活动室里拍的。')
  await editor.done()
  expect((await inCloud()).length).toBe(0)
})

test('with the network back all go up by themselves, and stand in the order of choosing', async () => {
  await network.giveBack()
  const parts = await until('all of them in the cloud', async () => {
    const stored = await inCloud()
    return stored.length === 103 ? stored : undefined
  })
  await editor.waitForSave('已存好')
  expect(await ways()).toEqual({ waits: 0, going: 0, failed: 0 })
  expect(parts.map(({ block }) => block?.width ?? block?.runs?.map(({ text }) => text).join(''))).toEqual([...all, 40, 41, '照片是活动室里拍的。'])
  expect(parts.filter(({ block }) => block?.type === 'image').every(({ block }) => block?.fileId?.startsWith('cloud://'))).toBe(true)
  expect(new Set(parts.map(({ block }) => block?.fileId)).size).toBe(103)
})
