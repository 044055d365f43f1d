// A network that is slow, breaks, or is not there: said plainly, retried on a tap; what was read opens, and a favourite waits and is sent once.

import { boardOf, codeOf } from '../support/documents'
import { type BadNetwork, badNetworkOf } from '../support/bad-network'
import { enter, sees, seesArticle } from '../support/entering'
import { favouriteWords, keptNote, retryKept, waitingWord } from '../support/pages/arrival-screens'
import { articlePage, articlePath } from '../support/pages/article-page'
import { homePage, library, orgPage } from '../support/pages/list-pages'
import { errorScreen } from '../support/pages/missing-page'
import { find, tap, textOf } from '../support/pages/screen'
import { type TestPhone, until } from '../support/phone'
import { type Print, print } from '../support/prints'
import { type Town, openTown, pictureOf } from './house'

const unit = 'o_wutongfang'
const boardCode = 'ARDX3467'
const brokenId = 'a_broken0000000000'
let town: Town
let first: Print
let second: Print
let phone: TestPhone
let network: BadNetwork
const errors: unknown[] = []

jest.setTimeout(120_000)
beforeAll(async () => {
  town = await openTown(async (cloud) => {
    first = await print(cloud, { title: '东门的灯亮了', text: '灯泡换过了。' })
    second = await print(cloud, { title: '西门的路通了' })
    const [head] = cloud.console.documents('articles', { limit: 1, skip: 0 }) as object[]
    // A fault of ours that is in the data: the function throws over it.
    cloud.console.insert('articles', [{ ...head, _id: brokenId, title: '坏了的', updatedAt: 'yesterday' }])
    cloud.console.insert('article_bodies', [{ _id: brokenId, version: 1, blocks: [] }])
    cloud.console.insert('boards', [boardOf({ _id: 'b_pins', orgId: unit, articleIds: [first.articleId] })])
    cloud.console.insert('codes', [codeOf({ _id: boardCode, kind: 'board', targetId: 'b_pins', orgId: unit })])
  })
  phone = await town.open({ as: 'resident-1' })
  phone.program.on('exception', (error: unknown) => errors.push(error))
  network = await badNetworkOf(phone.window)
})
afterAll(async () => {
  await network.close()
  await town.stop()
})
beforeEach(() => network.mend())
afterEach(() => expect(errors.splice(0)).toEqual([]))

const openById = (articleId: string, how: 'cold' | 'hot' = 'hot') => enter(phone, how, { path: articlePath, query: `id=${articleId}`, scene: 1014 })
const scan = (codeId: string) => enter(phone, 'hot', { path: articlePath, query: `scene=c%3D${codeId}`, scene: 1047 })

interface Call {
  action: string
  input: { seq?: number; on?: boolean }
}

/** What the phone asks from now on. */
function calls(action: string): Call[] {
  const asked: Call[] = []
  phone.window.on('request', (request) => {
    if (!request.url().includes('/wx/functions/')) return
    const call = request.postDataJSON() as Call
    if (call.action === action) asked.push(call)
  })
  return asked
}

describe('an article that was not read before', () => {
  test.each([
    ['no call gets through', '没有连上', () => network.cut()],
    ['the network goes in the middle of the answer', '没有连上', () => network.breakInTheMiddle()],
    ['the function throws', '这一页没打开', () => network.refuse(-504002)],
    ['the function runs out of time', '这一页没打开', () => network.refuse(-504003)],
  ])('%s: it says so, and opens on a tap', async (_what, title, spoil) => {
    await phone.program.callWxMethod('clearStorageSync')
    spoil()
    await openById(second.articleId)
    const screen = await errorScreen(phone)
    expect(await screen.title()).toBe(title)
    network.mend()
    await screen.retry()
    await seesArticle(phone, second.title)
  })

  test('a fault in our own function is ours, and leads home', async () => {
    await openById(brokenId)
    const screen = await errorScreen(phone)
    expect(await screen.title()).toBe('这一页没打开')
    await screen.home()
    await homePage(phone)
  })

  test('after three seconds it says that it is still opening, after ten it offers to try again, and it opens when the answer comes', async () => {
    await phone.program.callWxMethod('clearStorageSync')
    const { clock } = phone.window
    await clock.install()
    const release = network.hold()
    await openById(second.articleId, 'cold')
    await sees(phone, 'the wait', ({ screen }) => screen === 'waiting')
    expect(await find(await phone.page(), 'skeleton', '.slow')).toBeUndefined()
    await clock.fastForward(3_000)
    expect(await waitingWord(phone)).toBe('还在打开…')
    await phone.screenshot(pictureOf('slow'))
    await clock.fastForward(7_000)
    const screen = await errorScreen(phone)
    expect(await screen.title()).toBe('等了好一会儿，还没打开')
    await phone.screenshot(pictureOf('late'))
    release()
    await seesArticle(phone, second.title)
    await clock.resume()
  })

  test('a list that takes ten seconds says so too, and is there on a tap', async () => {
    const { clock } = phone.window
    const release = network.hold()
    await enter(phone, 'cold', { path: 'more/org/org', query: `id=${unit}`, scene: 1001 })
    await until('the wait', async () => ((await find(await phone.page(), 'skeleton')) ? true : undefined))
    await clock.fastForward(10_000)
    const screen = await errorScreen(phone)
    expect(await screen.title()).toBe('等了好一会儿，还没打开')
    network.mend()
    release()
    await screen.retry()
    expect(await (await orgPage(phone)).name()).toBe('梧桐坊社区')
    await clock.resume()
  })
})

describe('without a network', () => {
  beforeAll(async () => {
    network.mend()
    await enter(phone, 'cold', { path: articlePath, query: `scene=c%3D${boardCode}`, scene: 1047 })
    await seesArticle(phone, first.title)
    // It is on the phone as soon as the storage has it.
    await until('the article in the storage', async () => {
      const { keys } = (await phone.program.callWxMethod('getStorageInfoSync')) as { keys: string[] }
      return keys.includes(`article:${first.articleId}`) ? true : undefined
    })
  })

  test.each([
    ['by its id', () => openById(first.articleId, 'cold')],
    ['by the code that led to it', () => scan(boardCode)],
  ])('what was read opens %s, with the day on which it was read, and a tap tries for the newest', async (_way, open) => {
    network.cut()
    await open()
    await seesArticle(phone, first.title)
    expect(await keptNote(phone, '没有网络')).toMatch(/^没有网络，这是 \d+月\d+日 看过的内容$/)
    expect(await (await articlePage(phone)).paragraphs()).toEqual(['灯泡换过了。'])
    await phone.screenshot(pictureOf('offline'))
    await retryKept(phone)
    await keptNote(phone, '没有网络')
    network.mend()
    await retryKept(phone)
    await until('no note', async () => ((await find(await phone.page(), 'kept-note')) ? undefined : true))
    await seesArticle(phone, first.title)
  })

  test('our own fault shows what was read as well, in other words', async () => {
    network.refuse(-504002)
    await openById(first.articleId)
    expect(await keptNote(phone, '现在取不到新的')).toContain('看过的内容')
  })

  test('the front page offers what was read', async () => {
    network.cut()
    await enter(phone, 'cold', { path: '', scene: 1001 })
    expect(await keptNote(phone, '没有连上')).toBe('没有连上')
    const page = await phone.page()
    expect(await textOf(page, 'kept-list', '.title')).toBe(first.title)
    await phone.screenshot(pictureOf('offline-home'))
    await tap(page, 'kept-list', '.row')
    await seesArticle(phone, first.title)
  })

  test('another reader of the same phone sees nothing of it', async () => {
    network.cut()
    await enter(phone, 'cold', { path: articlePath, query: `id=${first.articleId}`, scene: 1014, as: 'resident-2' })
    expect(await (await errorScreen(phone)).title()).toBe('没有连上')
    await enter(phone, 'cold', { path: articlePath, query: `id=${first.articleId}`, scene: 1014 })
    await seesArticle(phone, first.title)
  })
})

describe('a favourite tapped without a network', () => {
  const mine = async (): Promise<Record<string, unknown>[]> => (await town.documents('favourites')).filter(({ openid, targetId }) => openid === 'resident-1' && targetId === unit)

  test('is shown, said to wait, and sent once when the network is back', async () => {
    await openById(first.articleId, 'cold')
    await seesArticle(phone, first.title)
    // The automation port needs the network as well: what a finger does and an eye sees has to do.
    const screen = phone.frame()
    await phone.window.context().setOffline(true)
    await screen.getByText('收藏TA', { exact: true }).tap()
    await screen.getByText('没有连上网络，收藏先记在手机上，连上后自动存好。').waitFor()
    await screen.getByText('已收藏', { exact: true }).waitFor()
    await phone.screenshot(pictureOf('favourite-waits'))
    expect(await mine()).toEqual([])
    const sent = calls('favourite.set')
    await phone.window.context().setOffline(false)
    await screen.getByText('先记在手机上').waitFor({ state: 'detached' })
    await screen.getByText('已收藏', { exact: true }).waitFor()
    expect(sent).toHaveLength(1)
    expect(await mine()).toMatchObject([{ on: true, seq: sent[0]?.input.seq }])
  })

  test('waits over a restart of the program, and the library knows of it', async () => {
    await openById(first.articleId, 'cold')
    await seesArticle(phone, first.title)
    network.cut()
    await (await articlePage(phone)).tapFavourite()
    expect(await favouriteWords(phone, '取消收藏先记在手机上')).toContain('连上后自动存好')
    await openById(first.articleId, 'cold')
    await seesArticle(phone, first.title)
    expect(await (await articlePage(phone)).isFavourite()).toBe(false)
    await favouriteWords(phone, '取消收藏先记在手机上')
    const sent = calls('favourite.set')
    network.mend()
    await enter(phone, 'cold', { path: 'pages/library/library', scene: 1001 })
    expect(await (await library(phone)).units()).toEqual([])
    expect(sent).toHaveLength(1)
    expect(await mine()).toMatchObject([{ on: false, seq: sent[0]?.input.seq }])
  })

  test('tapped on and off again sends the last tap only', async () => {
    await openById(first.articleId, 'cold')
    await seesArticle(phone, first.title)
    const page = await articlePage(phone)
    network.cut()
    await page.tapFavourite()
    await favouriteWords(phone, '，收藏先记在手机上')
    await page.tapFavourite()
    await favouriteWords(phone, '取消收藏先记在手机上')
    const sent = calls('favourite.set')
    network.mend()
    await enter(phone, 'hot', { path: '', scene: 1089 })
    await favouriteWords(phone, '')
    expect(sent.map(({ input }) => input.on)).toEqual([false])
  })
})
