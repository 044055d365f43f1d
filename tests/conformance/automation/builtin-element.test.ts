// The elements that the SDK treats by name: input, textarea, switch, slider, swiper, scroll-view, and those that are not here.

import { type TestPhone, until } from '../../support/phone'
import { see } from '../../support/pages/screen'
import { type AutomationHouse, openAutomationHouse } from './house'

let house: AutomationHouse
let phone: TestPhone
let page: Awaited<ReturnType<TestPhone['page']>>

interface Special {
  input(text: string): Promise<void>
  tap(): Promise<void>
  slideTo(value: number): Promise<void>
  swipeTo(index: number): Promise<void>
  scrollTo(x: number, y: number): Promise<void>
  scrollWidth(): Promise<number>
  scrollHeight(): Promise<number>
  property(name: string): Promise<unknown>
  value(): Promise<unknown>
}

jest.setTimeout(60_000)
beforeAll(async () => {
  house = await openAutomationHouse()
  phone = await house.open()
  page = await phone.page()
})
afterAll(async () => {
  await phone.close()
  await house.stop()
})

const special = async (id: string): Promise<Special> => (await see(page, id)) as unknown as Special

test('input types text, which the page hears and value tells', async () => {
  await (await special('#name')).input('新的名字')
  expect(await page.data('name')).toBe('新的名字')
  expect(await (await special('#name')).value()).toBe('新的名字')
})

test('textarea types text', async () => {
  await (await special('#note')).input('two\nlines')
  expect(await page.data('note')).toBe('two\nlines')
})

test('a switch is switched by a tap', async () => {
  await (await special('#switch')).tap()
  expect(await page.data('on')).toBe(true)
  await (await special('#switch')).tap()
  expect(await page.data('on')).toBe(false)
})

test('a slider slides to a value, and no further than its end', async () => {
  await (await special('#slider')).slideTo(42)
  expect(await page.data('slide')).toBe(42)
  await (await special('#slider')).slideTo(1000)
  expect(await page.data('slide')).toBe(100)
  await expect((await special('#slider')).slideTo(Number.NaN)).rejects.toThrow('argument value must be a number')
})

test('a swiper swipes to an item that it has', async () => {
  await (await special('#swiper')).swipeTo(1)
  await until('the change', async () => ((await page.data('swipe')) === 1 ? true : undefined))
  await expect((await special('#swiper')).swipeTo(5)).rejects.toThrow('the swiper has 2 items and none at 5')
})

test('a scroll-view scrolls and tells its measures', async () => {
  const scroll = await special('#scroll')
  await scroll.scrollTo(0, 120)
  expect(await scroll.property('scrollTop')).toBe(120)
  expect(await scroll.property('scrollLeft')).toBe(0)
  expect(await scroll.scrollHeight()).toBe(500)
  expect(await scroll.scrollWidth()).toBe(375)
  expect(await scroll.property('scrollY')).toBe(true)
  await until('the event', async () => ((await page.data('scroll')) === 120 ? true : undefined))
})

test('a video has a context, or says what is missing for one', async () => {
  const film = (await see(page, '#film')) as unknown as { callContextMethod(method: string): Promise<unknown> }
  await expect(film.callContextMethod('noSuchThing')).rejects.toThrow(/wx.createVideoContext is not in this simulator yet|has no method noSuchThing/)
})
