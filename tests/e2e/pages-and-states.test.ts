// Every page, and what it shows when there is nothing to show: lists, unknown codes, a server that is away, fonts.

import { articlePage, articlePath } from '../support/pages/article-page'
import { homePage, mePage, orgPage } from '../support/pages/list-pages'
import { errorScreen, missingPage } from '../support/pages/missing-page'
import { testHere } from '../support/target'
import { type Town, openTown, pictureOf } from './house'

let town: Town

jest.setTimeout(120_000)
beforeAll(async () => {
  town = await openTown()
})
afterAll(() => town.stop())

test('home lists the newest articles to anybody, whatever their name, and a tap opens one', async () => {
  const phone = await town.open({ as: '王阿姨' })
  const cards = await (await homePage(phone)).cards()
  expect(cards.length).toBeGreaterThanOrEqual(8)
  for (const { title, meta } of cards) {
    expect(title).not.toBe('')
    expect(meta).toMatch(/阅读 \d+/)
  }
  await phone.screenshot(pictureOf('home'))
  const [first] = cards
  await first?.tap()
  expect(await (await articlePage(phone)).title()).toBe(first?.title)
  await phone.close()
})

test('an article leads to its unit, whose page lists its articles', async () => {
  const phone = await town.open({ as: 'resident-1' })
  await (await (await homePage(phone)).cards())[0]?.tap()
  const article = await articlePage(phone)
  const unit = await article.org()
  await article.tapOrg()
  const org = await orgPage(phone)
  expect(await org.name()).toBe(unit)
  expect((await org.cards()).length).toBeGreaterThan(0)
  await phone.screenshot(pictureOf('org'))
  await phone.close()
})

test('me says what is kept of a reader and sets the size of letters', async () => {
  const phone = await town.open({ path: 'pages/me/me', as: 'resident-1' })
  const page = await mePage(phone)
  expect((await page.kept()).length).toBeGreaterThan(1)
  await page.chooseSize('特大')
  expect(await page.size()).not.toBe('standard')
  await phone.screenshot(pictureOf('me'))
  await phone.close()
})

test('the tab bar leads to its pages', async () => {
  const phone = await town.open({ as: 'resident-1' })
  await phone.program.native().switchTab({ url: '/pages/library/library' })
  await phone.waitForPage('pages/library/library')
  await phone.program.native().switchTab({ url: '/pages/me/me' })
  await phone.waitForPage('pages/me/me')
  await phone.close()
})

describe('where there is no article', () => {
  test('an unknown code says that it is not broken and offers others', async () => {
    const phone = await town.open({ path: articlePath, query: { scene: 'c=33333333' }, scene: 1047, as: 'resident-1' })
    const page = await missingPage(phone)
    expect(await page.title()).toBe('这张码现在没有文章')
    expect(await page.text()).toContain('您扫的码没有坏')
    expect(await page.instead()).toBeGreaterThan(0)
    await phone.screenshot(pictureOf('unknown-code'))
    await page.tapFirstInstead()
    await articlePage(phone)
    await phone.close()
  })

  test.each([
    ['an unknown article', { id: 'a_0000000000000000' }],
    ['a code that is none of ours', { scene: 'x' }],
    ['a link to elsewhere', { q: 'https://example.com/' }],
    ['nothing at all', {}],
  ])('%s is a page with a way on', async (_what, query) => {
    const phone = await town.open({ path: articlePath, query, scene: 1011, as: 'resident-1' })
    expect(await (await missingPage(phone)).instead()).toBeGreaterThan(0)
    await phone.close()
  })
})

testHere('the network is cut in the browser around the phone')('without a connection a page says so, and one tap later it is there', async () => {
  const phone = await town.open({ as: 'resident-1' })
  await homePage(phone)
  await phone.window.route('**/wx/functions/**', (route) => route.abort())
  await phone.program.callWxMethod('navigateTo', { url: '/more/org/org?id=o_wutongfang' })
  const screen = await errorScreen(phone)
  expect(await screen.title()).toBe('没有连上')
  await phone.screenshot(pictureOf('no-connection'))
  await phone.window.unroute('**/wx/functions/**')
  await screen.retry()
  expect(await (await orgPage(phone)).name()).toBe('梧桐坊社区')
  await phone.close()
})

testHere('letters are drawn by the browser around the phone')('Chinese is drawn, and not as empty boxes', async () => {
  const phone = await town.open({ as: 'resident-1' })
  await homePage(phone)
  const [board, column, nothing] = await phone.frame().evaluate(async () => {
    const family = getComputedStyle(document.body).fontFamily
    await document.fonts.load('40px "Noto Sans SC"', '阅栏')
    // The last one is a code point that no font has: it is drawn as .notdef.
    return ['阅', '栏', '\u{10FFFD}'].map((letter) => {
      const canvas = document.createElement('canvas')
      canvas.width = canvas.height = 48
      const pen = canvas.getContext('2d')
      if (!pen) return ''
      pen.font = `40px ${family}`
      pen.fillText(letter, 2, 42)
      return canvas.toDataURL()
    })
  })
  expect(board).not.toBe(column)
  expect(board).not.toBe(nothing)
  expect(column).not.toBe(nothing)
  expect(await phone.frame().evaluate(() => document.fonts.check('40px "Noto Sans SC"', '阅栏'))).toBe(true)
  await phone.close()
})

testHere('calls are counted in the browser around the phone')('a page asks for one call only, and reports no error', async () => {
  const phone = await town.open({ as: 'resident-1' })
  const errors: unknown[] = []
  phone.program.on('exception', (error: unknown) => errors.push(error))
  const calls: string[] = []
  phone.window.on('request', (request) => {
    if (request.url().includes('/wx/functions/')) calls.push(String(request.postDataJSON()?.action))
  })
  await (await (await homePage(phone)).cards())[0]?.tap()
  await articlePage(phone)
  expect(calls.filter((action) => action === 'article.open')).toHaveLength(1)
  expect(errors).toEqual([])
  await phone.close()
})
