// What the article page shows where there is no article to show: withdrawn, unknown, or not to be fetched.

import { type TestPhone, until } from '../phone'
import { articlePath } from './article-page'
import { find, findAll, see, tap, textOf } from './screen'

export interface MissingPage {
  title(): Promise<string>
  text(): Promise<string>
  /** How many other articles it offers. */
  instead(): Promise<number>
  tapFirstInstead(): Promise<void>
}

export async function missingPage(phone: TestPhone): Promise<MissingPage> {
  const page = await phone.waitForPage(articlePath)
  const missing = await see(page, 'missing-article')
  return {
    title: () => textOf(missing, '.title'),
    text: () => textOf(missing, '.text'),
    instead: async () => (await findAll(missing, 'article-card')).length,
    tapFirstInstead: () => tap(missing, 'article-card', '.card'),
  }
}

export interface ErrorScreen {
  title(): Promise<string>
  retry(): Promise<void>
  /** To the front page. */
  home(): Promise<void>
}

/** The error screen of whatever page is in view. */
export async function errorScreen(phone: TestPhone): Promise<ErrorScreen> {
  const board = await until('the error screen', async () => find(await phone.page(), 'error-state', 'empty-board'))
  return {
    title: () => textOf(board, '.title'),
    retry: () => tap(board, 'action-button', 'button'),
    home: async () => tap(await phone.page(), 'error-state', '.home'),
  }
}
