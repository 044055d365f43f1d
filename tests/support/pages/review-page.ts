// The page of an article's way to readers, and the list that leads to it.

import type Element from 'miniprogram-automator/out/Element'
import type SdkPage from 'miniprogram-automator/out/Page'
import { type TestPhone, until } from '../phone'
import { tapButton, write } from './board-pages'
import { findAll, see, tap } from './screen'

export const reviewPaths = { list: 'staff/articles/articles', review: 'staff/review/review', settings: 'staff/review/settings/settings' }

interface ArticleRow {
  title: string
  lead: string
  note: string
  told: string[]
}

export interface ArticlesPage {
  page: SdkPage
  rows(): Promise<ArticleRow[]>
  choose(list: string): Promise<void>
  open(title: string): Promise<void>
}

export async function articlesPage(phone: TestPhone): Promise<ArticlesPage> {
  const page = await phone.waitForPage(reviewPaths.list)
  const ready = async (): Promise<void> => void (await until('the list', async () => ((await page.data('stage')) === 'ready' ? true : undefined)))
  const rows = async (): Promise<ArticleRow[]> => {
    await ready()
    return (await page.data('rows')) as ArticleRow[]
  }
  return {
    page,
    rows,
    async choose(list) {
      const tabs = (await page.data('tabs')) as { id: string }[]
      await see(page, 'tab-strip', '.tab')
      await (await findAll(page, 'tab-strip', '.tab'))[tabs.findIndex(({ id }) => id === list)]?.tap()
      await until(list, async () => ((await page.data('list')) === list ? true : undefined))
      await ready()
    },
    async open(title) {
      const at = (await rows()).findIndex((row) => row.title === title)
      await (await findAll(page, '.article'))[at]?.tap()
    },
  }
}

interface Part {
  mark: string
  said: string
  proof: { say: string }[]
  findings: { say: string; open: boolean; allowed: string }[]
}

export interface ReviewPage {
  page: SdkPage
  /** Waits until it stands there. */
  waitForState(state: string): Promise<void>
  buttons(): Promise<string[]>
  act(name: string): Promise<void>
  /** Writes in the sheet that is up, and taps its button. */
  say(sheet: 'mark' | 'pass' | 'return' | 'withdraw', text: string): Promise<void>
  /** Writes in the sheet that is up, and no more. */
  write(sheet: 'return', text: string): Promise<void>
  /** What stands in the sheet that is up. */
  written(sheet: 'return'): Promise<string>
  /** The part by its place, the title being the first. */
  mark(place: number, text: string): Promise<void>
  parts(): Promise<Part[]>
  history(): Promise<string[]>
}

const sheets = ['mark', 'pass', 'return', 'withdraw'] as const

export async function reviewPage(phone: TestPhone): Promise<ReviewPage> {
  const page = await phone.waitForPage(reviewPaths.review)
  await see(page, 'panel')
  const boxOf = async (sheet: (typeof sheets)[number]): Promise<Element> => {
    await until(`the sheet ${sheet}`, async () => ((await page.data('sheet')) === sheet ? true : undefined))
    return until('the sheet', async () => (await findAll(page, 'reason-sheet'))[sheets.indexOf(sheet)])
  }
  const say: ReviewPage['say'] = async (sheet, text) => {
    const box = await boxOf(sheet)
    if (text !== '') await write(await see(box, 'sheet', 'text-entry'), 'textarea', text)
    await tap(box, 'sheet', 'action-button', '.button')
  }
  return {
    page,
    async waitForState(state) {
      await until(state, async () => ((await page.data('review.state')) === state ? true : undefined))
    },
    buttons: async () => ((await page.data('review.buttons')) as { text: string }[]).map(({ text }) => text),
    act: (name) => tapButton(page, name),
    say,
    write: async (sheet, text) => write(await see(await boxOf(sheet), 'sheet', 'text-entry'), 'textarea', text),
    written: async (sheet) => String(await (await see(await boxOf(sheet), 'sheet', 'text-entry', 'textarea')).value()),
    async mark(place, text) {
      await (await findAll(page, '.part'))[place]?.$('article-body').then((body) => body?.tap())
      await say('mark', text)
    },
    parts: async () => (await page.data('parts')) as Part[],
    history: async () => ((await page.data('review.history')) as { what: string }[]).map(({ what }) => what),
  }
}
