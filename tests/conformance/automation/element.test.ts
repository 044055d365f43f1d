// Element of the official SDK: reading, touching, and the app's own components.

import { type TestPhone, until } from '../../support/phone'
import { see } from '../../support/pages/screen'
import { type AutomationHouse, openAutomationHouse } from './house'

let house: AutomationHouse
let phone: TestPhone
let page: Awaited<ReturnType<TestPhone['page']>>

jest.setTimeout(60_000)
beforeAll(async () => {
  house = await openAutomationHouse()
  phone = await house.open()
})
/** A fresh page for each test. */
beforeEach(async () => {
  await phone.program.callWxMethod('reLaunch', { url: '/pages/main/main' })
  page = await phone.page()
})
afterAll(async () => {
  await phone.close()
  await house.stop()
})

const element = (...steps: string[]) => see(page, ...steps)

describe('reading', () => {
  test('tag, text, size and offset', async () => {
    const top = await element('#top')
    expect(top.tagName).toBe('view')
    expect(await top.text()).toBe('top 0')
    expect(await top.size()).toEqual({ width: 375, height: expect.any(Number) })
    expect(await top.offset()).toEqual({ left: 0, top: 0 })
    const tall = await element('#tall')
    const before = await tall.offset()
    await phone.program.callWxMethod('pageScrollTo', { scrollTop: 200, duration: 0 })
    expect(await tall.offset()).toEqual(before)
  })

  test('attributes are as the template has them', async () => {
    const top = await element('#top')
    expect(await top.attribute('class')).toBe('strong first')
    expect(await top.attribute('data-row-id')).toBe('7')
    expect(await top.attribute('id')).toBe('top')
    expect(await top.attribute('style')).toContain('padding: 4px')
    expect(await top.attribute('none')).toBeNull()
    expect(await (await element('#picture')).attribute('mode')).toBe('aspectFit')
  })

  test('properties are those of the component; others are refused', async () => {
    expect(await (await element('#picture')).property('src')).toBe('/pages/main/dot.png')
    expect(await (await element('#card')).property('heading')).toBe('Heading')
    expect(await (await element('#name')).value()).toBe('')
    await expect((await element('#picture')).property('none')).rejects.toThrow('image.none not exists')
  })

  test('styles are computed', async () => {
    const top = await element('#top')
    expect(await top.style('color')).toBe('rgb(200, 0, 0)')
    expect(await top.style('fontSize')).toBe('20px')
    expect(await top.style('no-such-style')).toBe('')
    expect(await (await element('card', '.head')).style('color')).toBe('rgb(0, 0, 200)')
  })

  test('wxml holds text, components and what is slotted', async () => {
    expect(await (await element('.outer')).wxml()).toBe('<view class="inner"><text>deep</text></view>')
    expect(await (await element('#top')).outerWxml()).toBe('<view id="top" class="strong first" style="padding: 4px" data-row-id="7">top 0</view>')
    expect(await (await element('#card')).outerWxml()).toBe(
      '<card is="components/card/card" id="card" heading="Heading"><view class="head">Heading 0</view><view class="body"><view class="slotted">slotted &lt;text&gt;</view></view></card>',
    )
  })
})

describe('finding inside', () => {
  test('a component opens its own tree, with what is slotted into it', async () => {
    const card = await element('#card')
    expect(await (await card.$('.head'))?.text()).toBe('Heading 0')
    expect(await card.$$('.slotted')).toHaveLength(1)
    // Its slot is not drawn until the card opens.
    expect(await page.$$('.more')).toHaveLength(0)
    await (card as unknown as { setData(data: object): Promise<void> }).setData({ open: true })
    expect(await page.$$('.more')).toHaveLength(1)
    expect(await card.$$('.more')).toHaveLength(1)
    expect(await card.$('.row')).toBeNull()
    await expect(card.$$('!!')).rejects.toThrow('is not a selector')
  })

  test('a plain element opens what it holds', async () => {
    const outer = await element('.outer')
    expect(await outer.$$('text')).toHaveLength(1)
    expect(await outer.$$('> text')).toHaveLength(0)
    expect(await outer.$$('> .inner')).toHaveLength(1)
    expect(await outer.$('.outer')).toBeNull()
  })
})

describe('touching', () => {
  const touches = async (): Promise<string[]> => ((await page.data('touches')) as { type: string }[]).map(({ type }) => type)

  test('a tap is a touch that starts and ends, and then a tap', async () => {
    await (await element('#top')).tap()
    expect(await page.data('taps')).toBe(1)
    expect(await touches()).toEqual(['touchstart', 'touchend'])
  })

  test('a tap tells which element it was', async () => {
    await (await page.$$('.row'))[1].tap()
    expect(await page.data('row')).toBe(2)
  })

  test('a long press is no tap', async () => {
    await (await element('#top')).longpress()
    expect(await page.data('longpresses')).toBe(1)
    expect(await page.data('taps')).toBe(0)
  })

  test('touches go where they are sent', async () => {
    const top = await element('#top')
    await top.touchstart({ touches: [{ identifier: 1, clientX: 10, clientY: 5 }] })
    await top.touchmove({ touches: [{ identifier: 1, clientX: 90, clientY: 5 }] })
    await top.touchend({ changeTouches: [{ identifier: 1, clientX: 90, clientY: 5 }] })
    expect(await page.data('touches')).toEqual([{ type: 'touchstart', x: 10 }, { type: 'touchmove', x: 90 }, { type: 'touchend', x: 90 }])
    expect(await page.data('taps')).toBe(0)
  })

  test('trigger fires the handlers and changes nothing', async () => {
    await (await element('#name')).trigger('input', { value: 'fired' })
    expect(await page.data('name')).toBe('fired')
    await (await element('#switch')).trigger('change', { value: true })
    expect(await page.data('on')).toBe(true)
    await (await element('#top')).trigger('tap')
    expect(await page.data('taps')).toBe(1)
  })

  test('dispatchEvent sends touches and other events, also to an element further in', async () => {
    await (await element('#top')).dispatchEvent({ eventName: 'touchstart', touches: [{ clientX: 3, clientY: 3 }] })
    expect(await page.data('touches')).toEqual([{ type: 'touchstart', x: 3 }])
    await (await element('#card')).dispatchEvent({ eventName: 'tap', $: '.head' })
    expect(await page.data('poked')).toEqual({ times: 1 })
    await expect((await element('#card')).dispatchEvent({ eventName: 'tap', $: '.none' })).rejects.toThrow('no such element: .none')
  })

  test('an element that is gone cannot be tapped', async () => {
    const row = (await page.$$('.row'))[1]
    await page.setData({ rows: [] })
    await expect(row.tap()).rejects.toThrow('is not on the page any more')
  })
})

describe("the app's own components", () => {
  interface Custom {
    data(path?: string): Promise<unknown>
    setData(data: unknown): Promise<void>
    callMethod(method: string, ...args: unknown[]): Promise<unknown>
  }
  const card = async (): Promise<Custom> => (await element('#card')) as unknown as Custom

  test('have data, setData and callMethod', async () => {
    expect(await (await card()).data('nested.list[0].word')).toBe('x')
    await (await card()).setData({ times: 5 })
    expect(await (await card()).data()).toMatchObject({ times: 5, heading: 'Heading' })
    expect(await (await element('card', '.head')).text()).toBe('Heading 5')
    expect(await (await card()).callMethod('twice', 4)).toBe(8)
    await expect((await card()).callMethod('nothing')).rejects.toThrow('<card> has no method nothing')
  })

  test("WeChat's own do not", async () => {
    expect(await element('#name')).not.toHaveProperty('callMethod')
  })

  test('a tap inside reaches the page as their event', async () => {
    await (await element('card', '.head')).tap()
    await until('the event', async () => ((await page.data('poked')) === null ? undefined : true))
    expect(await page.data('poked')).toEqual({ times: 1 })
  })
})
