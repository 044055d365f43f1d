// What is shown: text with its newlines and spaces, pictures and their events, rich text and what it refuses.

import { startBrowser, type TestBrowser } from '../../../support/browser'
import { writeApp, type AppFolder } from '../../../support/app-folder'
import { startSimulator, type SimulatedPhone, type Simulator } from '../../../support/simulator'

// A browser on a busy machine.
jest.setTimeout(30_000)

const pixel = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7'
const wxml = String.raw`
<text id="lines">one\ntwo</text>
<text id="bound">{{lines}}</text>
<text id="spaced" space="ensp">a b</text>
<text id="decoded" decode>{{'&lt;b&gt;&nbsp;'}}</text>
<text id="raw">{{'&lt;b&gt;'}}</text>
<text id="selectable" user-select>select</text>
<image id="good" src="${pixel}" bindload="note" binderror="note"/>
<image id="relative" src="../../images/dot.gif" bindload="note" binderror="note"/>
<image id="absent" src="/images/none.gif" bindload="note" binderror="note"/>
<image id="wide" mode="widthFix" style="width:100px" src="${pixel}"/>
<rich-text id="nodes" nodes="{{nodes}}"/>
<rich-text id="html" nodes="{{html}}"/>
<view id="aria" aria-role="button" aria-label="say">x</view>`

const page = `Page({
  data: {
    lines: 'three\\nfour',
    nodes: [{ name: 'p', attrs: { class: 'red', style: 'margin:0', onclick: 'x()' }, children: [{ type: 'text', text: 'a&lt;b' }, { name: 'script', children: [{ type: 'text', text: 'bad' }] }] }],
    html: '<p onclick="bad()">good<script>window.bad = 1</' + 'script><img src="x" onerror="bad()"><iframe></iframe></p>',
  },
  onLoad() { this.seen = [] },
  note(event) { this.seen.push([event.type, event.currentTarget.id, event.detail]) },
})`

describe('what is shown', () => {
  let browser: TestBrowser
  let app: AppFolder
  let simulator: Simulator
  let phone: SimulatedPhone
  const text = (id: string): Promise<string | null> => phone.frame.locator(`[wx-id=${id}]`).evaluate((element) => element.textContent)

  beforeAll(async () => {
    browser = await startBrowser()
    app = writeApp({
      'app/app.json': JSON.stringify({ pages: ['pages/show/show'] }),
      'app/app.js': 'App({})',
      'app/images/dot.gif': 'not a picture',
      'app/pages/show/show.wxml': wxml,
      'app/pages/show/show.js': page,
      'app/pages/show/show.wxss': '.red { color: red }',
    })
    simulator = await startSimulator(app)
    phone = await simulator.open(browser)
  }, 60_000)
  afterAll(async () => {
    await phone.close()
    await simulator.stop()
    app.remove()
    await browser.close()
  })

  test('a backslash and an n in a template are a new line, and so is a newline in data, also after setData', async () => {
    expect(await text('lines')).toBe('one\ntwo')
    expect(await text('bound')).toBe('three\nfour')
    await phone.run(String.raw`host.pages[0].component.setData({ lines: 'five\\nsix' })`)
    expect(await text('bound')).toBe('five\nsix')
  })

  test('space and decode are followed where they are asked for', async () => {
    expect(await text('spaced')).toBe('a\u2002b')
    expect(await text('decoded')).toBe('<b>\u00a0')
    expect(await text('raw')).toBe('&lt;b&gt;')
  })

  test('only selectable text can be selected', async () => {
    const select = (id: string): Promise<string> => phone.frame.locator(`[wx-id=${id}]`).evaluate((element) => getComputedStyle(element).userSelect)
    expect(await select('selectable')).toBe('text')
    expect(await select('lines')).toBe('none')
  })

  test('a picture tells its size when it is there, and why when it is not', async () => {
    await phone.frame.waitForFunction('yuelanHost.pages[0].component.seen.length >= 3')
    const seen = await phone.run<[string, string, object][]>('return JSON.parse(JSON.stringify(host.pages[0].component.seen))')
    expect(seen).toContainEqual(['load', 'good', { width: 1, height: 1 }])
    expect(seen.map(([type, id]) => `${type} ${id}`)).toEqual(expect.arrayContaining(['error absent', 'error relative']))
    expect(await phone.frame.locator('[wx-id=relative] img').getAttribute('src')).toBe('/app/files/images/dot.gif')
  })

  test('a picture is 320 by 240 unless told otherwise; widthFix keeps its ratio', async () => {
    const size = (id: string): Promise<number[]> => phone.frame.locator(`[wx-id=${id}]`).evaluate((element) => [element.clientWidth, element.clientHeight])
    expect(await size('good')).toEqual([320, 240])
    expect(await size('wide')).toEqual([100, 100])
  })

  test('rich text shows what is trusted, in the page\'s own classes, and nothing else', async () => {
    const nodes = phone.frame.locator('[wx-id=nodes]')
    expect(await nodes.evaluate((element) => element.textContent)).toBe('a<b')
    expect(await nodes.locator('p').evaluate((element) => [element.hasAttribute('onclick'), getComputedStyle(element).color])).toEqual([false, 'rgb(255, 0, 0)'])
    const html = phone.frame.locator('[wx-id=html]')
    expect(await html.evaluate((element) => [...element.querySelectorAll('*')].map((each) => `${each.localName} ${each.getAttributeNames().join(' ')}`))).toEqual(['div ', 'p ', 'img src'])
    expect(await phone.frame.evaluate(() => Reflect.get(globalThis, 'bad'))).toBeUndefined()
  })

  test('aria-role is the role that screen readers know', async () => {
    expect(await phone.frame.locator('[wx-id=aria]').getAttribute('role')).toBe('button')
    expect(await phone.frame.locator('[wx-id=aria]').getAttribute('aria-label')).toBe('say')
  })
})
