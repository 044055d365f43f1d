// The editor on the phone: its blocks, the text under the finger, its tools and what it says of saving.

import type SdkPage from 'miniprogram-automator/out/Page'
import { type ChosenPicture, chosen } from '../chosen-files'
import { type TestPhone, until } from '../phone'
import { find, findAll, see, tap } from './screen'

export const editorPath = 'staff/editor/editor'

export interface EditorPage {
  page: SdkPage
  articleId(): Promise<string>
  title(text: string): Promise<void>
  /** A tool at the foot: body, heading, image, more, undo, redo. */
  tool(name: string): Promise<void>
  /** Types where the finger is, as a keyboard does. */
  type(text: string): Promise<void>
  /** Puts the finger on a block. */
  touch(at: number): Promise<void>
  /** The finger leaves the text. */
  done(): Promise<void>
  /** What the handle of a block offers. */
  deed(at: number, words: string): Promise<void>
  picture(file: ChosenPicture): Promise<void>
  /** Takes both cuts of a cover as they are offered. */
  cut(): Promise<void>
  /** What each block shows: its words, or the name of its kind. */
  blocks(): Promise<string[]>
  waitForBlocks(blocks: string[]): Promise<void>
  waitForSave(words: string): Promise<void>
  /** A kill takes the last 300 ms of typing. */
  waitForPhone(words: string): Promise<void>
}

interface Row {
  type: string
  shown: { text?: string; runs?: { text: string }[] }[]
  way?: object | null
}

export async function editorPage(phone: TestPhone): Promise<EditorPage> {
  const page = await phone.waitForPage(editorPath)
  await see(page, 'editor-tools', '.tool')
  const blocks = async (): Promise<string[]> => {
    const { order, rows } = (await page.data()) as { order: string[]; rows: Record<string, Row> }
    return order.map((id) => {
      const row = rows[id]
      const words = row?.shown.map(({ text = '', runs = [] }) => text + runs.map((run) => run.text).join('')).join('') ?? ''
      return words === '' ? (row?.type ?? '') : words
    })
  }
  return {
    page,
    articleId: async () => String(await page.data('articleId')),
    async title(text) {
      await ((await see(page, '.title')) as unknown as { input(text: string): Promise<void> }).input(text)
    },
    tool: (name) => tap(page, 'editor-tools', `.tool-${name}`),
    async type(text) {
      const place = phone.frame().locator('.ql-editor')
      await place.waitFor()
      await place.tap()
      await phone.window.keyboard.type(text)
    },
    async touch(at) {
      await (await findAll(page, '.block .content'))[at + 1]?.tap()
      await see(page, 'editor')
    },
    async done() {
      await phone.frame().locator('[class*="--tool-done"]').tap()
      await until('the editor to go', async () => ((await find(page, 'editor')) ? undefined : true))
    },
    async cut() {
      for (const shape of ['5:4', '1:1']) {
        const done = phone.window.locator('.crop-done')
        await done.waitFor()
        await done.tap()
        await until(`the cut ${shape} to be over`, async () => ((await done.count()) === (shape === '5:4' ? 1 : 0) ? true : undefined))
      }
    },
    async deed(at, words) {
      await (await findAll(page, '.block .handle'))[at + 1]?.tap()
      await phone.window.getByText(words, { exact: true }).tap()
    },
    async picture(file) {
      const dialog = chosen(phone.window, [file])
      await tap(page, 'editor-tools', '.tool-image')
      await phone.window.getByText('从手机相册选择').tap()
      await dialog
    },
    blocks,
    waitForBlocks: async (wanted) => {
      let shown: string[] = []
      await until(`the blocks ${wanted.join(' | ')}`, async () => (JSON.stringify((shown = await blocks())) === JSON.stringify(wanted) ? true : undefined)).catch((error: unknown) => {
        throw new Error(`${String(error)}; it shows ${shown.join(' | ')}`)
      })
    },
    waitForPhone: async (words) =>
      void (await until(`${words} on the phone`, async () => {
        const { keys } = (await phone.program.callWxMethod('getStorageInfoSync')) as { keys: string[] }
        const kept = await Promise.all(keys.filter((key) => key.startsWith('draft:')).map((key) => phone.program.callWxMethod('getStorageSync', key)))
        return JSON.stringify(kept).includes(words) || undefined
      })),
    waitForSave: async (words) => {
      let said = ''
      await until(words, async () => ((said = ((await page.data('save')) as { text: string }).text).includes(words) ? true : undefined)).catch((error: unknown) => {
        throw new Error(`${String(error)}; it says ${said}`)
      })
    },
  }
}
