// Page of the official SDK: finding elements as WeChat finds them, data, methods, size.

import type { TestPhone } from '../../support/phone'
import { type AutomationHouse, openAutomationHouse } from './house'

let house: AutomationHouse
let phone: TestPhone
type SdkPage = Awaited<ReturnType<TestPhone['page']>>
let page: SdkPage

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

const texts = async (selector: string): Promise<string[]> => Promise.all((await page.$$(selector)).map((element: { text(): Promise<string> }) => element.text()))

describe('selectors', () => {
  test.each([
    ['a tag', 'text', 1],
    ['an id', '#top', 1],
    ['a class', '.row', 2],
    ['two classes', '.strong.first', 1],
    ['an attribute', '[data-id]', 2],
    ['an attribute with a value', '[data-id="2"]', 1],
    ['a descendant', '.outer text', 1],
    ['a child', '.outer > .inner', 1],
    ['no child', '.outer > text', 0],
    ['a list', '#top, .row', 3],
    ['the page itself', 'page', 1],
    ['what is slotted into a component, which belongs to the page', '.slotted', 1],
    ['what is inside a component, which does not', '.head', 0],
    ['what is inside a component, with >>>', 'card >>> .head', 1],
    ['nothing', '.none', 0],
  ])('%s: %s', async (_what, selector, count) => {
    expect(await page.$$(selector)).toHaveLength(count)
  })

  test('the first one, or null', async () => {
    expect(await (await page.$('.row'))?.text()).toBe('a')
    expect(await page.$('.none')).toBeNull()
  })

  test('what is no selector is null for one and an error for all', async () => {
    expect(await page.$('!!')).toBeNull()
    await expect(page.$$('!!')).rejects.toThrow('"!!" is not a selector')
  })

  test('XPath sees into components', async () => {
    expect((await page.getElementByXpath('//view[@class="row"][2]'))?.tagName).toBe('view')
    expect(await (await page.xpath('/page/card/view'))?.text()).toContain('Heading')
    expect(await page.getElementsByXpath('//*[@data-id]')).toHaveLength(2)
    expect(await page.getElementByXpath('//none')).toBeNull()
    await expect(page.getElementsByXpath('//[')).rejects.toThrow('is not an XPath')
  })

  test('elements keep their names and rows that come are found', async () => {
    expect(await page.$('#top')).toBe(await page.$('#top'))
    await page.setData({ rows: [{ id: 1, name: 'a' }, { id: 2, name: 'b' }, { id: 3, name: 'c' }] })
    expect(await texts('.row')).toEqual(['a', 'b', 'c'])
    const third = (await page.$$('.row'))[2]
    await page.setData({ rows: [{ id: 1, name: 'a' }, { id: 2, name: 'b' }] })
    await expect(third.text()).rejects.toThrow('is not on the page any more')
  })
})

describe('data and methods', () => {
  test('data is whole or at a path', async () => {
    expect(await page.data()).toMatchObject({ taps: 0, on: false })
    expect(await page.data('rows[1].name')).toBe('b')
    expect(await page.data('rows[7].name')).toBeUndefined()
  })

  test('setData takes paths, and nothing but an object', async () => {
    await page.setData({ 'rows[0].name': 'first' })
    expect(await texts('.row')).toEqual(['first', 'b'])
    await expect(page.setData('word')).rejects.toThrow('parameter data must be an object')
  })

  test('callMethod gives results, later ones and errors', async () => {
    expect(await page.callMethod('add', 1, 2)).toBe(3)
    expect(await page.callMethod('later', 'x')).toBe('x')
    await expect(page.callMethod('fail')).rejects.toThrow('page failed')
    await expect(page.callMethod('nothing')).rejects.toThrow('pages/main/main has no method nothing')
  })
})

test('size is that of the whole content', async () => {
  const { width, height } = await page.size()
  expect(Number(width)).toBe(375)
  expect(Number(height)).toBeGreaterThan(1500)
})

test('scrollTop is where the page is scrolled to', async () => {
  expect(await page.scrollTop()).toBe(0)
})

test('waitFor waits for a selector and for a function', async () => {
  await page.waitFor('#tall')
  await page.waitFor(async () => (await page.$$('.row')).length === 2)
  await page.waitFor(1)
})

test('a page that was left says so', async () => {
  await phone.program.callWxMethod('navigateTo', { url: '/pages/second/second' })
  const second = await phone.page()
  await expect(page.size()).rejects.toThrow('pages/main/main is not the page in view')
  expect(await page.data('taps')).toBe(0)
  await phone.program.callWxMethod('navigateBack')
  await expect(second.data()).rejects.toThrow('is not open any more')
})
