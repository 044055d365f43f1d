// Forwarded, kept or copied, the article opens for a stranger; what goes along names nobody; and Moments' single page shows it whole.

import { badNetworkOf } from '../support/bad-network'
import { enter, seesArticle } from '../support/entering'
import { favouriteWords } from '../support/pages/arrival-screens'
import { articlePage, articlePath } from '../support/pages/article-page'
import { homePage, orgPage } from '../support/pages/list-pages'
import { errorScreen, missingPage } from '../support/pages/missing-page'
import { find, findAll } from '../support/pages/screen'
import { type TestPhone, until } from '../support/phone'
import { type Print, print } from '../support/prints'
import { type Town, openTown, pictureOf } from './house'

const unit = 'o_wutongfang'
let town: Town
let phone: TestPhone
/** Each test forwards an article of its own, so that its views are its own. */
const prints: Print[] = []
const errors: unknown[] = []

jest.setTimeout(120_000)
beforeAll(async () => {
  town = await openTown(async (cloud) => {
    for (let at = 0; at < 10; at += 1) prints.push(await print(cloud, { title: `转给邻居的第 ${at} 篇`, text: '请转给没看到的邻居。' }))
  })
  phone = await town.open({ as: 'resident-1' })
  phone.program.on('exception', (error: unknown) => errors.push(error))
})
afterAll(() => town.stop())
afterEach(() => expect(errors.splice(0)).toEqual([]))

interface Card {
  title: string
  query: string
}

const take = (): Print => prints.pop() as Print
const splitPath = (address: string): { path: string; query: string } => {
  const [path = '', query = ''] = address.replace(/^\//, '').split('?')
  return { path, query }
}
const shareOf = (query: string): { id: string | null; s: string | null; d: string | null } => {
  const parameters = new URLSearchParams(query)
  return { id: parameters.get('id'), s: parameters.get('s'), d: parameters.get('d') }
}

async function read(way: { query: string; scene: number; as: string }, title: string): Promise<void> {
  await enter(phone, 'cold', { path: articlePath, ...way })
  await seesArticle(phone, title)
}

async function message(): Promise<{ title: string; path: string; query: string }> {
  const card = (await (await phone.page()).callMethod('onShareAppMessage')) as { title: string; path: string }
  return { title: card.title, ...splitPath(card.path) }
}

async function viewsOf({ articleId }: Print): Promise<Record<string, unknown>[]> {
  return (await town.documents('views')).filter((view) => view['articleId'] === articleId)
}

async function choose(row: string): Promise<void> {
  await phone.window.getByRole('button', { name: '更多' }).tap()
  await phone.window.getByRole('button', { name: row }).tap()
}

test('a card opens the same article for a stranger in a group, who passes it on one hand deeper, up to three', async () => {
  const article = take()
  await read({ query: `scene=c%3D${article.codeId}`, scene: 1047, as: 'resident-1' }, article.title)
  const depths: unknown[] = []
  const keys = new Set<unknown>()
  for (const [as, scene] of [['neighbour-1', 1044], ['neighbour-2', 1007], ['neighbour-3', 1008], ['neighbour-4', 1044]] as const) {
    const { title, path, query } = await message()
    expect([title, path]).toEqual([article.title, articlePath])
    const { id, s, d } = shareOf(query)
    expect(id).toBe(article.articleId)
    keys.add(s)
    depths.push(d)
    await read({ query, scene, as }, article.title)
  }
  expect(depths).toEqual(['1', '2', '3', '3'])
  expect(keys.size).toBe(4)
  const views = await viewsOf(article)
  const told = views.map(({ source, depth }) => `${String(source)} ${String(depth)}`).sort()
  expect(told).toEqual(['article_code 0', 'group_card 1', 'group_card 3', 'group_card 3', 'private_card 2'])
})

test('two cards of one page have nothing in common but the article', async () => {
  const article = take()
  await read({ query: `id=${article.articleId}`, scene: 1053, as: 'resident-1' }, article.title)
  const [one, other] = [shareOf((await message()).query), shareOf((await message()).query)]
  expect(one.s).not.toBe(other.s)
  expect(one.s).toMatch(/^[a-z2-9]{10}$/)
})

test('the picture of a card is the cover, at an address of its own', async () => {
  const covered = (await town.documents('articles')).find(({ cover }) => cover) as { _id: string; title: string }
  await read({ query: `id=${covered._id}`, scene: 1053, as: 'resident-1' }, covered.title)
  await choose('转发给朋友')
  const picture = phone.window.locator('.share-image')
  await until('the picture', async () => ((await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)) > 0 ? true : undefined))
  expect(await picture.getAttribute('src')).toMatch(/^http/)
  await phone.screenshot(pictureOf('card'))
})

test('what WeChat’s favourites keep opens again, and is no forward', async () => {
  const article = take()
  await read({ query: `id=${article.articleId}&s=k&d=1`, scene: 1007, as: 'neighbour-1' }, article.title)
  const { query } = (await (await phone.page()).callMethod('onAddToFavorites')) as Card
  expect(shareOf(query)).toMatchObject({ id: article.articleId, d: '1' })
  await read({ query, scene: 1010, as: 'neighbour-5' }, article.title)
  expect((await viewsOf(article)).map(({ source, depth }) => [source, depth])).toContainEqual(['favourites', 1])
})

test('a copied link carries the article, and none is copied from a page that went', async () => {
  const article = take()
  await read({ query: `id=${article.articleId}`, scene: 1053, as: 'resident-1' }, article.title)
  await choose('复制链接')
  const { path, query } = splitPath(await phone.window.locator('.share-path').innerText())
  expect([path, shareOf(query)]).toEqual([articlePath, { id: article.articleId, s: expect.any(String), d: '1' }])
  await phone.window.getByRole('button', { name: '打开这个链接' }).tap()
  await seesArticle(phone, article.title)
  await enter(phone, 'hot', { path: 'pages/home/home', scene: 1001 })
  await homePage(phone)
  await choose('复制链接')
  expect(await phone.window.locator('.share-path').innerText()).toBe('/pages/home/home')
  await phone.window.getByRole('button', { name: '取消' }).tap()
})

test('a unit’s page is forwarded, kept and copied as itself', async () => {
  await enter(phone, 'cold', { path: 'more/org/org', query: `id=${unit}`, scene: 1001 })
  expect(await (await orgPage(phone)).name()).toBe('梧桐坊社区')
  const { title, path, query } = await message()
  expect([title, path, query]).toEqual(['梧桐坊社区的文章', 'more/org/org', `id=${unit}`])
  await enter(phone, 'cold', { path, query, scene: 1044, as: 'neighbour-1' })
  expect(await (await orgPage(phone)).name()).toBe('梧桐坊社区')
  expect(await (await phone.page()).callMethod('onShareTimeline')).toEqual({ title: '梧桐坊社区的文章', query: `id=${unit}` })
})

test('before the article is there, the card leads where the reader came from', async () => {
  const article = take()
  const network = await badNetworkOf(phone.window)
  network.cut()
  await enter(phone, 'cold', { path: articlePath, query: `scene=c%3D${article.codeId}`, scene: 1047, as: 'neighbour-6' })
  await errorScreen(phone)
  const { path, query } = await message()
  network.mend()
  await network.close()
  await enter(phone, 'cold', { path, query, scene: 1007, as: 'neighbour-7' })
  await seesArticle(phone, article.title)
})

describe('Moments’ single page', () => {
  test('shows the whole article to nobody in particular, offers nothing that it cannot do, and leads on into the program', async () => {
    const article = take()
    await read({ query: `id=${article.articleId}`, scene: 1053, as: 'resident-1' }, article.title)
    await phone.program.callWxMethod('setStorageSync', 'textSize', 'largest')
    const { title, query } = (await (await phone.page()).callMethod('onShareTimeline')) as Card
    expect([title, shareOf(query).d]).toEqual([article.title, '1'])
    const asked: string[] = []
    phone.window.on('request', (request) => {
      if (request.url().includes('/wx/functions/')) asked.push((request.postDataJSON() as { action: string }).action)
    })

    await read({ query, scene: 1154, as: 'resident-1' }, article.title)
    const page = await articlePage(phone)
    expect(await page.paragraphs()).toEqual(['请转给没看到的邻居。'])
    expect((await page.reads()).top).toBe(2)
    // Its storage is another one: the reader's own size is not known there.
    expect(await (await phone.page()).data('size')).toBe('standard')
    expect(asked).toEqual(['article.open'])
    const shown = (await phone.frame().locator('body').innerText()).replace(/\s+/g, '')
    expect(shown).not.toMatch(/打开小程序|前往|登录/)
    await phone.screenshot(pictureOf('single-page'))

    await page.tapFavourite()
    expect(await favouriteWords(phone, '朋友圈')).toBe('朋友圈里看不出您是谁，收藏不了。打开小程序以后，再点“收藏TA”。')
    expect(await page.isFavourite()).toBe(false)
    await page.tapOrg()
    await phone.window.locator('.toast', { hasText: '请前往小程序使用完整服务' }).waitFor()
    expect(asked).toEqual(['article.open'])

    await phone.window.getByRole('button', { name: '前往小程序' }).tap()
    await until('the whole program', async () => ((await phone.frame().evaluate('globalThis.yuelanHost?.launchOptions.scene').catch(() => 0)) === 1155 ? true : undefined))
    await seesArticle(phone, article.title)
    expect(await (await phone.page()).data('size')).toBe('largest')
    const whole = await articlePage(phone)
    await whole.tapFavourite()
    await whole.waitForFavourite(true)
    const views = await viewsOf(article)
    expect(views.map(({ source, anonymous, depth }) => [source, anonymous, depth]).toSorted((one, other) => String(one).localeCompare(String(other)))).toEqual([['moments', true, 1], ['search', false, 0]])
  })

  test('explains a code that leads nowhere, and offers no articles that it cannot open', async () => {
    await enter(phone, 'cold', { path: articlePath, query: 'id=a_0000000000000000&s=k&d=1', scene: 1154 })
    const page = await missingPage(phone)
    expect(await page.title()).toBe('没有找到这篇文章')
    expect(await page.instead()).toBe(0)
  })

  test('without a network says so and can be tried again, and offers no way that is closed there', async () => {
    const article = take()
    const network = await badNetworkOf(phone.window)
    network.cut()
    await enter(phone, 'cold', { path: articlePath, query: `id=${article.articleId}&s=k&d=1`, scene: 1154 })
    const screen = await errorScreen(phone)
    expect(await find(await phone.page(), 'error-state', '.home')).toBeUndefined()
    network.mend()
    await screen.retry()
    await seesArticle(phone, article.title)
    expect(await findAll(await phone.page(), 'article-end', 'article-card')).toEqual([])
    await network.close()
  })
})
