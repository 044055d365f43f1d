// What the tests of access open: a town with an article of every kind, boards and dead ends, and the way to each page a resident has.

import type { Cloud } from '../../devtools/cloud'
import { badNetworkOf } from '../support/bad-network'
import { boardOf, codeOf } from '../support/documents'
import { callAs } from '../support/function-calls'
import { fullBlocks, paperName } from '../support/full-article'
import { choiceScreen, keptNote } from '../support/pages/arrival-screens'
import { articlePage, articlePath } from '../support/pages/article-page'
import { homePage, library, mePage, orgPage } from '../support/pages/list-pages'
import { mediaBlock } from '../support/pages/media-blocks'
import { errorScreen, missingPage } from '../support/pages/missing-page'
import { picturePage, picturePath } from '../support/pages/picture-page'
import { privacyPage } from '../support/pages/privacy-page'
import { fillNewsroom, putNewsroom } from '../support/pages/newsroom-scene'
import { tap } from '../support/pages/screen'
import { until, type TestPhone } from '../support/phone'
import { type Print, print } from '../support/prints'
import { type Town, openTown } from './house'

export const unit = 'o_wutongfang'
const longTitle = '【楼道通知】关于三号楼东单元更换电梯钢丝绳以及临时停用西侧入口的说明——请各家互相转告'
let article: Print
let other: Print

async function setUp(cloud: Cloud): Promise<void> {
  article = await print(cloud, { title: longTitle, blocks: await fullBlocks(cloud) })
  other = await print(cloud, { title: '西门的路通了' })
  const [head] = cloud.console.documents('articles', { limit: 1, skip: 0 }) as object[]
  const withdrawn = { reason: '时间改了，新的通知这两天贴出来', at: new Date('2026-06-12T02:00:00Z') }
  cloud.console.insert('articles', [{ ...head, _id: 'a_withdrawn0000000', title: '撤下的', status: 'withdrawn', withdrawn }])
  cloud.console.insert('article_bodies', [{ _id: 'a_withdrawn0000000', version: 1, blocks: [] }])
  cloud.console.insert('boards', [
    boardOf({ _id: 'b_choice', orgId: unit, name: '东门公告栏', place: '东门进来左手边，信箱旁边', mode: 'choice', articleIds: [article.articleId, other.articleId] }),
    boardOf({ _id: 'b_withdrawn', orgId: unit, name: '西门报栏', place: '西门', articleIds: ['a_withdrawn0000000'] }),
  ])
  const board = (_id: string, targetId: string): object => codeOf({ _id, kind: 'board', targetId, orgId: unit })
  putNewsroom(cloud, unit)
  cloud.console.insert('codes', [board('CHAX3467', 'b_choice'), board('AFFX3467', 'b_withdrawn')])
}

export type Way = (phone: TestPhone) => Promise<unknown>

export const board = 'b_0000000000000001'
const launch = (phone: TestPhone, url: string): Promise<unknown> => phone.program.callWxMethod('reLaunch', { url })
export const openArticle: Way = async (phone) => {
  await launch(phone, `/${articlePath}?id=${article.articleId}`)
  await (await articlePage(phone)).paragraphs()
}
const openSheet = (...steps: string[]): Way => async (phone) => {
  await openArticle(phone)
  await tap(await phone.page(), ...steps)
  // A sheet that still slides in stands elsewhere.
  await until('the sheet to stand', () => phone.frame().evaluate(() => {
    const sheet = [...document.querySelectorAll('[role=dialog]')].find((each) => each.getBoundingClientRect().height > 0)
    return sheet && sheet.getBoundingClientRect().top < innerHeight - 100 && document.getAnimations().every((each) => each.playState === 'finished') ? true : undefined
  }))
}

export const ways: Record<string, Way> = {
  async home(phone) {
    await launch(phone, '/pages/home/home')
    await (await homePage(phone)).cards()
  },
  article: openArticle,
  'article, how it is counted': openSheet('article-header', 'reads-row', '.ask'),
  'article, the sizes': openSheet('article-header', '.size'),
  async 'article, a favourite'(phone) {
    await openArticle(phone)
    await (await articlePage(phone)).tapFavourite()
    await (await articlePage(phone)).waitForFavourite(true)
  },
  async 'article, a recording that plays'(phone) {
    await openArticle(phone)
    const long = await mediaBlock(phone, 'sound', '.name', '停水广播')
    await long.tap('.button')
    await long.sees('.elapsed', /0:0[1-9]/)
  },
  async 'article, music that was stopped'(phone) {
    await openArticle(phone)
    const music = await mediaBlock(phone, 'sound', '.name', '晨曲')
    await music.tap('.button')
    await music.sees('.word', '停止音乐')
    await music.tap('.button')
    await music.sees('.word', '再放')
  },
  async 'article, what does not open'(phone) {
    await openArticle(phone)
    await phone.window.route('**/wx/files?*rules*', (route) => route.abort())
    const gone = await mediaBlock(phone, 'sound', '.name', '找不到')
    await gone.tap('.button')
    await gone.sees('.problem', /没有放出来/)
    const rules = await mediaBlock(phone, 'paper-file', '.name', paperName)
    await rules.tap('.row')
    await rules.sees('.problem', /没有取下来/)
    await phone.window.unroute('**/wx/files?*rules*')
  },
  async 'article, a file on its way'(phone) {
    await openArticle(phone)
    await phone.window.route('**/wx/files?*rules*', () => undefined)
    const rules = await mediaBlock(phone, 'paper-file', '.name', paperName)
    await rules.tap('.row')
    await rules.sees('.percent', /正在取/)
  },
  async 'an article that was kept'(phone) {
    await openArticle(phone)
    const network = await badNetworkOf(phone.window)
    network.cut()
    await launch(phone, `/${articlePath}?id=${article.articleId}`)
    await keptNote(phone, '没有网络')
    await network.close()
  },
  async org(phone) {
    await launch(phone, `/more/org/org?id=${unit}`)
    await (await orgPage(phone)).cards()
  },
  async library(phone) {
    await openArticle(phone)
    const page = await articlePage(phone)
    if (!(await page.isFavourite())) await page.tapFavourite()
    await page.waitForFavourite(true)
    await phone.program.callWxMethod('switchTab', { url: '/pages/library/library' })
    await (await library(phone)).units()
  },
  async 'a picture of an article'(phone) {
    await launch(phone, `/${picturePath}?id=${article.articleId}`)
    await (await picturePage(phone)).path()
  },
  async me(phone) {
    await launch(phone, '/pages/me/me')
    await (await mePage(phone)).kept()
  },
  async privacy(phone) {
    await launch(phone, '/more/privacy/privacy')
    await (await privacyPage(phone)).stored()
  },
  async choice(phone) {
    await launch(phone, `/${articlePath}?scene=c%3DCHAX3467`)
    await (await choiceScreen(phone)).titles()
  },
  async withdrawn(phone) {
    await launch(phone, `/${articlePath}?scene=c%3DAFFX3467`)
    await (await missingPage(phone)).title()
  },
  async unknown(phone) {
    await launch(phone, `/${articlePath}?scene=c%3D33333333`)
    await (await missingPage(phone)).title()
  },
  async failed(phone) {
    const network = await badNetworkOf(phone.window)
    network.cut()
    await launch(phone, `/${articlePath}?id=${other.articleId}`)
    await (await errorScreen(phone)).title()
    await network.close()
  },
}

/** Fails where the board cannot be made. */
export async function openReaderTown(): Promise<Town> {
  const town = await openTown(setUp)
  const made = { boardId: board, orgId: unit, name: '梧桐坊社区党群服务中心一楼大厅左侧的公告栏', place: '进门左手边，服务台和饮水机中间的那面墙上，离地一米五，旁边是意见箱' }
  await fillNewsroom(town.server.url, other.articleId)
  await callAs('admin-1', town.server.url, 'staff', 'board.create', { ...made, shows: { mode: 'choice', articleIds: [article.articleId, other.articleId] } })
  return town
}
