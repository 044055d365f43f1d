// Fingers and mice on the built-in components: taps, long presses, hover, scrolling, buttons and links.

import { startBrowser, type TestBrowser } from '../../../support/browser'
import { writeApp, type AppFolder } from '../../../support/app-folder'
import { startSimulator, type SimulatedPhone, type Simulator } from '../../../support/simulator'

// A browser on a busy machine.
jest.setTimeout(30_000)

const wxml = `
<view id="outer" bindtap="note"><view id="inner" bindtap="note">tap</view><view id="held" catchtap="note">held</view></view>
<view id="long" bindtap="note" bindlongpress="note">long</view>
<view id="short" bindtap="note">short</view>
<view id="hover" hover-class="pressed" hover-start-time="0" hover-stay-time="0">hover</view>
<button id="button" bindtap="note">button</button>
<button id="share" open-type="share" data-key="k">share</button>
<navigator id="link" url="/pages/other/other?a=1">link</navigator>
<view hidden="{{undefined}}" id="shown">shown</view>
<view hidden="{{yes}}" id="hidden">hidden</view>
<scroll-view id="scroll" scroll-y style="height:100px" scroll-into-view="{{into}}" bindscroll="note" bindscrolltolower="note">
  <view wx:for="{{rows}}" wx:key="*this" id="row-{{item}}" style="height:50px">{{item}}</view>
</scroll-view>
<swiper id="swiper" bindchange="note" current="{{current}}" indicator-dots><swiper-item wx:for="{{rows}}" wx:key="*this">{{item}}</swiper-item></swiper>`

const page = `Page({
  data: { rows: [0, 1, 2, 3, 4, 5], into: '', current: 0, yes: true },
  onLoad() { this.seen = [] },
  note(event) { this.seen.push([event.type, event.currentTarget.id, event.detail]) },
  onShareAppMessage(options) { return { title: 'from ' + options.from + ' ' + options.target.dataset.key, path: '/pages/other/other?b=2' } },
})`

type Seen = [string, string, Record<string, unknown>]

describe('touches on built-in components', () => {
  let browser: TestBrowser
  let app: AppFolder
  let simulator: Simulator
  let phone: SimulatedPhone
  const seen = (): Promise<Seen[]> => phone.run<Seen[]>('return JSON.parse(JSON.stringify(host.pages[0].component.seen))')
  const order = async (): Promise<string[]> => (await seen()).map(([type, id]) => `${type} ${id}`)
  const until = (script: string): Promise<unknown> => phone.frame.waitForFunction(script)

  beforeAll(async () => {
    browser = await startBrowser()
    app = writeApp({
      'app/app.json': JSON.stringify({ pages: ['pages/touch/touch', 'pages/other/other'] }),
      'app/app.js': 'App({})',
      'app/pages/touch/touch.wxml': wxml,
      'app/pages/touch/touch.js': page,
      'app/pages/touch/touch.wxss': '.pressed { color: red }',
      'app/pages/other/other.wxml': '<view>other</view>',
      'app/pages/other/other.js': 'Page({})',
    })
    simulator = await startSimulator(app)
  }, 60_000)
  beforeEach(async () => {
    phone = await simulator.open(browser)
  })
  afterEach(() => phone.close())
  afterAll(async () => {
    await simulator.stop()
    app.remove()
    await browser.close()
  })

  test('a tap bubbles, with its place; catchtap holds it', async () => {
    await phone.frame.tap('[wx-id=inner]')
    expect(await order()).toEqual(['tap inner', 'tap outer'])
    expect((await seen())[0]?.[2]).toEqual({ x: expect.any(Number), y: expect.any(Number) })
    await phone.frame.tap('[wx-id=held]')
    expect(await order()).toEqual(['tap inner', 'tap outer', 'tap held'])
  })

  test('a click of a mouse is one tap', async () => {
    await phone.frame.click('[wx-id=short]')
    expect(await order()).toEqual(['tap short'])
  })

  test('a long press is no tap where it is heard, and a tap where it is not', async () => {
    for (const id of ['long', 'short']) {
      await phone.frame.hover(`[wx-id=${id}]`)
      await phone.window.mouse.down()
      await phone.frame.evaluate(() => new Promise((done) => setTimeout(done, 500)))
      await phone.window.mouse.up()
    }
    expect(await order()).toEqual(['longpress long', 'tap short'])
  })

  test('hover-class is worn while the finger is down', async () => {
    const color = (): Promise<string> => phone.frame.locator('[wx-id=hover]').evaluate((element) => getComputedStyle(element).color)
    await phone.frame.hover('[wx-id=hover]')
    await phone.window.mouse.down()
    await until('getComputedStyle(document.querySelector("[wx-id=hover]")).color === "rgb(255, 0, 0)"')
    await phone.window.mouse.up()
    await until('getComputedStyle(document.querySelector("[wx-id=hover]")).color !== "rgb(255, 0, 0)"')
    expect(await color()).not.toBe('rgb(255, 0, 0)')
  })

  test('a share button asks the page and lays its card before the user', async () => {
    await phone.frame.tap('[wx-id=share]')
    await phone.window.waitForFunction(() => (Reflect.get(globalThis, 'calls') as unknown[][]).some(([name]) => name === 'showShareCard'))
    expect(await phone.shellCalls('showShareCard')).toEqual([[{ to: 'chat', title: 'from button k', path: '/pages/other/other?b=2' }]])
  })

  test('a navigator goes where its url says', async () => {
    await phone.frame.tap('[wx-id=link]')
    await until('yuelanHost.pages.length === 2')
    expect(await phone.run('return [host.pages[1].path, host.pages[1].query]')).toEqual(['pages/other/other', { a: '1' }])
  })

  test('hidden follows the truth of its value', async () => {
    expect(await phone.frame.isVisible('[wx-id=shown]')).toBe(true)
    expect(await phone.frame.isVisible('[wx-id=hidden]')).toBe(false)
  })

  test('a scroll-view tells where it is and when it is at its end', async () => {
    await phone.frame.locator('[wx-id=scroll]').evaluate((element) => element.scrollTo(0, 200))
    await until('yuelanHost.pages[0].component.seen.some(each => each[0] === "scrolltolower")')
    expect((await seen()).find(([type]) => type === 'scroll')?.[2]).toMatchObject({ scrollTop: 200, scrollHeight: 300, deltaY: -200 })
    expect((await seen()).find(([type]) => type === 'scrolltolower')?.[2]).toEqual({ direction: 'bottom' })
  })

  test('scroll-into-view brings a child to the top', async () => {
    await phone.run('host.pages[0].component.setData({ into: "row-3" })')
    await until('document.querySelector("[wx-id=scroll]").scrollTop === 150')
  })

  test('a swiper turns by code and tells of it once', async () => {
    await phone.run('host.pages[0].component.setData({ current: 2 })')
    await until('yuelanHost.pages[0].component.seen.some(each => each[0] === "change")')
    expect((await seen()).filter(([type]) => type === 'change').map((each) => each[2])).toEqual([{ current: 2, currentItemId: '', source: '' }])
  })
})
