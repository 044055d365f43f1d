// The preview of an article, as a person finds their way about it.

import { type TestPhone } from '../phone'
import { findAll, see, textOf } from './screen'

export const previewPath = 'more/preview/preview'

export interface PreviewPage {
  /** What stands above it. */
  note(): Promise<string>
  title(): Promise<string>
  /** By its words, such as 深色 or 特大. */
  choose(name: string): Promise<void>
  /** The colour of the paper, as it is drawn. */
  paper(): Promise<string>
  cardTitle(): Promise<string>
}

export async function previewPage(phone: TestPhone): Promise<PreviewPage> {
  const page = await phone.waitForPage(previewPath)
  await see(page, '.tools')
  return {
    note: () => textOf(page, '.note'),
    title: () => textOf(page, 'article-header', '.title'),
    async choose(name) {
      const tabs = [...(await findAll(page, '.views', '.tab')), ...(await findAll(page, '.sizes', '.tab'))]
      for (const tab of tabs) if ((await tab.text()).trim() === name) return tab.tap()
      throw new Error(`there is no ${name}`)
    },
    paper: async () => (await see(page, '.paper')).style('background-color'),
    cardTitle: () => textOf(page, '.card-title'),
  }
}

/** What is told where a link does not hold. */
export async function noPreview(phone: TestPhone): Promise<string> {
  return textOf(await phone.waitForPage(previewPath), 'empty-board', '.title')
}
