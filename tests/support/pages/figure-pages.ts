// The pages of figures that staff see, read through the browser around the phone: so one phone can be watched while another is driven.

import type { Frame } from 'playwright-core'
import { type TestPhone, until } from '../phone'

/** `panel/title` for a class of a component, which stands there with the scope of its sheet before it; `row` for one of the page's own. */
const named = (name: string): string => {
  const [component = '', own] = name.split('/')
  return `.yuelan-page:not([hidden]) ${own === undefined ? `.${component}` : `[class*="_${component.replaceAll('-', '_')}--${own}"]`}`
}

export interface FigurePage {
  /** The number above this name, such as 人数; undefined while it is not there. */
  figure(name: string): Promise<number | undefined>
  /** Waits until it is that; resolves to how long it took, in ms. */
  waitForFigure(name: string, value: number, withinMs?: number): Promise<number>
  /** Of a table or the bars: the numbers of each row, by its name. */
  rows(of: 'figure-table/row' | 'source-bars/row'): Promise<Record<string, number[]>>
  /** The text of all elements of a class: `panel/title` of a component, `row` of the page. */
  texts(name: string): Promise<string[]>
  /** Waits until the chart has columns of that colour: red, green, blue. */
  columnsIn(colour: number[]): Promise<void>
  see(name: string, text?: string): Promise<void>
  tap(name: string, text?: string): Promise<void>
}

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim()

export function figurePage(phone: TestPhone): FigurePage {
  const frame = (): Frame => phone.frame()
  const texts = async (name: string): Promise<string[]> => (await frame().locator(named(name)).allInnerTexts()).map(plain)
  const figure = async (name: string): Promise<number | undefined> => {
    const values = await frame().evaluate<[string, string][]>(`[...document.querySelectorAll(${JSON.stringify(named('figure/figure'))})].map((each) => [...each.children].map(({ textContent }) => textContent.trim()))`)
    const [value] = values.find(([, own]) => own === name) ?? []
    return value === undefined ? undefined : Number(value)
  }
  const one = (name: string, text?: string) => frame().locator(named(name), text === undefined ? {} : { hasText: text }).first()
  return {
    figure,
    texts,
    async waitForFigure(name, value, withinMs = 20_000) {
      const start = Date.now()
      await until(`${name} to be ${value}`, async () => ((await figure(name)) === value ? true : undefined), withinMs)
      return Date.now() - start
    },
    async rows(of) {
      const rows = await frame().evaluate<string[][]>(`[...document.querySelectorAll(${JSON.stringify(named(of))})].map((row) => [...row.querySelectorAll('[class*="--name"], [class*="--value"]')].map(({ innerText }) => innerText.trim()))`)
      return Object.fromEntries(rows.flatMap(([name = '', ...values]) => (values.every((value) => /^\d+$/.test(value)) ? [[name.split('\n')[0] ?? '', values.map(Number)]] : [])))
    },
    async columnsIn(colour) {
      // Edges blend, so a colour is near to what it is meant to be.
      await until(`columns of ${colour.join()}`, () => frame().evaluate<true | undefined>(`(() => {
        const canvas = document.querySelector(${JSON.stringify(`${named('drawn-columns/paper')} canvas`)})
        if (!canvas) return undefined
        const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height)
        for (let at = 0; at < data.length; at += 4) if (${JSON.stringify(colour)}.every((part, side) => Math.abs(data[at + side] - part) < 24)) return true
        return undefined
      })()`))
    },
    see: async (name, text) => one(name, text).waitFor(),
    tap: async (name, text) => one(name, text).tap(),
  }
}
