// The staff's pages of notice boards: the list, one board, a new one, and its poster.

import type Element from 'miniprogram-automator/out/Element'
import type SdkPage from 'miniprogram-automator/out/Page'
import { type TestPhone, until } from '../phone'
import { find, findAll, see, tap, textOf } from './screen'

export const boardPaths = { list: 'staff/boards/list/list', board: 'staff/boards/board/board', add: 'staff/boards/add/add', print: 'staff/boards/print/print' }

/** The button with these words, anywhere on the page. */
export async function tapButton(page: SdkPage, text: string): Promise<void> {
  const button = await until(`the button ${text}`, async () => {
    for (const each of await findAll(page, 'action-button')) {
      const words = await find(each, '.text')
      if (words && (await words.text()).trim() === text) return each
    }
    return undefined
  })
  await tap(button, 'van-button', 'button')
}

export async function write(entry: Element, field: 'input' | 'textarea', text: string): Promise<void> {
  await (await see(entry, field) as unknown as { input(text: string): Promise<void> }).input(text)
}

export interface BoardPage {
  page: SdkPage
  name(): Promise<string>
  code(): Promise<string>
  /** What stands under the way that is chosen. */
  showing(): Promise<string>
  /** Chooses a way by its name; what is asked then is another step. */
  choose(way: string): Promise<void>
  pick(title: string): Promise<void>
  waitForUndo(): Promise<string>
  undo(): Promise<void>
  history(): Promise<string[]>
}

export async function boardPage(phone: TestPhone): Promise<BoardPage> {
  const page = await phone.waitForPage(boardPaths.board)
  await see(page, '.characters')
  const ways = (): Promise<Element[]> => findAll(page, '.row')
  return {
    page,
    name: () => textOf(page, '.title'),
    code: () => textOf(page, '.characters'),
    async showing() {
      const chosen = ((await page.data('ways')) as { name: string; note: string; chosen: boolean }[]).find((way) => way.chosen)
      return `${chosen?.name ?? ''}${chosen?.note ?? ''}`
    },
    async choose(way) {
      for (const row of await ways()) {
        const name = await find(row, '.name')
        if (name && (await name.text()).trim() === way) return row.tap()
      }
      throw new Error(`there is no way ${way}`)
    },
    async pick(title) {
      const row = await until(title, async () => {
        for (const each of await findAll(page, 'article-picker', '.row')) if ((await textOf(each, '.name')) === title) return each
        return undefined
      })
      await row.tap()
    },
    waitForUndo: () => until('the undo bar', async () => {
      const text = String(await page.data('undo'))
      return text === '' ? undefined : text
    }),
    undo: () => tap(page, 'undo-bar', 'small-button', '.button'),
    history: async () => ((await page.data('history')) as { what: string }[]).map(({ what }) => what),
  }
}
