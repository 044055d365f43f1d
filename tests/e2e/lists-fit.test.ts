// The pages that list, on three phones, in the smallest and the largest letters, by day and by night: nothing sticks out, and every target is large enough.

import { boardOf } from '../support/documents'
import { looks, nameOfLook } from '../support/looks'
import { homePage, orgPage, seriesPage } from '../support/pages/list-pages'
import { searchPage } from '../support/pages/search-page'
import { openPhone, type TestPhone } from '../support/phone'
import { testHere } from '../support/target'
import { type Town, openTown, pictureOf } from './house'

let town: Town

jest.setTimeout(180_000)
beforeAll(async () => {
  town = await openTown((cloud) => {
    const place = '7 号楼和 8 号楼之间、电动车棚背后的那一面墙上'
    cloud.console.insert('boards', [boardOf({ _id: 'b_long', orgId: 'o_wutongfang', name: '小广场东南角的双面阅报栏', place })])
    return Promise.resolve()
  })
})
afterAll(() => town.stop())

/** What is wider than the screen, and what is to be tapped and too small, by class and text. */
const misfits = `(() => {
  const width = document.documentElement.clientWidth
  const shown = [...document.querySelectorAll('body *')].filter((each) => each.getClientRects().length > 0)
  const name = (each) => each.className + ' ' + (each.textContent || '').trim().slice(0, 20)
  const wide = shown.filter((each) => { const { left, right } = each.getBoundingClientRect(); return right > width + 0.5 || left < -0.5 }).map((each) => 'wide: ' + name(each))
  const roles = ['button', 'link', 'tab']
  const small = shown.filter((each) => roles.includes(each.getAttribute('aria-role') || each.getAttribute('role') || ''))
    .filter((each) => { const { width: w, height: h } = each.getBoundingClientRect(); return w < 43.5 || h < 43.5 }).map((each) => 'small: ' + name(each))
  const targets = shown.some((each) => roles.includes(each.getAttribute('aria-role') || each.getAttribute('role') || ''))
  return [...wide, ...small, ...(targets ? [] : ['nothing to tap is known by its role'])]
})()`

async function fits(phone: TestPhone, name: string): Promise<void> {
  await phone.screenshot(pictureOf(`fit-${name}`))
  expect({ name, misfits: await phone.frame().evaluate(misfits) }).toEqual({ name, misfits: [] })
}

testHere('the screen is measured in the browser around the phone').each(looks)('$width × $height, $size, $theme', async (look) => {
  const phone = await openPhone(town.browser, town.server, { as: `resident-${look.width}-${look.font}-${look.theme}`, font: look.font, theme: look.theme }, look)
  const named = (page: string): string => `${page}-${nameOfLook(look)}`
  const home = await homePage(phone)
  await (await home.cards())[1]?.tap()
  await phone.waitForPage('pages/article/article')
  await phone.program.callWxMethod('navigateBack', {})
  await fits(phone, named('home'))
  await phone.program.pageScrollTo(700)
  await fits(phone, named('home-down'))
  await home.tapOrg('梧桐坊社区')
  const org = await orgPage(phone)
  await org.cards()
  await fits(phone, named('org'))
  await org.tapTab('阅报栏')
  await org.rows()
  await fits(phone, named('org-boards'))
  await org.tapTab('专题')
  await org.rows()
  await fits(phone, named('org-series'))
  await org.tapSeries()
  await (await seriesPage(phone)).cards()
  await fits(phone, named('series'))
  await phone.program.callWxMethod('reLaunch', { url: '/more/search/search' })
  const search = await searchPage(phone)
  await search.type('水塔路 总阀')
  await search.ask()
  await search.found()
  await fits(phone, named('search'))
  await search.type('找不到的一个很长很长的说法')
  await search.ask()
  await search.emptyTitle()
  await fits(phone, named('search-nothing'))
  await search.tapEmpty()
  await search.recent()
  await fits(phone, named('search-recent'))
  await phone.close()
})
