// What a reader keeps: what is new since the last visit, taking off and putting back, finding and sorting, and all of it without a network.

import type { Cloud } from '../../devtools/cloud'
import { badNetworkOf, type BadNetwork } from '../support/bad-network'
import { articleHead, rootOrg } from '../support/documents'
import { enter, seesArticle } from '../support/entering'
import { articlePage, articlePath } from '../support/pages/article-page'
import { libraryPage, type LibraryPage } from '../support/pages/library-page'
import { orgPage } from '../support/pages/list-pages'
import { missingPage } from '../support/pages/missing-page'
import { type TestPhone, until } from '../support/phone'
import { type Print, print } from '../support/prints'
import { testHere } from '../support/target'
import { type Town, openTown, pictureOf } from './house'

const test = testHere('the library needs articles of its own, a restart, and a network that can be cut')

const [one, two, three] = ['安宁里社区', '重阳路社区', '柳荫巷社区'] as const
const ids = { [one]: 'o_anning', [two]: 'o_chongyang', [three]: 'o_liuyin' } as const
/** Under a street whose administrator may print for it. */
const orgOf = ([name, id]: [string, string]): object => ({ ...rootOrg(id, name), parentId: 'o_qingqu', path: ['o_qingqu', id] })
const goneId = 'a_000000000000gone'
let town: Town
let cloud: Cloud
let lamp: Print
let water: Print
let phone: TestPhone
let network: BadNetwork
const errors: unknown[] = []

const set = async (to: Cloud, openid: string, targetId: string, seq: number): Promise<void> => {
  const caller = { openid, source: 'wx_client', clientIp: '127.0.0.1' }
  const { result } = await to.callFunction('reader', JSON.stringify({ action: 'favourite.set', input: { targetId, on: true, seq } }), caller)
  if (!result?.includes('"ok":true')) throw new Error(`not favourited: ${result}`)
}

jest.setTimeout(120_000)
beforeAll(async () => {
  town = await openTown(async (opened) => {
    cloud = opened
    cloud.console.insert('orgs', Object.entries(ids).map(orgOf))
    lamp = await print(cloud, { title: '三号楼前的路灯换好了', orgId: ids[one] })
    water = await print(cloud, { title: '周四上午停水', orgId: ids[two] })
    cloud.console.insert('articles', [articleHead({ _id: goneId, orgId: ids[two], title: '旧的停车办法', status: 'withdrawn', withdrawn: { reason: '改了', at: new Date(0) } })])
    cloud.console.insert('article_bodies', [{ _id: goneId, version: 1, blocks: [] }])
    await set(cloud, 'resident-1', goneId, 1)
    await set(cloud, 'resident-1', lamp.articleId, 2)
    for (const [at, id] of [...Object.values(ids), 'o_nanyao', 'o_shuitalu', 'o_wutongfang'].entries()) await set(cloud, 'finder', id, at + 1)
    for (const [at, { articleId }] of [lamp, water].entries()) await set(cloud, 'finder', articleId, at + 1)
  })
  phone = await town.open({ as: 'resident-1' })
  phone.program.on('exception', (error: unknown) => errors.push(error))
  network = await badNetworkOf(phone.window)
})
afterAll(async () => {
  await network?.close()
  await town?.stop()
})
beforeEach(() => network.mend())
afterEach(() => expect(errors.splice(0)).toEqual([]))

const start = (path: string, query = '', as = 'resident-1') => enter(phone, 'cold', { path, query, scene: 1001, as })
const openLibrary = async (as = 'resident-1'): Promise<LibraryPage> => {
  await start('pages/library/library', '', as)
  return libraryPage(phone)
}
const openArticle = async ({ articleId, title }: Pick<Print, 'articleId' | 'title'>): Promise<void> => {
  await start(articlePath, `id=${articleId}`)
  await seesArticle(phone, title)
}
const records = async (targetId: string) => (await town.documents('favourites')).filter((each) => each['targetId'] === targetId && each['openid'] === 'resident-1')

/** What the phone sends from now on. */
function sent(action: string): { input: { on?: boolean } }[] {
  const calls: { input: { on?: boolean } }[] = []
  phone.window.on('request', (request) => {
    if (!request.url().includes('/wx/functions/')) return
    const call = request.postDataJSON() as { action: string; input: { on?: boolean } }
    if (call.action === action) calls.push(call)
  })
  return calls
}

describe('a favourite', () => {
  test('of an article is there with what lists tell of it, and one that is withdrawn says so and leads to what explains it', async () => {
    const page = await openLibrary()
    const articles = await page.articles()
    expect(articles[0]).toMatchObject({ title: lamp.title, meta: expect.stringMatching(/安宁里社区\s+今天 \d\d:\d\d\s+阅读 \d+/) })
    expect(articles[1]).toMatchObject({ title: '旧的停车办法', meta: expect.stringContaining('已撤下') })
    await page.open('旧的停车办法')
    expect(await (await missingPage(phone)).title()).toBe('这篇文章已由社区撤下')
  })

  test('taken from the pages of unit and article outlives a restart', async () => {
    await openArticle(lamp)
    await (await articlePage(phone)).tapFavourite()
    await (await articlePage(phone)).waitForFavourite(true)
    await start('more/org/org', `id=${ids[two]}`)
    await (await orgPage(phone)).tapFavourite()
    await until('the record', async () => ((await records(ids[two])).length === 1 ? true : undefined))
    const page = await openLibrary()
    await page.waitForUnits([two, one])
    expect((await page.units()).map(({ when }) => when)).toEqual(['今天来过，没有新文章', '今天来过，没有新文章'])
  })

  test('tells on another day what is new since, and no more once one has been there', async () => {
    const long = Date.UTC(2026, 0, 11, 4)
    await phone.program.callWxMethod('setStorageSync', 'visits', [{ orgId: ids[one], name: one, at: long }])
    const page = await openLibrary()
    await until('the news', async () => ((await page.units())[1]?.when.includes('新发') ? true : undefined))
    const [unvisited, visited] = await page.units()
    expect(visited).toMatchObject({ name: one, when: expect.stringMatching(/1月11日来过，之后新发1篇$/), more: lamp.title })
    expect(unvisited).toMatchObject({ name: two, when: '收藏于今天', more: expect.stringMatching(/^最近一篇在\d+月\d+日$/) })
    await phone.screenshot(pictureOf('library'))
    await page.open(one)
    await orgPage(phone)
    await phone.program.callWxMethod('navigateBack', {})
    const again = await libraryPage(phone)
    await until('no news', async () => ((await again.units())[1]?.when === '今天来过，没有新文章' ? true : undefined))
  })
})

describe('what is taken off', () => {
  test('is put back in its place, and nothing was sent', async () => {
    const page = await openLibrary()
    await page.waitForUnits([two, one])
    const calls = sent('favourite.set')
    await page.edit()
    await phone.screenshot(pictureOf('library-editing'))
    await page.remove(one)
    await page.waitForUnits([two])
    expect(await page.bar()).toBe(`已取消收藏 ${one}`)
    await phone.screenshot(pictureOf('library-undo'))
    await page.undo()
    await page.waitForUnits([two, one])
    expect(await page.hasBar()).toBe(false)
    expect(calls).toEqual([])
    expect(await records(ids[one])).toMatchObject([{ on: true }])
  })

  test('stays off once something else is taken off, or the page is left, and is sent once', async () => {
    const page = await openLibrary()
    const calls = sent('favourite.set')
    await page.edit()
    await page.remove(one)
    await page.remove('旧的停车办法')
    expect(await page.bar()).toBe('已取消收藏 旧的停车办法')
    await until('the first to be sent', async () => ((await records(ids[one]))[0]?.['on'] === false ? true : undefined))
    expect(await records(goneId)).toMatchObject([{ on: true }])
    await page.open(two)
    await orgPage(phone)
    await until('the second to be sent', async () => ((await records(goneId))[0]?.['on'] === false ? true : undefined))
    expect(calls.map(({ input }) => input.on)).toEqual([false, false])
    await (await openLibrary()).waitForUnits([two])
  })

  test('is off after a restart in the middle of it', async () => {
    const page = await openLibrary()
    await page.edit()
    await page.remove(lamp.title)
    expect(await records(lamp.articleId)).toMatchObject([{ on: true }])
    await openLibrary()
    await until('it to be sent', async () => ((await records(lamp.articleId))[0]?.['on'] === false ? true : undefined))
    expect(await (await libraryPage(phone)).articles()).toEqual([])
  })
})

describe('among many', () => {
  test('one is found by a part of its name, and articles by their titles and units', async () => {
    const page = await openLibrary('finder')
    expect(await page.units()).toHaveLength(6)
    await page.look('路')
    await page.waitForUnits(['水塔路社区', two])
    expect((await page.articles()).map(({ title }) => title)).toEqual([water.title, lamp.title])
    await page.look(' 安宁 ')
    await page.waitForUnits([one])
    expect((await page.articles()).map(({ title }) => title)).toEqual([lamp.title])
    await page.look('没有这个')
    await page.waitForUnits([])
    expect(await page.nothingFound()).toBe('没有找到，换个词试试')
    await phone.screenshot(pictureOf('library-nothing-found'))
    await page.stopLooking()
    await until('all of them', async () => ((await page.units()).length === 6 ? true : undefined))
  })

  test('they stand by name or by news, and do so the next time', async () => {
    const page = await openLibrary('finder')
    await page.waitForUnits(['梧桐坊社区', '水塔路社区', '南窑社区', three, two, one])
    await page.sort('按名字')
    await page.waitForUnits([one, three, '南窑社区', '水塔路社区', '梧桐坊社区', two])
    await (await openLibrary('finder')).waitForUnits([one, three, '南窑社区', '水塔路社区', '梧桐坊社区', two])
    const past = Date.UTC(2026, 0, 11, 4)
    await phone.program.callWxMethod('setStorageSync', 'visits', [{ orgId: ids[two], name: two, at: past }])
    const again = await openLibrary('finder')
    await again.sort('有新文章在前')
    await until('the one with news first', async () => ((await again.units())[0]?.name === two ? true : undefined))
    await phone.screenshot(pictureOf('library-sorted'))
  })
})

describe('without a network', () => {
  test('the last list is there and says of when it is, with what was tapped since, and is fetched when there is one again', async () => {
    await openArticle(lamp)
    await (await openLibrary()).waitForUnits([two])
    await openArticle(lamp)
    network.cut()
    await (await articlePage(phone)).tapFavourite()
    await (await articlePage(phone)).waitForFavourite(true)
    await phone.program.callWxMethod('switchTab', { url: '/pages/library/library' })
    const page = await libraryPage(phone)
    expect(await page.note()).toMatch(/^没有网络，这是今天 \d\d:\d\d 的收藏$/)
    await page.waitForUnits([one, two])
    expect((await page.units())[0]?.more).toBe('连上网络后存好')
    await phone.screenshot(pictureOf('library-offline'))
    network.mend()
    await phone.frame().evaluate(() => globalThis.dispatchEvent(new Event('online')))
    await until('no note', async () => ((await page.note()) === '' ? true : undefined))
    await until('its newest', async () => ((await page.units())[0]?.more.startsWith('最近一篇') ? true : undefined))
    expect(await records(ids[one])).toMatchObject([{ on: true }])
  })

  test('a start of the program shows it as well', async () => {
    network.cut()
    const page = await openLibrary()
    await page.waitForUnits([one, two])
    expect(await page.note()).toContain('没有网络')
  })
})
