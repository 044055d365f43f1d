// The staff's pages of notice boards: the list, one board, a new one, and its poster.

import type Element from 'miniprogram-automator/out/Element'
import type SdkPage from 'miniprogram-automator/out/Page'
import { type ChosenPicture, chosen } from '../chosen-files'
import { type TestPhone, until } from '../phone'
import { find, findAll, see, tap, textOf } from './screen'

export const boardPaths = { list: 'staff/boards/list/list', board: 'staff/boards/board/board', code: 'staff/boards/code/code', add: 'staff/boards/add/add', print: 'staff/boards/print/print' }

/** The button with these words, on a page or in a component of it. */
export async function tapButton(place: SdkPage | Element, text: string): Promise<void> {
  const button = await until(`the button ${text}`, async () => {
    for (const each of await findAll(place, 'action-button')) {
      const words = await find(each, '.text')
      if (words && (await words.text()).trim() === text) return each
    }
    return undefined
  })
  await tap(button, '.button')
}

export async function write(entry: Element, field: 'input' | 'textarea', text: string): Promise<void> {
  await (await see(entry, field) as unknown as { input(text: string): Promise<void> }).input(text)
}

/** The field for many boards at once, on the page for new ones. */
export async function listField(add: SdkPage): Promise<Element> {
  await see(add, 'segments', '.segment')
  await (await findAll(add, 'segments', '.segment'))[1]?.tap()
  return until('the field', async () => {
    const found = await findAll(add, 'text-entry')
    return found.length === 1 ? found[0] : undefined
  })
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
  /** The buttons that stand with the code. */
  poster(): Promise<void>
  /** The one of the phone's own dialogs that asks where a picture comes from, then its file. */
  choosePhoto(file: ChosenPicture, again?: boolean): Promise<void>
  /** Waits until the photo is there, or not; its address. */
  waitForPhoto(there: boolean): Promise<string>
}

export async function boardPage(phone: TestPhone): Promise<BoardPage> {
  const page = await phone.waitForPage(boardPaths.board)
  await see(page, 'code-card', '.characters')
  const ways = (): Promise<Element[]> => findAll(page, '.row')
  return {
    page,
    name: () => textOf(page, '.title'),
    code: () => textOf(page, 'code-card', '.characters'),
    async showing() {
      const now = ((await page.data('ways')) as { name: string; note: string; chosen: boolean }[]).find((way) => way.chosen)
      return `${now?.name ?? ''}${now?.note ?? ''}`
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
    poster: async () => tapButton(await see(page, 'code-card'), '做海报'),
    async choosePhoto(file, again = false) {
      const dialog = chosen(phone.window, [file])
      if (again) await tapButton(await see(page, 'board-photo'), '换一张')
      else await tap(page, 'board-photo', '.add')
      await phone.window.getByText('从手机相册选择').tap()
      await dialog
    },
    waitForPhoto: (there) => until(there ? 'the photo' : 'no photo', async () => {
      const address = ((await page.data('opened')) as { photo?: string }).photo ?? ''
      return (address !== '') === there ? address : undefined
    }),
    history: async () => ((await page.data('history')) as { what: string }[]).map(({ what }) => what),
  }
}
