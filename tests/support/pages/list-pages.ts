// The pages that list: home, an org's own page, the library of favourites.

import type Element from 'miniprogram-automator/out/Element'
import { type TestPhone, until } from '../phone'
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

export async function homePage(phone: TestPhone): Promise<{ cards(): Promise<Card[]> }> {
  const page = await phone.waitForPage('pages/home/home')
  await see(page, 'article-card')
  return { cards: async () => cardsIn(await findAll(page, 'article-card')) }
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
}

/** What was found may be gone before it is read. */
const text = async (place: Element, selector: string): Promise<string> => ((await (await find(place, selector))?.text().catch(() => '')) ?? '').trim()

export async function orgPage(phone: TestPhone): Promise<OrgPage> {
  const page = await phone.waitForPage('pages/org/org')
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
  const page = await phone.waitForPage('pages/library/library')
  const stage = () => until('the library', async () => ((await page.data('stage')) === 'ready' ? true : undefined))
  return {
    async units() {
      await stage()
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
