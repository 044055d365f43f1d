// The search page, as a person sees it.

import { type TestPhone, until } from '../phone'
import { find, findAll, see, tap, textOf } from './screen'

export interface Found {
  title: string
  /** The text around the first match, '' where there is none. */
  snippet: string
  meta: string
  /** What is marked in it, from top to bottom. */
  hits: string[]
  tap(): Promise<void>
}

export interface SearchPage {
  /** Types into the field, as the keyboard does. */
  type(text: string): Promise<void>
  ask(): Promise<void>
  /** What was found, once the page has an answer. */
  found(): Promise<Found[]>
  foot(): Promise<string>
  emptyTitle(): Promise<string>
  recent(): Promise<string[]>
  tapRecent(place: number): Promise<void>
  tapForget(): Promise<void>
  tapEmpty(): Promise<void>
}

export async function searchPage(phone: TestPhone): Promise<SearchPage> {
  const page = await phone.waitForPage('more/search/search')
  const field = await see(page, 'search-field')
  return {
    async type(text) {
      // The automator knows the text of an input only as its elements' `input`, which DevTools and the stand-in both have.
      const input = await see(field, '.input')
      await (input as unknown as { input(value: string): Promise<void> }).input(text)
      await until('the typed text', async () => ((await page.data('text')) === text ? true : undefined))
    },
    ask: () => tap(field, '.ask'),
    async found() {
      await until('an answer', async () => ((await page.data('stage')) === 'ready' ? true : undefined))
      return Promise.all(
        (await findAll(page, 'found-article')).map(async (element) => {
          const parts = await Promise.all(['.title', '.snippet', '.fact'].map((part) => findAll(element, part, 'marked-text', '.hit')))
          const snippet = await find(element, '.snippet')
          return {
            title: await textOf(element, '.title'),
            snippet: snippet ? (await snippet.text()).trim() : '',
            meta: await textOf(element, '.meta'),
            hits: await Promise.all(parts.flat().map((hit) => hit.text())),
            tap: () => tap(element, '.found'),
          }
        }),
      )
    },
    foot: () => textOf(page, 'list-foot', '.foot'),
    emptyTitle: () => textOf(page, 'empty-board', '.title'),
    recent: async () => Promise.all((await findAll(page, '.recent')).map(async (row) => (await row.text()).trim())),
    async tapRecent(place) {
      await (await findAll(page, '.recent'))[place]?.tap()
    },
    tapForget: () => tap(page, '.forget'),
    tapEmpty: () => tap(field, '.empty'),
  }
}
