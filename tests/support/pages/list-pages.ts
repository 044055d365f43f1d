// The pages that list: home, an org's own page, a series, the library of favourites.

import type Element from 'miniprogram-automator/out/Element'
import { type TestPhone, until } from '../phone'
import { libraryContent } from './library-page'
import { find, findAll, see, tap, textOf } from './screen'

export interface Card {
  title: string
  meta: string
  tap(): Promise<void>
}

async function card(element: Element): Promise<Card> {
  return { title: await textOf(element, '.title'), meta: await textOf(element, '.meta'), tap: () => tap(element, '.card') }
}

const cardsIn = async (elements: Element[]): Promise<Card[]> => Promise.all(elements.map(card))

export interface HomePage {
  cards(): Promise<Card[]>
  /** The titles of the parts, in their order. */
  headings(): Promise<string[]>
  /** The row 接着看, or undefined. */
  lastRead(): Promise<string | undefined>
  tapLastRead(): Promise<void>
  orgs(): Promise<string[]>
  tapOrg(name: string): Promise<void>
  tapSeries(): Promise<void>
  tapSearch(): Promise<void>
}

/** Taps the one with this text. */
async function tapNamed(elements: Element[], name: string): Promise<void> {
  for (const element of elements) if ((await element.text()).trim() === name) return element.tap()
  throw new Error(`nothing is called ${name}`)
}

export async function homePage(phone: TestPhone): Promise<HomePage> {
  const page = await phone.waitForPage('pages/home/home')
  await see(page, 'article-card')
  return {
    cards: async () => cardsIn(await findAll(page, 'article-card')),
    headings: async () => Promise.all((await findAll(page, '.heading')).map(async (heading) => (await heading.text()).trim())),
    async lastRead() {
      const title = await find(page, 'continue-row', '.title')
      return title && (await title.text()).trim()
    },
    tapLastRead: () => tap(page, 'continue-row', '.row'),
    orgs: async () => Promise.all((await findAll(page, 'org-links', '.link')).map(async (link) => (await link.text()).trim())),
    tapOrg: async (name) => tapNamed(await findAll(page, 'org-links', '.link'), name),
    tapSeries: () => tap(page, 'series-row', '.row'),
    tapSearch: () => tap(page, '.search'),
  }
}

export interface SeriesPage {
  name(): Promise<string>
  org(): Promise<string>
  total(): Promise<string>
  cards(): Promise<Card[]>
  foot(): Promise<string>
  tapOrg(): Promise<void>
}

export async function seriesPage(phone: TestPhone): Promise<SeriesPage> {
  const page = await phone.waitForPage('more/series/series')
  await see(page, '.name')
  return {
    name: () => textOf(page, '.name'),
    org: () => textOf(page, '.org'),
    total: () => textOf(page, '.total'),
    cards: async () => cardsIn(await findAll(page, 'article-card')),
    foot: () => textOf(page, 'list-foot', '.foot'),
    tapOrg: () => tap(page, '.org'),
  }
}

export interface OrgPage {
  name(): Promise<string>
  cards(): Promise<Card[]>
  tapFavourite(): Promise<void>
  favouriteWord(): Promise<string>
  /** Whether 更新提醒 is offered. */
  offersReminders(): Promise<boolean>
  tapRemind(): Promise<void>
  /** The line under 更新提醒, once it is `words`. */
  waitForBalance(words: string): Promise<void>
  /** What is told of the last tap, once it holds `part`; empty once there is nothing. */
  notice(part: string): Promise<string>
  /** The heads of the months with their numbers. */
  months(): Promise<string[]>
  tapTab(name: string): Promise<void>
  /** Of the series or of the boards, whichever is in view, once they are there. */
  rows(): Promise<string[]>
  tapSeries(): Promise<void>
  emptyTitle(): Promise<string>
  isShown(selector: string): Promise<boolean>
}

/** What was found may be gone before it is read. */
const text = async (place: Element, selector: string): Promise<string> => ((await (await find(place, selector))?.text().catch(() => '')) ?? '').trim()

export async function orgPage(phone: TestPhone): Promise<OrgPage> {
  const page = await phone.waitForPage('more/org/org')
  const header = await see(page, 'org-header')
  return {
    name: () => textOf(header, '.name'),
    cards: async () => cardsIn(await findAll(page, 'article-card')),
    tapFavourite: () => tap(header, 'favourite-button', '.favourite'),
    favouriteWord: () => textOf(header, 'favourite-button', '.word'),
    offersReminders: async () => (await find(header, 'remind-button')) !== undefined,
    tapRemind: () => tap(header, 'remind-button', '.remind'),
    async waitForBalance(words) {
      await until(`the balance ${words}`, async () => ((await text(header, '.balance')) === words ? true : undefined))
    },
    notice: (part) => until(`a notice with ${part || 'nothing'}`, async () => {
      const words = await text(header, '.told')
      return (part === '' ? words === '' : words.includes(part)) ? words : undefined
    }),
    months: async () => Promise.all((await findAll(page, '.month')).map(async (month) => (await month.text()).replace(/\s+/g, ' ').trim())),
    tapTab: async (name) => tapNamed(await findAll(page, 'tab-row', '.tab'), name),
    async rows() {
      const row = await until('rows', async () => {
        const found = [...(await findAll(page, 'series-row')), ...(await findAll(page, 'board-row'))]
        return found.length > 0 ? found : undefined
      })
      return Promise.all(row.map(async (each) => textOf(each, '.name')))
    },
    tapSeries: () => tap(page, 'series-row', '.row'),
    emptyTitle: () => textOf(page, 'empty-board', '.title'),
    isShown: async (selector) => (await find(page, selector)) !== undefined,
  }
}

export interface Library {
  /** Names of the favourite units, once they are there. */
  units(): Promise<string[]>
  /** The words of the empty board. */
  emptyTitle(): Promise<string>
  tapFirst(): Promise<void>
}

export async function library(phone: TestPhone): Promise<Library> {
  const page = await libraryContent(phone)
  return {
    async units() {
      return Promise.all((await findAll(page, 'favourite-cell')).map((cell) => textOf(cell, '.name')))
    },
    emptyTitle: () => textOf(page, 'empty-board', '.title'),
    tapFirst: () => tap(page, 'favourite-cell', '.cell'),
  }
}

export async function mePage(phone: TestPhone): Promise<{ openReminders(): Promise<void>; kept(): Promise<string[]>; chooseSize(name: string): Promise<void>; size(): Promise<string> }> {
  const page = await phone.waitForPage('pages/me/me')
  await see(page, '.row')
  return {
    openReminders: () => tap(page, '.reminders'),
    kept: async () => Promise.all((await findAll(page, '.row')).map((cell) => cell.text())),
    async chooseSize(name) {
      for (const choice of await findAll(page, 'text-size', '.choice')) if ((await choice.text()).trim() === name) return choice.tap()
      throw new Error(`there is no size ${name}`)
    },
    size: async () => String(await page.data('size')),
  }
}
