// Every page that a resident has, and the staff's of boards, by day and by night, at 标准 and 特大, on the narrowest screen: contrast, targets, names, nothing clipped, nothing too wide.

import type { Cloud } from '../../devtools/cloud'
import { judged } from '../support/access'
import { badNetworkOf } from '../support/bad-network'
import { boardOf, codeOf } from '../support/documents'
import { callAs } from '../support/function-calls'
import { fullBlocks, paperName } from '../support/full-article'
import { choiceScreen, keptNote } from '../support/pages/arrival-screens'
import { articlePage, articlePath } from '../support/pages/article-page'
import { homePage, library, mePage, orgPage } from '../support/pages/list-pages'
import { mediaBlock } from '../support/pages/media-blocks'
import { boardScene } from '../support/pages/board-scene'
import { errorScreen, missingPage } from '../support/pages/missing-page'
import { picturePage, picturePath } from '../support/pages/picture-page'
import { privacyPage } from '../support/pages/privacy-page'
import { see, tap } from '../support/pages/screen'
import { openPhone, until, type TestPhone } from '../support/phone'
import { type Print, print } from '../support/prints'
import { describeHere } from '../support/target'
import { type Town, openTown, pictureOf } from './house'

const unit = 'o_wutongfang'
const longTitle = '【楼道通知】关于三号楼东单元更换电梯钢丝绳以及临时停用西侧入口的说明——请各家互相转告'
let town: Town
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
  cloud.console.insert('codes', [board('CHAX3467', 'b_choice'), board('AFFX3467', 'b_withdrawn')])
}

type Way = (phone: TestPhone) => Promise<unknown>

const board = 'b_0000000000000001'
const launch = (phone: TestPhone, url: string): Promise<unknown> => phone.program.callWxMethod('reLaunch', { url })
const openArticle: Way = async (phone) => {
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

const ways: Record<string, Way> = {
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

jest.setTimeout(120_000)

describeHere('the page is measured in the browser around the phone')('access', () => {
  beforeAll(async () => {
    town = await openTown(setUp)
    const made = { boardId: board, orgId: unit, name: '梧桐坊社区党群服务中心一楼大厅左侧的公告栏', place: '进门左手边，服务台和饮水机中间的那面墙上，离地一米五，旁边是意见箱' }
    await callAs('admin-1', town.server.url, 'staff', 'board.create', { ...made, shows: { mode: 'choice', articleIds: [article.articleId, other.articleId] } })
  })
  afterAll(() => town?.stop())

  const kinds = (['light', 'dark'] as const).flatMap((theme) => ([['标准', 16, 44], ['特大', 28, 60]] as const).map(([size, font, least]) => ({ theme, size, font, least })))

  describe.each(kinds)('$theme, $size', ({ theme, size, font, least }) => {
    let phone: TestPhone
    const asked: string[] = []

    beforeEach(async () => {
      phone = await openPhone(town.browser, town.server, { as: `resident-${theme}-${font}`, theme, font }, { width: 320, height: 568 })
      phone.window.on('request', (request) => asked.push(request.url()))
      await see(await phone.page(), 'article-card')
    })
    afterEach(() => phone.close())

    test.each(Object.entries(ways))('%s', async (name, way) => {
      await way(phone)
      const { findings, texts, controls } = await judged(phone, least)
      await phone.screenshot(pictureOf(`access-${theme}-${size}-${name.replace(/\W+/g, '-')}`))
      expect(findings).toEqual([])
      expect(texts).toBeGreaterThan(2)
      expect(controls).toBeGreaterThan(0)
    })

    test('no request leaves the machine', () => {
      const own = ['data:', 'blob:', `${town.server.url}/`, 'about:']
      expect(asked.length).toBeGreaterThan(0)
      expect(asked.filter((url) => !own.some((start) => url.startsWith(start)))).toEqual([])
    })
  })

  // The staff's pages of boards, each in its fullest state; by day at 标准 and by night at 特大, which is where things clip.
  describe.each([
    { theme: 'light' as const, font: 16, least: 44 },
    { theme: 'dark' as const, font: 28, least: 60 },
  ])('boards, $theme, $font px', ({ theme, font, least }) => {
    test('every page, sheet and list', async () => {
      const phone = await openPhone(town.browser, town.server, { as: 'admin-1', theme, font }, { width: 320, height: 568 })
      await (await homePage(phone)).cards()
      const scene = boardScene(phone, { orgId: unit, boardId: board })
      for (const [name, open] of Object.entries(scene)) {
        await open()
        const { findings, controls } = await judged(phone, least)
        await phone.screenshot(pictureOf(`access-boards-${theme}-${name}`))
        expect({ name, findings }).toEqual({ name, findings: [] })
        expect(controls).toBeGreaterThan(0)
      }
      await phone.close()
    })
  })

  describe('the judges', () => {
    const least = 44
    let phone: TestPhone
    beforeEach(async () => {
      phone = await town.open({})
    })
    afterEach(() => phone.close())

    // What the judges pass is worth something only where they see what is wrong.
    test.each([
      ['contrast', '* { color: #8a938e !important; background-color: #fff !important }', /^contrast: /],
      ['a text on a picture', '* { background-color: transparent !important; background-image: linear-gradient(red, blue) }', /^contrast: .*picture/],
      ['small targets', '[role=button], [role=link] { min-height: 0 !important; max-height: 30px; padding: 0 !important }', /^target: /],
      ['texts that meet', '* { line-height: 2px !important }', /^overlap: /],
      ['clipped texts', 'wx-view { max-height: 12px; overflow: hidden !important }', /^clipped: /],
      ['what is too wide', 'wx-view { min-width: 500px }', /^width: /],
    ])('a page with %s is told of', async (_what, content, finding) => {
      await openArticle(phone)
      await phone.frame().addStyleTag({ content })
      expect((await judged(phone, least)).findings.filter((each) => finding.test(each))).not.toEqual([])
    })

    test('a control without a name or a role is told of', async () => {
      await openArticle(phone)
      await phone.frame().evaluate(() => {
        for (const each of document.querySelectorAll('[role], [aria-label]')) {
          each.removeAttribute('role')
          each.removeAttribute('aria-label')
          if (/play|still/.test(each.className)) each.textContent = ''
        }
      })
      const { findings } = await judged(phone, least)
      expect(findings).toEqual(expect.arrayContaining([expect.stringMatching(/^name: /), expect.stringMatching(/^role: /)]))
    })
  })
})
