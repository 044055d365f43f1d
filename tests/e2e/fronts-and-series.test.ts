// The ways through what is written: the front page, a unit's page with its months, series and boards, and a series.

import type { Cloud } from '../../devtools/cloud'
import { badNetworkOf } from '../support/bad-network'
import { articleHead, boardOf, emptyBody, rootOrg } from '../support/documents'
import { articlePage } from '../support/pages/article-page'
import { homePage, orgPage, seriesPage } from '../support/pages/list-pages'
import { errorScreen } from '../support/pages/missing-page'
import { tap, textOf } from '../support/pages/screen'
import { type TestPhone, until } from '../support/phone'
import { describeHere } from '../support/target'
import { type Town, openTown, pictureOf } from './house'

const many = 45
let town: Town

function setUp(cloud: Cloud): Promise<void> {
  const ids = Array.from({ length: many }, (_, number) => `a_many${String(number).padStart(12, '0')}`)
  cloud.console.insert('orgs', [{ ...rootOrg('o_many', '多文社区', '登得最多的一处。'), pinned: [ids[3], ids[1]] }])
  cloud.console.insert('articles', ids.map((_id, number) => articleHead({ _id, orgId: 'o_many', title: `旧闻第${number}则`, publishedAt: new Date(Date.UTC(2025, 2, 1 + number)) })))
  cloud.console.insert('article_bodies', ids.map(emptyBody))
  cloud.console.insert('boards', [
    boardOf({ _id: 'b_gate', orgId: 'o_wutongfang', name: '东门公告栏', place: '东门进来左手边' }),
    boardOf({ _id: 'b_lift', orgId: 'o_wutongfang', name: '7 号楼门厅' }),
  ])
  return Promise.resolve()
}

jest.setTimeout(120_000)
beforeAll(async () => {
  town = await openTown(setUp)
})
afterAll(() => town.stop())

/** The whole list, as a finger brings it up page by page. */
async function scrollToTheEnd(phone: TestPhone): Promise<void> {
  await until('the end of the list', async () => {
    const page = await phone.page()
    if ((await page.data('foot')) === 'ended') return true
    await phone.program.pageScrollTo(100_000)
    return undefined
  })
}

describe('the front page', () => {
  test('has a lead, the street with its communities, the series, and then all that is new, none twice', async () => {
    const phone = await town.open({ as: 'resident-front' })
    const home = await homePage(phone)
    expect(await home.headings()).toEqual(['街道和社区', '专题', '新登的'])
    expect(await home.orgs()).toEqual(['多文社区', '清渠街道', '南窑社区', '梧桐坊社区', '水塔路社区'])
    expect(await home.lastRead()).toBeUndefined()
    await scrollToTheEnd(phone)
    const titles = (await home.cards()).map(({ title }) => title)
    expect(titles).toHaveLength(many + 9)
    expect(new Set(titles).size).toBe(many + 9)
    expect(await textOf(await phone.page(), 'list-foot', '.foot')).toBe('都在这里了')
    await phone.close()
  })

  test('a community and a series lead to their pages', async () => {
    const phone = await town.open({ as: 'resident-front' })
    await (await homePage(phone)).tapOrg('南窑社区')
    expect(await (await orgPage(phone)).name()).toBe('南窑社区')
    await phone.program.callWxMethod('navigateBack', {})
    await (await homePage(phone)).tapSeries()
    expect(await (await seriesPage(phone)).name()).toBe('坐下来商量')
    await phone.close()
  })

  test('what was read last can be gone on with', async () => {
    const phone = await town.open({ as: 'resident-reads' })
    const bodies = (await town.documents('article_bodies')).map((body) => ({ id: String(body['_id']), length: JSON.stringify(body).length }))
    const [longest] = bodies.sort((one, other) => other.length - one.length)
    await phone.program.callWxMethod('navigateTo', { url: `/pages/article/article?id=${longest?.id}` })
    const title = await (await articlePage(phone)).title()
    // More than a screen, and not to the end.
    await phone.program.pageScrollTo(800)
    await until('the place to be kept', async () => ((await phone.program.callWxMethod('getStorageSync', 'readingPlaces')) as unknown[] | '').length > 0 || undefined)
    await phone.program.callWxMethod('navigateBack', {})
    const home = await homePage(phone)
    expect(await until('接着看', () => home.lastRead())).toBe(title)
    await phone.screenshot(pictureOf('home-continue'))
    await home.tapLastRead()
    expect(await (await articlePage(phone)).title()).toBe(title)
    await phone.close()
  })

  test('favourites come first as soon as there is one, and no article stands there twice', async () => {
    const phone = await town.open({ as: 'resident-keeps' })
    await (await homePage(phone)).tapOrg('梧桐坊社区')
    const org = await orgPage(phone)
    await org.tapFavourite()
    await until('the favourite', async () => ((await org.favouriteWord()) === '已收藏' ? true : undefined))
    await phone.program.callWxMethod('navigateBack', {})
    const home = await homePage(phone)
    await until('the favourites', async () => ((await home.headings())[0] === '您收藏的单位' ? true : undefined))
    const cards = await home.cards()
    expect(cards.slice(0, 3).map(({ meta }) => meta.includes('梧桐坊社区'))).toEqual([true, true, true])
    expect(new Set(cards.map(({ title }) => title)).size).toBe(cards.length)
    await phone.screenshot(pictureOf('home-favourites'))
    await phone.close()
  })

  test('pulling down fetches it anew', async () => {
    const phone = await town.open({ as: 'resident-pulls' })
    await homePage(phone)
    await town.importText('清早的雾\n\n桥上看不见桥下。\n', '--org', '南窑社区', '--title', '清早的雾', '--publish')
    await phone.program.callWxMethod('startPullDownRefresh')
    const first = async (): Promise<unknown> => ((await (await phone.page()).data('front')) as { head: { title: string }[] }).head[0]?.title
    await until('the new article', async () => ((await first()) === '清早的雾' ? true : undefined))
    await phone.close()
  })
})

describe('a unit’s page', () => {
  const at = { path: 'more/org/org', as: 'resident-org' }

  test('has what is pinned first, and tells the exact number of each month, also of what is not in the list yet', async () => {
    const phone = await town.open({ ...at, query: { id: 'o_many' } })
    const org = await orgPage(phone)
    expect((await org.cards()).length).toBe(22)
    expect(await org.months()).toEqual(['置顶', '2025年4月 14 篇', '2025年3月 31 篇'])
    expect((await org.cards()).slice(0, 3).map(({ title }) => title)).toEqual(['旧闻第3则', '旧闻第1则', '旧闻第44则'])
    await phone.screenshot(pictureOf('org-pinned'))
    await scrollToTheEnd(phone)
    expect((await org.cards()).length).toBe(many + 2)
    expect(await org.months()).toEqual(['置顶', '2025年4月 14 篇', '2025年3月 31 篇'])
    await phone.close()
  })

  test('has its series and its boards behind their tabs, and says where there are none', async () => {
    const phone = await town.open({ ...at, query: { id: 'o_wutongfang' } })
    const org = await orgPage(phone)
    await org.tapTab('阅报栏')
    expect(await org.rows()).toEqual(['7 号楼门厅', '东门公告栏'])
    expect(await org.isShown('list-foot')).toBe(false)
    await phone.screenshot(pictureOf('org-boards'))
    await org.tapTab('专题')
    expect(await org.rows()).toEqual(['坐下来商量'])
    await phone.screenshot(pictureOf('org-series'))
    await org.tapSeries()
    await seriesPage(phone)
    await phone.close()

    const other = await town.open({ ...at, query: { id: 'o_nanyao' } })
    const empty = await orgPage(other)
    await empty.tapTab('专题')
    expect(await empty.emptyTitle()).toBe('还没有专题')
    await empty.tapTab('阅报栏')
    expect(await empty.emptyTitle()).toBe('还没有登记阅报栏')
    await other.close()
  })
})

describeHere('the network is cut in the browser around the phone')('a list', () => {
  test('whose next page does not come says so, keeps what it has, and fetches it at a tap', async () => {
    const phone = await town.open({ path: 'more/org/org', query: { id: 'o_many' }, as: 'resident-org' })
    const org = await orgPage(phone)
    const network = await badNetworkOf(phone.window)
    const page = await phone.page()
    network.cut()
    await phone.program.pageScrollTo(100_000)
    const foot = await until('word of it', async () => {
      const words = await textOf(page, 'list-foot', '.foot').catch(() => '')
      return words.includes('没取到') ? words : undefined
    })
    expect(foot).toBe('后面的没取到，点一下再试')
    expect((await org.cards()).length).toBe(22)
    network.mend()
    await tap(page, 'list-foot', '.foot')
    await until('the next page', async () => ((await org.cards()).length === 42 ? true : undefined))
    await phone.close()
    await network.close()
  })
})

describe('a series', () => {
  const at = { path: 'more/series/series', query: { id: 's_shangliang' }, as: 'resident-series' }

  test('says whose it is and how many it has, and lists them to the end', async () => {
    const phone = await town.open(at)
    const series = await seriesPage(phone)
    expect(await series.org()).toBe('梧桐坊社区')
    expect(await series.total()).toBe('专题，3 篇')
    expect(await series.cards()).toHaveLength(3)
    expect(await series.foot()).toBe('都在这里了')
    await phone.screenshot(pictureOf('series'))
    await series.tapOrg()
    expect(await (await orgPage(phone)).name()).toBe('梧桐坊社区')
    await phone.close()
  })

  test('is forwarded, kept and put on Moments as the way to itself', async () => {
    const phone = await town.open(at)
    await seriesPage(phone)
    const page = await phone.page()
    const card = { title: '专题：坐下来商量', query: 'id=s_shangliang' }
    expect(await page.callMethod('onShareAppMessage')).toEqual({ title: card.title, path: `/more/series/series?${card.query}` })
    expect(await page.callMethod('onShareTimeline')).toEqual(card)
    expect(await page.callMethod('onAddToFavorites')).toEqual(card)
    await phone.close()
  })

  test('that is not there says so and leads home', async () => {
    const phone = await town.open({ ...at, query: { id: 's_none' } })
    await phone.waitForPage('more/series/series')
    expect(await (await errorScreen(phone)).title()).toBe('没有找到')
    await phone.close()
  })
})
