/** @jest-environment jsdom */
// The same cases on WeChat's official miniprogram-simulate, with templates compiled by WeChat's own wcc.

import { join } from 'node:path'
import { cases } from './cases'
import { type ComponentCase, type Drawn, heardAs, plain, seen } from './cases/case'
import { folderOf, packProgram, type Packed } from './packed'

/** What is used of miniprogram-simulate and j-component. */
interface Rendered {
  dom: HTMLElement
  attach(parent: HTMLElement): void
  detach(): void
  addEventListener(name: string, handler: (event: { type: string; detail: unknown }) => void): void
}
interface Simulate {
  load(path: string, tag: string, options: { compiler: 'official'; rootPath: string }): string
  render(id: string, properties: Record<string, unknown>): Rendered
}

let packed: Packed
beforeAll(() => {
  packed = packProgram()
  // Names that scripts find around them in WeChat.
  Object.assign(globalThis, { getCurrentPages: () => [], getApp: () => undefined, Page: () => undefined, App: () => undefined })
})
afterAll(() => packed.remove())

const unscoped = (name: string): string => name.replace(/^.*--(?=[a-z])/, '')

function elements(dom: HTMLElement): HTMLElement[] {
  return [...dom.querySelectorAll<HTMLElement>('*')]
}
const classesOf = (each: HTMLElement): string[] => [...each.classList].map(unscoped)
const drawn = (dom: HTMLElement): Drawn[] => elements(dom).map((each) => ({ classes: classesOf(each), text: plain(each.textContent ?? '') }))

let loaded: { component: string; simulate: Simulate; id: string } | undefined

/** Cases of one component stand together. */
function load(component: string): { simulate: Simulate; id: string } {
  if (loaded?.component === component) return loaded
  jest.resetModules()
  // oxlint-disable-next-line typescript/no-require-imports -- each component needs modules of its own
  const simulate = require('miniprogram-simulate') as Simulate
  const id = simulate.load(join(packed.folder, folderOf(component), component), component, { compiler: 'official', rootPath: packed.folder })
  loaded = { component, simulate, id }
  return loaded
}

function render({ component, props }: ComponentCase): Rendered {
  const { simulate, id } = load(component)
  const rendered = simulate.render(id, props)
  rendered.attach(document.body)
  return rendered
}

function tap(target: HTMLElement): void {
  const point = { identifier: 0, target, clientX: 1, clientY: 1, pageX: 1, pageY: 1 }
  for (const type of ['touchstart', 'touchend']) {
    const event = new Event(type, { bubbles: true, cancelable: true })
    target.dispatchEvent(Object.assign(event, { touches: type === 'touchstart' ? [point] : [], changedTouches: [point] }))
  }
}

/** The simulator makes a tap of a touch in a task of its own. */
const settled = (): Promise<void> => new Promise((done) => setTimeout(done, 10))

/** All that any component here sends out. */
const names = new Set(cases.flatMap(({ events = [] }) => events.map(({ name }) => name)))

describe.each(cases)('$component: $title', (each) => {
  test('on the official simulator', async () => {
    const rendered = render(each)
    const heard: { name: string; detail: unknown }[] = []
    for (const name of names) {
      rendered.addEventListener(name, ({ type, detail }) => heard.push({ name: type, detail }))
    }
    expect(seen(each.shown, drawn(rendered.dom))).toEqual(each.shown)
    if (each.taps !== undefined) {
      const classes = each.taps.split('.').filter(Boolean)
      const target = elements(rendered.dom).find((one) => classes.every((name) => classesOf(one).includes(name)))
      if (!target) throw new Error(`${each.taps} is not drawn`)
      tap(target)
      await settled()
    }
    expect(heardAs(heard)).toEqual(heardAs(each.events ?? []))
    rendered.detach()
  })
})
