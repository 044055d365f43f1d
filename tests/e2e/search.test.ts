// Looking for an article: what is found and marked, what was looked for before, too little, nothing, no network, and a code that is typed in.

import { articlePage } from '../support/pages/article-page'
import { homePage } from '../support/pages/list-pages'
import { errorScreen, missingPage } from '../support/pages/missing-page'
import { searchPage } from '../support/pages/search-page'
import { until } from '../support/phone'
import { testHere } from '../support/target'
import { type Town, openTown, pictureOf } from './house'

const at = { path: 'more/search/search', as: 'resident-1' }
let town: Town

jest.setTimeout(120_000)
beforeAll(async () => {
  town = await openTown()
})
afterAll(() => town.stop())

test('from the front page to what was looked for, with the words marked where they stand', async () => {
  const phone = await town.open({ as: 'resident-1' })
  await (await homePage(phone)).tapSearch()
  const search = await searchPage(phone)
  await search.type('电梯')
  await search.ask()
  const found = await search.found()
  expect(found[0]).toMatchObject({ title: '3 号楼电梯换钢丝绳，十天里这样上下楼', snippet: expect.stringContaining('电梯') as string })
  for (const { hits } of found) expect(hits).toContain('电梯')
  expect(found.some(({ title }) => !title.includes('电梯'))).toBe(true)
  expect(await search.foot()).toBe('都在这里了')
  await phone.screenshot(pictureOf('search-found'))
  await found[0]?.tap()
  expect(await (await articlePage(phone)).title()).toBe(found[0]?.title)
  await phone.close()
})

test('what was looked for is there again, newest first, until it is cleared', async () => {
  const phone = await town.open(at)
  const search = await searchPage(phone)
  for (const word of ['水塔', '义诊']) {
    await search.type(word)
    await search.ask()
    expect((await search.found()).length).toBeGreaterThan(0)
  }
  await search.tapEmpty()
  expect((await search.recent()).slice(0, 2)).toEqual(['义诊', '水塔'])
  await phone.screenshot(pictureOf('search-recent'))
  await search.tapRecent(1)
  expect((await search.found())[0]?.meta).toContain('水塔路社区')
  await search.tapEmpty()
  expect((await search.recent()).slice(0, 2)).toEqual(['水塔', '义诊'])
  await phone.program.mockWxMethod('showModal', { confirm: false, cancel: true })
  await search.tapForget()
  expect(await search.recent()).not.toEqual([])
  await phone.program.mockWxMethod('showModal', { confirm: true, cancel: false })
  await search.tapForget()
  await until('an empty list', async () => ((await search.recent()).length === 0 ? true : undefined))
  await phone.close()
})

test('too little and nothing are told apart', async () => {
  const phone = await town.open(at)
  const search = await searchPage(phone)
  await search.type('w')
  await search.ask()
  expect(await search.emptyTitle()).toBe('再多写一个字')
  await search.type('麒麟')
  await search.ask()
  expect(await search.found()).toEqual([])
  expect(await search.emptyTitle()).toBe('没有找到“麒麟”')
  await phone.screenshot(pictureOf('search-nothing'))
  // One Chinese character is enough for a title.
  await search.type('猫')
  await search.ask()
  await until('the cat', async () => ((await search.found())[0]?.title.includes('猫') ? true : undefined))
  await phone.close()
})

test('the eight characters of a code open what it leads to, however they are written', async () => {
  const [code] = await town.documents('codes')
  const codeId = String(code?.['_id'])
  const phone = await town.open(at)
  const search = await searchPage(phone)
  await search.type(`${codeId.slice(0, 4).toLowerCase()} ${codeId.slice(4)}`)
  await search.ask()
  await articlePage(phone)
  await phone.close()
})

test('a code that leads nowhere says that it is not broken', async () => {
  const phone = await town.open(at)
  const search = await searchPage(phone)
  await search.type('YYYY-YYYY')
  await search.ask()
  expect(await (await missingPage(phone)).title()).toBe('这张码现在没有文章')
  await phone.close()
})

testHere('the network is cut in the browser around the phone')('without a connection it says so, and one tap later it is there', async () => {
  const phone = await town.open(at)
  const search = await searchPage(phone)
  await phone.window.route('**/wx/functions/**', (route) => route.abort())
  await search.type('电梯')
  await search.ask()
  const screen = await errorScreen(phone)
  expect(await screen.title()).toBe('没有连上')
  await phone.window.unroute('**/wx/functions/**')
  await screen.retry()
  expect((await search.found()).length).toBeGreaterThan(0)
  await phone.close()
})
