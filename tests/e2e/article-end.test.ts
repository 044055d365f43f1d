// Around the article: its series, keeping it, passing it on, complaining, its pictures at full size, and one that does not open.

import { articlePage, articlePath } from '../support/pages/article-page'
import { find, findAll, see, tap, textOf } from '../support/pages/screen'
import { insertArticle, sampleFiles } from '../support/long-article'
import { type Arrival, type TestPhone, until } from '../support/phone'
import { richBlocks, richTitle } from '../support/rich-article'
import { describeHere } from '../support/target'
import { type Town, openTown, pictureOf } from './house'

const id = 'a_rich000000000001'
let town: Town

jest.setTimeout(120_000)

async function open(more: Arrival): Promise<TestPhone> {
  const phone = await town.open({ path: articlePath, query: { id }, ...more })
  await see(await phone.waitForPage(articlePath), 'article-end')
  await phone.frame().evaluate(`{ globalThis.asked = []; yuelanHost.on('wx', ({ method, args }) => asked.push([method, args])) }`)
  return phone
}

/** The first argument of the last call of a member of wx. */
const askedOf = (phone: TestPhone, method: string): Promise<Record<string, unknown>> =>
  until(`wx.${method}`, () => phone.frame().evaluate<Record<string, unknown> | undefined>(`asked.filter(([name]) => name === '${method}').at(-1)?.[1][0]`))

describeHere('the article is put into the local database, and the calls of wx are listened to')('around an article', () => {
  beforeAll(async () => {
    town = await openTown(async (cloud) => {
      insertArticle(cloud, id, richBlocks(sampleFiles(cloud)), { title: richTitle, series: { id: 's_1', name: '邻里一刻钟' } })
    })
  })
  afterAll(() => town?.stop())

  test('its series leads to the page of the series, 投诉 to the page for complaints', async () => {
    const phone = await open({ as: 'looks-around' })
    const page = await phone.page()
    expect(await textOf(page, 'article-header', '.series', '.name')).toBe('邻里一刻钟')
    await tap(page, 'article-header', '.series')
    expect((await askedOf(phone, 'navigateTo'))['url']).toBe('/more/series/series?id=s_1')
    const rows = await findAll(page, 'article-end', '.complain')
    await rows[0]?.tap()
    await until('the page for complaints to be asked for', async () => ((await askedOf(phone, 'navigateTo'))['url'] === `/more/complaint/complaint?id=${id}` ? true : undefined))
    await phone.close()
  })

  test('it is kept with a tap, still so after a restart, and the unit is not', async () => {
    const phone = await open({ as: 'keeper' })
    const keep = (from: TestPhone) => from.page().then((page) => see(page, 'end-panel', '.keep'))
    await (await keep(phone)).tap()
    await until('it to be kept', async () => ((await (await keep(phone)).text()).includes('已收藏') ? true : undefined))
    await until('the server to have it', async () => ((await town.documents('favourites')).some(({ openid, targetId, on }) => openid === 'keeper' && targetId === id && on === true) ? true : undefined))
    await phone.screenshot(pictureOf('kept'))
    await phone.close()
    const again = await open({ as: 'keeper' })
    expect(await (await keep(again)).text()).toContain('已收藏')
    expect(await (await articlePage(again)).isFavourite()).toBe(false)
    await again.close()
  })

  test('a tap on 转发 opens the card of this article', async () => {
    const phone = await open({ as: 'forwarder' })
    await tap(await phone.page(), 'end-panel', '.forward')
    await phone.window.getByText(richTitle.slice(0, 12)).last().waitFor()
    await phone.screenshot(pictureOf('forward'))
    await phone.close()
  })

  test('alone in Moments nothing is offered that does not work there, and 投诉 says how', async () => {
    const phone = await open({ as: 'none', scene: 1154 })
    expect(await find(await phone.page(), 'end-panel', '.panel')).toBeUndefined()
    await tap(await phone.page(), 'article-end', '.complain')
    expect((await askedOf(phone, 'showModal'))['content']).toContain('投诉要在小程序里写')
    await phone.window.getByText('怎么投诉').waitFor()
    await phone.close()
  })

  test('a tap on a picture leafs through all of the article’s', async () => {
    const phone = await open({ as: 'looker' })
    const places = await findAll(await phone.page(), 'article-body', 'picture')
    expect(places).toHaveLength(1)
    await tap(await phone.page(), 'article-body', 'picture', '.place')
    const { urls, current } = await askedOf(phone, 'previewImage')
    expect(urls).toHaveLength(4)
    expect(current).toBe((urls as string[])[0])
    await phone.close()
  })

  test('a picture that does not open is tried once more by itself, then says so without moving the text, and opens on a tap', async () => {
    const phone = await town.open({ as: 'unlucky' })
    let tries = 0
    await phone.window.route('**/wx/files*', (route) => {
      tries += 1
      return route.abort()
    })
    await phone.program.callWxMethod('navigateTo', { url: `/${articlePath}?id=${id}` })
    const page = await phone.waitForPage(articlePath)
    const below = () => phone.frame().evaluate<number>(`document.querySelector('[data-path="${articlePath}"] [class*="--quote"]').getBoundingClientRect().top`)
    await see(page, 'article-end', 'article-card')
    await phone.frame().evaluate('document.fonts.ready')
    const before = await below()
    expect(await textOf(page, 'article-body', 'picture', '.failed')).toBe('图片没打开，点一下再试')
    expect(await below()).toBe(before)
    expect(tries).toBeGreaterThanOrEqual(2)
    await phone.screenshot(pictureOf('picture-failed'))
    await phone.window.unroute('**/wx/files*')
    await tap(page, 'article-body', 'picture', '.place')
    await until('the picture', () => phone.frame().evaluate<true | undefined>(`[...document.querySelectorAll('[data-path="${articlePath}"] [class*="--place"] img')].some((each) => each.naturalWidth > 0 && getComputedStyle(each.parentElement).opacity === '1') || undefined`))
    expect(await below()).toBe(before)
    await phone.close()
  })
})
