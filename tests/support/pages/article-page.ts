// The article page as a reader sees it.

import type Element from 'miniprogram-automator/out/Element'
import { type TestPhone, until } from '../phone'
import { find, findAll, see, tap, textOf } from './screen'

export const articlePath = 'pages/article/article'

const header = 'article-header'
const favouriteButton = [header, 'byline', 'favourite-button', '.favourite']
const reads = ['reads-row', '.number']

export interface ArticlePage {
  title(): Promise<string>
  org(): Promise<string>
  createdOn(): Promise<string>
  /** The text of every paragraph, in order. */
  paragraphs(): Promise<string[]>
  /** 阅读 at the top and at the bottom. */
  reads(): Promise<{ top: number; bottom: number }>
  isFavourite(): Promise<boolean>
  /** Taps 收藏TA and does not wait. */
  tapFavourite(): Promise<void>
  /** Waits until the button says so. */
  waitForFavourite(on: boolean): Promise<void>
  tapOrg(): Promise<void>
  tapHowCounted(): Promise<void>
  /** The rules of counting, once their sheet is open. */
  countingRules(): Promise<string>
}

/** Waits until the article is there. */
export async function articlePage(phone: TestPhone): Promise<ArticlePage> {
  const page = await phone.waitForPage(articlePath)
  await see(page, header)
  const button = (): Promise<Element> => see(page, ...favouriteButton)
  const isFavourite = async (): Promise<boolean> => (await (await button()).attribute('class')).split(' ').includes('on')
  return {
    title: () => textOf(page, header, '.title'),
    org: () => textOf(page, header, 'byline', '.name'),
    createdOn: () => textOf(page, header, '.date'),
    async paragraphs() {
      await see(page, 'article-end')
      const bodies = await findAll(page, 'article-body')
      const found = await Promise.all(bodies.map((body) => findAll(body, '.paragraph')))
      return Promise.all(found.flat().map((paragraph) => paragraph.text()))
    },
    async reads() {
      const top = Number(await textOf(page, header, ...reads))
      return { top, bottom: Number(await textOf(page, 'article-end', ...reads)) }
    },
    isFavourite,
    tapFavourite: async () => (await button()).tap(),
    async waitForFavourite(on) {
      await until(`收藏TA to be ${on ? 'on' : 'off'}`, async () => ((await isFavourite()) === on ? true : undefined))
    },
    tapOrg: () => tap(page, header, 'byline', '.org'),
    tapHowCounted: () => tap(page, header, 'reads-row', '.ask'),
    countingRules: () => until('the counting rules', async () => {
      const text = await (await find(page, 'how-counted', 'sheet', '.rule'))?.text()
      return text === '' ? undefined : text
    }),
  }
}
