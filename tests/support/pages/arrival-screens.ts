// What the article page shows of a way in that did not simply lead to an article: a list to choose from, facts, notes, waiting.

import { type TestPhone, until } from '../phone'
import { articlePath } from './article-page'
import { find, findAll, see, tap, textOf } from './screen'

export interface ChoiceScreen {
  board(): Promise<string>
  place(): Promise<string>
  titles(): Promise<string[]>
  /** Taps the article of that title. */
  choose(title: string): Promise<void>
}

export async function choiceScreen(phone: TestPhone): Promise<ChoiceScreen> {
  const screen = await see(await phone.waitForPage(articlePath), 'article-choice')
  const cards = () => findAll(screen, 'article-card')
  return {
    board: () => textOf(screen, '.title'),
    place: () => textOf(screen, '.place'),
    titles: async () => Promise.all((await cards()).map((card) => textOf(card, '.title'))),
    async choose(title) {
      for (const card of await cards()) if ((await textOf(card, '.title')) === title) return tap(card, '.card')
      throw new Error(`there is no article ${title} to choose`)
    },
  }
}

/** The rows of name and text of an article that cannot be shown. */
export async function factsShown(phone: TestPhone): Promise<Record<string, string>> {
  const page = await phone.waitForPage(articlePath)
  await see(page, 'missing-article')
  const rows = await findAll(page, 'missing-article', '.fact')
  const pairs = await Promise.all(rows.map(async (row) => [await textOf(row, '.name'), await textOf(row, '.value')] as const))
  return Object.fromEntries(pairs)
}

/** The note above an article that comes from the phone, once its words hold `part`. */
export function keptNote(phone: TestPhone, part: string): Promise<string> {
  return until(`a note with ${part}`, async () => {
    const text = await (await find(await phone.page(), 'kept-note', '.text'))?.text()
    return text?.includes(part) ? text.trim() : undefined
  })
}

export async function retryKept(phone: TestPhone): Promise<void> {
  await tap(await phone.page(), 'kept-note', '.again')
}

/** The word under the grey blocks of a page that takes long. */
export async function waitingWord(phone: TestPhone): Promise<string> {
  return textOf(await phone.page(), 'skeleton', '.slow')
}

/** The words under 收藏TA, once they hold `part`; empty once there are none. */
export function favouriteWords(phone: TestPhone, part: string): Promise<string> {
  return until(`words under 收藏TA with ${part || 'nothing'}`, async () => {
    const text = (await (await find(await phone.page(), 'article-header', 'byline', '.problem'))?.text())?.trim() ?? ''
    return (part === '' ? text === '' : text.includes(part)) ? text : undefined
  })
}
