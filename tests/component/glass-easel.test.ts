// The components' cases on WeChat's current component framework, in the real simulator in a real browser: one page for each case.

import { readFileSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { writeApp, type AppFolder, type AppSources } from '../support/app-folder'
import { startBrowser, type TestBrowser } from '../support/browser'
import { startSimulator, type SimulatedPhone, type Simulator } from '../support/simulator'
import { cases } from './cases'
import { contracts, folderOf } from './packed'
import { type ComponentCase, type Drawn, heardAs, plain, seen } from './cases/case'

const root = resolve(__dirname, '..', '..')
const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
const pageOf = (index: number): string => `pages/case${index}/case${index}`

function filesOf(folder: string): AppSources {
  const files = readdirSync(join(root, folder), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const paths = files.map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1).replaceAll('\\', '/'))
  return Object.fromEntries(paths.filter((path) => /\.(ts|wxml|wxss|json|wxs)$/.test(path)).map((path) => [path, readFileSync(join(root, path), 'utf8')]))
}

function page({ component, props, events = [] }: ComponentCase): { js: string; wxml: string; json: string } {
  const given = Object.keys(props).map((name) => `${kebab(name)}="{{${name}}}"`)
  const bound = [...new Set(['tapped', 'asked', 'chosen', 'retried', 'linkTapped', 'orgTapped', 'favouriteTapped', 'seriesTapped', 'articleTapped', 'pictureTapped', 'complainTapped', 'keepTapped', ...events.map(({ name }) => name)])]
  return {
    js: `Page({ heard: [], data: ${JSON.stringify(props)}, hear(event) { this.heard.push({ name: event.type, detail: event.detail }) } })`,
    wxml: `<${component} ${[...given, ...bound.map((name) => `bind:${name}="hear"`)].join(' ')} />`,
    json: JSON.stringify({ usingComponents: { [component]: `/${folderOf(component)}/${component}` } }),
  }
}

function sources(): AppSources {
  const pages = cases.flatMap((each, index) => Object.entries(page(each)).map(([kind, text]) => [`miniprogram/${pageOf(index)}.${kind}`, text] as const))
  // Charts stand on a package that their subpackage has for itself, and have no cases here: a journey looks at them.
  const ofStaff = [...new Set(cases.map(({ component }) => folderOf(component)).filter((folder) => /^(staff|reports)\//.test(folder)))]
  const staffOnes: AppSources = Object.assign({}, ...ofStaff.map((folder) => filesOf(`miniprogram/${folder}`)))
  return {
    ...filesOf('miniprogram/components'),
    ...staffOnes,
    ...filesOf('miniprogram/more/components'),
    ...Object.assign({}, ...contracts.map((each) => filesOf(`miniprogram/${each}`))) as AppSources,
    'project.config.json': readFileSync(join(root, 'project.config.json'), 'utf8'),
    'miniprogram/app.json': JSON.stringify({ pages: cases.map((_case, index) => pageOf(index)) }),
    'miniprogram/app.js': 'App({})',
    ...Object.fromEntries(pages),
  }
}

/** Runs in the browser. Classes stand there with the scope of their sheet before them. */
const readDrawn = `[...document.querySelectorAll('.yuelan-page:not([hidden]) *')].map((each) => ({
  classes: [...each.classList].map((name) => name.replace(/^.*--/, '')), text: each.textContent }))`

let folder: AppFolder
let browser: TestBrowser
let simulator: Simulator
let phone: SimulatedPhone

beforeAll(async () => {
  folder = writeApp(sources())
  ;[browser, simulator] = await Promise.all([startBrowser(), startSimulator(folder)])
  phone = await simulator.open(browser, { path: pageOf(0) })
}, 120_000)
afterAll(async () => {
  await phone?.close()
  await browser.close()
  await simulator.stop()
  folder.remove()
})

async function drawn(): Promise<Drawn[]> {
  const found = await phone.frame.evaluate<Drawn[]>(readDrawn)
  return found.map(({ classes, text }) => ({ classes, text: plain(text) }))
}

describe.each(cases.map((each, index) => ({ ...each, index })))('$component: $title', ({ index, shown, taps, events = [] }) => {
  test('on glass-easel', async () => {
    await phone.run(`return new Promise((success, fail) => host.wx.reLaunch({ url: '/${pageOf(index)}', success, fail }))`)
    expect(seen(shown, await drawn())).toEqual(shown)
    if (taps !== undefined) {
      const names = taps.split('.').filter(Boolean)
      await phone.frame.evaluate(`(() => {
        const named = (each) => ${JSON.stringify(names)}.every((name) => [...each.classList].some((own) => own.replace(/^.*--/, '') === name))
        const target = [...document.querySelectorAll('.yuelan-page:not([hidden]) *')].find(named)
        const { x, y, width, height } = target.getBoundingClientRect()
        const touch = new Touch({ identifier: 0, target, clientX: x + width / 2, clientY: y + height / 2 })
        for (const type of ['touchstart', 'touchend']) target.dispatchEvent(new TouchEvent(type, { touches: type === 'touchstart' ? [touch] : [], changedTouches: [touch], bubbles: true, cancelable: true, composed: true }))
      })()`)
    }
    const heard = await phone.run<{ name: string; detail: unknown }[]>('return host.pages[0].component.heard')
    expect(heardAs(heard)).toEqual(heardAs(events))
  })
})
