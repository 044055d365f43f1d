// The library as a reader works it: its tabs, rows, tools, and the bar that puts back what was taken off.

import type Element from 'miniprogram-automator/out/Element'
import { type TestPhone, until } from '../phone'
import { find, findAll, see, tap, textOf } from './screen'

export interface UnitRow {
  name: string
  /** What is new, or since when it is there. */
  when: string
  /** The newest title, or when the newest was. */
  more: string
}

export interface ReadDay {
  name: string
  titles: string[]
}

export interface LibraryPage {
  tabs(): Promise<string[]>
  choose(tab: string): Promise<void>
  units(): Promise<UnitRow[]>
  /** Waits until the names are these. */
  waitForUnits(names: string[]): Promise<void>
  articles(): Promise<{ title: string; meta: string }[]>
  days(): Promise<ReadDay[]>
  marks(): Promise<string[]>
  edit(): Promise<void>
  /** Takes off what has this name or title. */
  remove(name: string): Promise<void>
  bar(): Promise<string>
  hasBar(): Promise<boolean>
  undo(): Promise<void>
  sort(order: string): Promise<void>
  look(words: string): Promise<void>
  stopLooking(): Promise<void>
  emptyTitle(): Promise<string>
  /** The words for a search without result. */
  nothingFound(): Promise<string>
  /** What stands above a list that is not the newest; '' for nothing. */
  note(): Promise<string>
  clear(): Promise<void>
  open(name: string): Promise<void>
}

/** What the automator gives for a component; its types leave it out. */
type Component = Element & { data(path: string): Promise<unknown> }

/** Once it is there with a list: it comes with a subpackage, and until then something else stands in its place. */
export async function libraryContent(phone: TestPhone): Promise<Element> {
  const page = await phone.waitForPage('pages/library/library')
  return until('the library', async () => {
    const content = await page.$('library')
    // What stands in for it has no tabs.
    if (!content || !(await find(content, 'tab-row'))) return undefined
    return (await (content as Component).data('stage')) === 'ready' ? content : undefined
  })
}

const rows = ['favourite-cell', 'favourite-article']

export async function libraryPage(phone: TestPhone): Promise<LibraryPage> {
  const page = await libraryContent(phone)

  const nameOf = async (row: Element): Promise<string> => (await find(row, '.name')) ? textOf(row, '.name') : titleOf(row)
  const titleOf = async (row: Element): Promise<string> => (await find(row, 'article-card')) ? textOf(row, 'article-card', '.title') : textOf(row, '.title')
  const allRows = async (): Promise<Element[]> => (await Promise.all(rows.map((name) => findAll(page, name)))).flat()
  const rowOf = (name: string): Promise<Element> =>
    until(name, async () => {
      for (const row of await allRows()) if ((await nameOf(row)) === name) return row
      return undefined
    })
  const optional = async (row: Element, ...ways: string[]): Promise<string> => {
    for (const way of ways) if (await find(row, way)) return textOf(row, way)
    return ''
  }
  const unit = async (row: Element): Promise<UnitRow> => ({ name: await textOf(row, '.name'), when: await textOf(row, '.when'), more: await optional(row, '.title', '.more') })
  const units = async (): Promise<UnitRow[]> => Promise.all((await findAll(page, 'favourite-cell')).map(unit))
  /** A word on the screen of a component, whatever else stands there. */
  const tapWord = async (word: string, ...steps: string[]): Promise<void> => {
    await until(word, async () => {
      for (const each of await findAll(page, ...steps)) {
        if ((await each.text()).trim() !== word) continue
        await each.tap()
        return true
      }
      return undefined
    })
  }

  return {
    tabs: async () => Promise.all((await findAll(page, 'tab-row', '.tab')).map(async (tab) => (await tab.text()).trim())),
    choose: (tab) => tapWord(tab, 'tab-row', '.tab'),
    units,
    async waitForUnits(names) {
      let seen: string[] = []
      await until(`the units ${names.join('、')}`, async () => {
        seen = (await units()).map(({ name }) => name)
        return JSON.stringify(seen) === JSON.stringify(names) ? true : undefined
      }).catch((error: unknown) => {
        throw new Error(`${String(error)}; it shows ${seen.join('、')}`)
      })
    },
    async articles() {
      return Promise.all(
        (await findAll(page, 'favourite-article')).map(async (row) => ({
          title: await titleOf(row),
          meta: (await find(row, 'article-card')) ? await textOf(row, 'article-card', '.meta') : await textOf(row, '.meta'),
        })),
      )
    },
    async days() {
      const days = await findAll(page, 'history-list', '.day')
      return Promise.all(days.map(async (day) => ({ name: await textOf(day, '.name'), titles: await Promise.all((await findAll(day, '.article')).map((each) => textOf(each, '.title'))) })))
    },
    marks: async () => Promise.all((await findAll(page, 'history-list', '.fact')).map(async (fact) => (await fact.text()).trim())),
    async edit() {
      const history = await find(page, 'history-list')
      await tap(page, history ? 'history-list' : 'list-tools', '.edit')
    },
    async remove(name) {
      if (await find(page, 'history-list')) {
        for (const row of await findAll(page, 'history-list', '.row')) if ((await textOf(row, '.title')) === name) return tap(row, 'small-button', '.button')
        throw new Error(`${name} was not read`)
      }
      await tap(await rowOf(name), 'small-button', '.button')
    },
    hasBar: async () => (await find(page, 'undo-bar', '.bar')) !== undefined,
    bar: () => textOf(page, 'undo-bar', '.text'),
    undo: () => tap(page, 'undo-bar', 'small-button', '.button'),
    async sort(order) {
      await tap(page, 'list-tools', '.order')
      await tapWord(order, 'choice-sheet', 'sheet', '.choice')
    },
    async look(words) {
      if (!(await find(page, 'find-field'))) await tap(page, 'list-tools', '.find')
      await (await see(page, 'find-field', '.field')).trigger('input', { value: words })
    },
    stopLooking: () => tap(page, 'find-field', '.close'),
    emptyTitle: () => textOf(page, 'empty-board', '.title'),
    nothingFound: () => textOf(page, '.nothing'),
    note: async () => (await (await find(page, 'kept-note', '.text'))?.text())?.trim() ?? '',
    clear: () => tap(page, 'history-list', '.clear'),
    async open(name) {
      const row = await rowOf(name)
      await ((await find(row, '.cell')) ? tap(row, '.cell') : (await find(row, 'article-card')) ? tap(row, 'article-card', '.card') : tap(row, '.plain'))
    },
  }
}
