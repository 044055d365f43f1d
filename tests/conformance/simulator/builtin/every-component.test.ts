// Every built-in component of WeChat that the simulator claims is drawn, and one that it lacks says so by name.

import { BUILTIN_NAMES } from '../../../../devtools/simulator/builtin/names'
import { startBrowser, type TestBrowser } from '../../../support/browser'
import { writeApp, type AppFolder } from '../../../support/app-folder'
import { startSimulator, type SimulatedPhone, type Simulator } from '../../../support/simulator'

// A browser on a busy machine.
jest.setTimeout(30_000)

const templates: Record<string, string> = {
  'swiper-item': '<swiper><swiper-item><text>an item</text></swiper-item></swiper>',
  'picker-view-column': '<picker-view style="height:200px" value="{{[1]}}"><picker-view-column><view>a</view><view>b</view></picker-view-column></picker-view>',
  'page-meta': '<page-meta root-font-size="system"></page-meta>',
  'navigation-bar': '<page-meta><navigation-bar title="a title"/></page-meta>',
  'block': '<block wx:if="{{true}}"><view>in a block</view></block>',
  'input': '<input placeholder="say"/>',
  'canvas': '<canvas type="2d"/>',
  'image': '<image src="data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7"/>',
}

/** Drawn by the framework without an element of their own, or without a size. */
/** picker-view has no height until the app gives it one, as in WeChat: the list holds a second, bare one. */
const withoutBox = new Set(['block', 'page-meta', 'navigation-bar', 'root-portal', 'audio', 'picker-view'])

const wxml = [...BUILTIN_NAMES].filter((name) => !templates['navigation-bar']?.includes(`<${name} `) || name === 'view')
  .map((name) => templates[name] ?? `<${name}>${name}</${name}>`).join('\n')

describe('built-in components', () => {
  let browser: TestBrowser
  let app: AppFolder
  let simulator: Simulator
  let phone: SimulatedPhone

  beforeAll(async () => {
    browser = await startBrowser()
    app = writeApp({
      'app/app.json': JSON.stringify({ pages: ['pages/all/all', 'pages/missing/missing'] }),
      'app/app.js': 'App({})',
      // page-meta must come first.
      'app/pages/all/all.wxml': `${templates['navigation-bar'] ?? ''}\n${wxml}`,
      'app/pages/all/all.js': 'Page({})',
      'app/pages/missing/missing.wxml': '<map></map>',
      'app/pages/missing/missing.js': 'Page({})',
    })
    simulator = await startSimulator(app)
  }, 60_000)
  afterEach(() => phone.close())
  afterAll(async () => {
    await simulator.stop()
    app.remove()
    await browser.close()
  })

  test('every component of the list is drawn, without an error', async () => {
    phone = await simulator.open(browser)
    expect(await phone.shellCalls('showError')).toEqual([])
    const drawn = await phone.run<string[]>('return [...document.querySelectorAll("*")].map(each => each.localName)')
    const missing = [...BUILTIN_NAMES].filter((name) => name !== 'block' && !drawn.includes(`wx-${name}`))
    expect(missing).toEqual([])
    const flat = await phone.run<string[]>(`return [...document.querySelectorAll("body *")].filter(each => each.localName.startsWith("wx-") && each.getBoundingClientRect().height === 0).map(each => each.localName.slice(3))`)
    expect([...BUILTIN_NAMES].filter((name) => flat.includes(name) && !withoutBox.has(name))).toEqual([])
  })

  test('a component that is not here says so by name, in the log and on the phone', async () => {
    phone = await simulator.open(browser, { path: 'pages/missing/missing' })
    const errors = await phone.shellCalls('showError')
    expect(JSON.stringify(errors)).toContain('component <map> is not in this simulator yet')
    expect(await phone.frame.evaluate(() => document.querySelector('wx-map')?.getAttribute('wx-missing'))).toBe('<map>')
  })
})
