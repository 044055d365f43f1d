// Codes however they are written, two in a row, and every answer a code can get: each has its own screen, and each leads on.

import type { Cloud } from '../../devtools/cloud'
import { boardOf, codeOf } from '../support/documents'
import { enter, sees, seesArticle } from '../support/entering'
import { badNetworkOf } from '../support/bad-network'
import { choiceScreen, factsShown } from '../support/pages/arrival-screens'
import { articlePage, articlePath } from '../support/pages/article-page'
import { homePage, orgPage } from '../support/pages/list-pages'
import { errorScreen, missingPage } from '../support/pages/missing-page'
import { type TestPhone, until } from '../support/phone'
import { type Print, print } from '../support/prints'
import { type Town, openTown, pictureOf } from './house'

const unit = 'o_wutongfang'
const codes = { choice: 'CHAX3467', org: 'ARGX3467', retired: 'GANE3467', withdrawn: 'AFFX3467', empty: 'EMTY3467' }
let town: Town
let phone: TestPhone
let first: Print
let second: Print
let newer: Print
const errors: unknown[] = []

async function setUp(cloud: Cloud): Promise<void> {
  first = await print(cloud, { title: '东门的灯亮了' })
  second = await print(cloud, { title: '西门的路通了' })
  newer = { ...first, articleId: 'a_newer00000000000', title: '将来的文章' }
  const [head] = cloud.console.documents('articles', { limit: 1, skip: 0 }) as object[]
  const copy = (more: object): object => ({ ...head, ...more })
  const withdrawn = { reason: '时间改了', at: new Date('2026-06-12T02:00:00Z') }
  cloud.console.insert('articles', [
    copy({ _id: newer.articleId, title: newer.title }),
    copy({ _id: 'a_withdrawn0000000', title: '撤下的', status: 'withdrawn', withdrawn }),
  ])
  cloud.console.insert('article_bodies', [
    { _id: newer.articleId, version: 2, chapters: [] },
    { _id: 'a_withdrawn0000000', version: 1, blocks: [] },
  ])
  cloud.console.insert('boards', [
    boardOf({ _id: 'b_choice', orgId: unit, name: '东门公告栏', place: '东门进来左手边', mode: 'choice', articleIds: [second.articleId, first.articleId] }),
    boardOf({ _id: 'b_withdrawn', orgId: unit, name: '西门报栏', articleIds: ['a_withdrawn0000000'] }),
    boardOf({ _id: 'b_empty', orgId: unit, name: '空报栏' }),
  ])
  const board = (_id: string, targetId: string): object => codeOf({ _id, kind: 'board', targetId, orgId: unit })
  cloud.console.insert('codes', [
    board(codes.choice, 'b_choice'),
    board(codes.withdrawn, 'b_withdrawn'),
    board(codes.empty, 'b_empty'),
    codeOf({ _id: codes.org, kind: 'org', targetId: unit, orgId: unit }),
    codeOf({ _id: codes.retired, targetId: first.articleId, orgId: unit, retired: true }),
  ])
}

jest.setTimeout(120_000)
beforeAll(async () => {
  town = await openTown(setUp)
  phone = await town.open({ as: 'resident-1' })
  phone.program.on('exception', (error: unknown) => errors.push(error))
})
afterAll(() => town.stop())
afterEach(() => expect(errors.splice(0)).toEqual([]))

const scan = (codeId: string, how: 'cold' | 'hot' = 'hot') => enter(phone, how, { path: articlePath, query: `scene=c%3D${codeId}`, scene: 1047 })
const link = (codeId: string): string => `https://board.example/q/${codeId}`
const twice = (text: string): string => encodeURIComponent(encodeURIComponent(text))

describe('a code', () => {
  test.each([
    ['encoded', (code: string) => `scene=c%3D${code}`],
    ['plain', (code: string) => `scene=c=${code}`],
    ['encoded twice', (code: string) => `scene=c%253D${code}`],
    ['in small letters', (code: string) => `scene=c%3D${code.toLowerCase()}`],
    ['as a link, encoded', (code: string) => `q=${encodeURIComponent(link(code))}&scancode_time=1700000000`],
    ['as a plain link', (code: string) => `q=${link(code)}`],
    ['as a link, encoded twice', (code: string) => `q=${twice(link(code))}`],
  ])('%s leads to its article', async (_how, query) => {
    await scan(second.codeId)
    await seesArticle(phone, second.title)
    await enter(phone, 'hot', { path: articlePath, query: query(first.codeId), scene: 1011 })
    await seesArticle(phone, first.title)
  })

  test('made for home, or for a page that is gone, still leads to its article', async () => {
    await enter(phone, 'cold', { path: 'pages/home/home', query: `scene=c%3D${first.codeId}`, scene: 1047 })
    await seesArticle(phone, first.title)
    expect(await phone.program.pageStack()).toHaveLength(2)
    await enter(phone, 'cold', { path: 'pages/old/old', query: `scene=c%3D${second.codeId}`, scene: 1047 })
    await seesArticle(phone, second.title)
  })

  test('right after another shows its own article, whatever comes of the first one', async () => {
    const network = await badNetworkOf(phone.window)
    for (const slow of [first.codeId, codes.org, codes.choice]) {
      const release = network.hold()
      await scan(slow)
      await sees(phone, 'the wait', ({ screen }) => screen === 'waiting')
      network.mend()
      await scan(second.codeId)
      await seesArticle(phone, second.title)
      const answered = phone.window.waitForResponse('**/wx/functions/**')
      release()
      await answered
      // What the late answer could do it does at once; the tap comes after it in the same program.
      await (await articlePage(phone)).tapHowCounted()
      expect(await (await articlePage(phone)).countingRules()).not.toBe('')
      await seesArticle(phone, second.title)
    }
    await network.close()
  })
})

describe('back', () => {
  test('leads home where there is nothing to go back to', async () => {
    await scan(first.codeId, 'cold')
    await seesArticle(phone, first.title)
    await phone.window.getByRole('button', { name: '首页' }).tap()
    await homePage(phone)
  })

  test('leads home from an article that a code opened over home', async () => {
    await enter(phone, 'cold', { path: 'pages/home/home', query: `scene=c%3D${first.codeId}`, scene: 1047 })
    await seesArticle(phone, first.title)
    await phone.window.getByRole('button', { name: '返回' }).tap()
    await homePage(phone)
  })
})

describe('without a page', () => {
  test.each([1001, 1023, 1027, 1089, 1090, 1103, 1104, 1131, 1187, 1257])('scene %i leaves a living program where it was, and starts a new one at home', async (scene) => {
    await scan(first.codeId)
    await seesArticle(phone, first.title)
    await enter(phone, 'hot', { path: '', scene })
    await seesArticle(phone, first.title)
    if (scene !== 1001) return
    await enter(phone, 'cold', { path: '', scene })
    await homePage(phone)
  })
})

describe('each answer has its own screen', () => {
  test('a short list to choose from, and what is chosen is read off that board', async () => {
    await scan(codes.choice, 'cold')
    const choice = await choiceScreen(phone)
    expect(await choice.board()).toBe('东门公告栏')
    expect(await choice.place()).toBe('东门进来左手边')
    expect(await choice.titles()).toEqual([second.title, first.title])
    await phone.screenshot(pictureOf('choice'))
    await choice.choose(first.title)
    await seesArticle(phone, first.title)
    const views = await town.documents('views')
    expect(views.find(({ articleId, boardId }) => articleId === first.articleId && boardId !== undefined)).toBeUndefined()
    // Counted before, by its own code: the same reader, article and day. Another reader's view is the board's.
    await enter(phone, 'cold', { path: articlePath, query: `scene=c%3D${codes.choice}`, scene: 1047, as: 'resident-2' })
    await (await choiceScreen(phone)).choose(second.title)
    await seesArticle(phone, second.title)
    const mine = (await town.documents('views')).filter(({ boardId }) => boardId === 'b_choice')
    expect(mine).toMatchObject([{ articleId: second.articleId, source: 'board' }])
  })

  test('the page of a unit', async () => {
    await scan(codes.org)
    expect(await (await orgPage(phone)).name()).toBe('梧桐坊社区')
  })

  test('a withdrawn article: why, since when, on which board, and the newest of its unit', async () => {
    await scan(codes.withdrawn)
    const page = await missingPage(phone)
    expect(await page.title()).toBe('这篇文章已由社区撤下')
    expect(await page.text()).toContain('您扫的码没有坏')
    expect(await factsShown(phone)).toEqual({ 您扫的是: '西门报栏', 发布单位: '梧桐坊社区', 撤下日期: '2026年6月12日', 单位说明: '时间改了' })
    await phone.screenshot(pictureOf('withdrawn'))
    await page.tapFirstInstead()
    await articlePage(phone)
  })

  test('a retired code: that it is out of use, whose it was, and the newest of that unit', async () => {
    await scan(codes.retired)
    const page = await missingPage(phone)
    expect(await page.title()).toBe('这张码已经停用')
    expect(await factsShown(phone)).toEqual({ 所属单位: '梧桐坊社区' })
    await phone.screenshot(pictureOf('retired'))
    await page.tapFirstInstead()
    await articlePage(phone)
  })

  test('a board with nothing on it, and a code that nobody made', async () => {
    await scan(codes.empty)
    expect(await (await missingPage(phone)).title()).toBe('这张码现在没有文章')
    expect(await factsShown(phone)).toEqual({ 您扫的是: '空报栏', 所属单位: '梧桐坊社区' })
    await scan('33333333')
    const page = await missingPage(phone)
    expect(await page.title()).toBe('这张码现在没有文章')
    expect(await page.instead()).toBeGreaterThan(0)
  })

  test.each([['scene=%E0%A4%A'], ['scene=c%3DOOOOOOOO'], ['q=https%3A%2F%2Fother.example%2F'], ['id=..%2F..'], ['']])('a garbled one (%s): the newest of everybody', async (query) => {
    await enter(phone, 'hot', { path: articlePath, query, scene: 1047 })
    const page = await missingPage(phone)
    expect(await page.title()).toBe('没有找到这篇文章')
    expect(await page.instead()).toBeGreaterThan(0)
  })

  test('an article that only a newer program can show: how to get it, and no 阅读', async () => {
    await enter(phone, 'hot', { path: articlePath, query: `id=${newer.articleId}`, scene: 1053 })
    const screen = await errorScreen(phone)
    expect(await screen.title()).toBe('这篇文章要用新版才能看')
    await phone.screenshot(pictureOf('newer'))
    expect((await town.documents('views')).filter(({ articleId }) => articleId === newer.articleId)).toEqual([])
    await screen.home()
    await homePage(phone)
  })
})

test('where the newer program lies ready, one tap starts it', async () => {
  await phone.close()
  phone = await town.open({ path: articlePath, query: { id: newer.articleId }, scene: 1053, update: 1 })
  const before = await phone.program.evaluate('() => yuelanDriven')
  await (await errorScreen(phone)).retry()
  // The old program shows the same screen until the new one is there.
  await until('a new program', async () => ((await phone.program.evaluate('() => yuelanDriven').catch(() => before)) === before ? undefined : true))
  await sees(phone, 'its screen', ({ screen }) => screen === 'failed')
})
