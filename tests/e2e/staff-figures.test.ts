// What staff see of a read: it is there within seconds, the same number everywhere, told to nobody else, and it can be taken out.

import type { Cloud } from '../../devtools/cloud'
import { judged } from '../support/access'
import { type BadNetwork, badNetworkOf } from '../support/bad-network'
import { agreeToPrivacy } from '../support/consent'
import { boardOf, codeOf } from '../support/documents'
import { callAs } from '../support/function-calls'
import { textOf } from '../support/long-article'
import { articlePage, articlePath } from '../support/pages/article-page'
import { looks, nameOfLook } from '../support/looks'
import { type FigurePage, figurePage } from '../support/pages/figure-pages'
import { homePage, orgPage } from '../support/pages/list-pages'
import { type Arrival, openPhone, type TestPhone, until } from '../support/phone'
import { type Print, print } from '../support/prints'
import { describeHere } from '../support/target'
import { type Town, openTown, pictureOf } from './house'

const unit = 'o_wutongfang'
const boardCode = 'CHAX3467'
const boardName = '东门公告栏'
let town: Town
let article: Print

async function setUp(cloud: Cloud): Promise<void> {
  const blocks = Array.from({ length: 12 }, (_, place) => ({ id: `p${place}`, type: 'paragraph', runs: [{ text: textOf(200, place) }] }))
  article = await print(cloud, { title: '路灯换好以后，夜里怎么亮', blocks })
  cloud.console.insert('boards', [boardOf({ _id: 'b_east', orgId: unit, name: boardName, articleIds: [article.articleId] })])
  cloud.console.insert('codes', [codeOf({ _id: boardCode, kind: 'board', targetId: 'b_east', orgId: unit })])
  cloud.console.insert('members', [{ _id: 'neighbour o_nanyao', openid: 'neighbour', orgId: 'o_nanyao', role: 'admin', createdAt: new Date(0) }])
}

jest.setTimeout(120_000)
beforeAll(async () => {
  town = await openTown(setUp)
})
const networks: BadNetwork[] = []
afterAll(async () => {
  for (const network of networks) await network.close()
  await town?.stop()
})

const call = (name: 'reader' | 'staff', openid: string, action: string, input: object): Promise<Record<string, unknown>> => callAs(openid, town.server.url, name, action, input)
const orgFigures = { path: 'reports/stats/org/org', query: { id: unit } }
const period = '这段时间的阅读'
const open = async (arrival: Arrival): Promise<[TestPhone, FigurePage]> => {
  const phone = await town.open(arrival)
  return [phone, figurePage(phone)]
}

describeHere('two phones are watched at once, and the local cloud is read')('staff', () => {
  test('see a scan within ten seconds without a touch, with its board, and how far it was read once the reader leaves', async () => {
    const [watching, seen] = await open({ ...orgFigures, as: 'writer-1' })
    await seen.waitForFigure(period, 0)
    const reader = await town.open({ path: articlePath, query: { scene: `c=${boardCode}` }, scene: 1047, as: 'resident-1' })
    expect(await (await articlePage(reader)).reads()).toEqual({ top: 1, bottom: 1 })
    expect(await seen.waitForFigure(period, 1)).toBeLessThan(10_000)
    expect(await seen.rows('source-bars/row')).toEqual({ 阅报栏: [1] })

    await reader.program.pageScrollTo(100_000)
    const page = await reader.page()
    await until('the end of it', async () => ((await page.data('progress')) === 1 ? true : undefined))
    await reader.program.callWxMethod('reLaunch', { url: '/pages/home/home' })
    const view = await until('how it was read', async () => (await town.documents('views')).find(({ articleId, furthest }) => articleId === article.articleId && furthest !== undefined))
    expect(view).toMatchObject({ furthest: 12, blocks: 12, ended: true })
    await reader.close()

    await seen.tap('figure-table/row', article.title)
    await seen.waitForFigure('累计阅读', 1)
    expect([await seen.figure('人数'), await seen.figure('今天')]).toEqual([1, 1])
    expect(await seen.rows('figure-table/row')).toMatchObject({ [boardName]: [1], 合计: [1], 第一手: [1], 转发一次: [0] })
    await seen.see('text', '1 次里有 1 次读到最后（100%）')
    await watching.close()
  })

  test('of another unit are told nothing, and neither is a resident', async () => {
    const [neighbour, seen] = await open({ ...orgFigures, as: 'neighbour' })
    await seen.see('empty-board/title', '这里您看不了')
    expect(await seen.texts('figure/value')).toEqual([])
    await neighbour.close()

    const [resident, shown] = await open({ path: 'pages/me/me', as: 'resident-1' })
    const calls = await resident.frame().evaluateHandle<string[]>(`(() => { const names = []; yuelanHost.on('call', ({ name }) => names.push(name)); return names })()`)
    await shown.see('desk')
    expect(await calls.jsonValue()).not.toContain('staff')
    await shown.tap('desk')
    await shown.see('empty-board/title', '您还不是工作人员')
    await resident.close()
  })

  test('find one number in six places, while fifty people read at once', async () => {
    const { reads } = await call('staff', 'writer-1', 'stats.article', { articleId: article.articleId })
    const before = (reads as { total: number }).total
    const [phone] = await open({ path: articlePath, query: { id: article.articleId }, as: 'writer-1' })
    await articlePage(phone)
    const reading = Promise.all(Array.from({ length: 50 }, (_, place) =>
      call('reader', `crowd-${place}`, 'article.open', { target: { kind: 'article', articleId: article.articleId }, scene: 1008 })))
    await phone.program.callWxMethod('reLaunch', { url: `/${articlePath}?id=${article.articleId}` })
    const { top, bottom } = await (await articlePage(phone)).reads()
    expect(bottom).toBe(top)
    expect(top).toBeGreaterThanOrEqual(before)
    await reading

    const total = before + 50
    await phone.program.callWxMethod('reLaunch', { url: `/${articlePath}?id=${article.articleId}` })
    const inArticle = await (await articlePage(phone)).reads()
    await phone.program.callWxMethod('reLaunch', { url: `/more/org/org?id=${unit}` })
    const card = (await (await orgPage(phone)).cards()).find(({ title }) => title === article.title)
    await phone.program.callWxMethod('reLaunch', { url: `/${orgFigures.path}?id=${unit}` })
    const seen = figurePage(phone)
    await seen.waitForFigure(period, total)
    const inList = (await seen.rows('figure-table/row'))[article.title]
    await agreeToPrivacy(phone)
    await seen.tap('exports/csv')
    await seen.tap('exports/copy')
    const { data: link } = (await phone.program.callWxMethod('getClipboardData')) as { data: string }
    const line = (await (await fetch(link)).text()).split('\r\n').find((each) => each.startsWith(article.title))
    await seen.tap('figure-table/row', article.title)
    await seen.waitForFigure('累计阅读', total)
    const sources = await seen.rows('source-bars/row')
    const web = await (await fetch(`${town.server.url}/a/${article.articleId}`)).text()
    expect({
      top: inArticle.top,
      bottom: inArticle.bottom,
      card: /阅读 (\d+)/.exec(card?.meta ?? '')?.[1],
      list: inList?.[1],
      file: line?.split(',')[2],
      web: /阅读 <b>(\d+)<\/b>/.exec(web)?.[1],
      parts: Object.values(sources).flat().reduce((sum, value) => sum + value, 0),
    }).toEqual({ top: total, bottom: total, card: String(total), list: total, file: String(total), web: String(total), parts: total })
    await phone.close()
  })

  test('take the figures out: a workbook and a month’s report that open, and a picture with letters and numbers in it', async () => {
    const [phone, seen] = await open({ ...orgFigures, as: 'writer-1' })
    await seen.tap('exports/xlsx')
    await phone.window.locator('.paper-name').waitFor()
    expect(await phone.window.locator('.paper-name').innerText()).toMatch(/^梧桐坊社区 阅读 .+\.xlsx$/)
    await phone.window.locator('.paper-close').click()
    await seen.tap('exports/send')
    await phone.window.locator('.share-cancel').click()
    expect(await seen.texts('exports/problem')).toEqual([])

    await seen.tap('exports/report')
    await phone.frame().locator('.wx-picker-sheet').getByText('确定').click()
    await phone.window.locator('.paper-name').waitFor()
    expect(await phone.window.locator('.paper-name').innerText()).toMatch(/^梧桐坊社区 阅读月报 \d+年\d+月\.pdf$/)
    await phone.window.locator('.paper-close').click()

    await seen.tap('exports/picture')
    const picture = phone.window.locator('.share-picture')
    await picture.waitFor()
    // Letters that a font has are each their own; those it has not are all the same box.
    const letters = await picture.evaluate(async (image: HTMLImageElement) => {
      await image.decode()
      const canvas = Object.assign(document.createElement('canvas'), { width: image.naturalWidth, height: image.naturalHeight })
      const context = canvas.getContext('2d')
      if (!context) return { width: 0, kinds: 0 }
      context.drawImage(image, 0, 0)
      const cells = Array.from({ length: 5 }, (_, place) => context.getImageData(72 + place * 60, 70, 58, 70).data.join())
      return { width: image.naturalWidth, kinds: new Set(cells).size }
    })
    expect(letters).toEqual({ width: 1080, kinds: 5 })
    await phone.screenshot(pictureOf('staff-picture'))
    await phone.window.locator('.share-cancel').click()
    expect(await seen.texts('exports/problem')).toEqual([])
    await phone.close()
  })

  test('are told when there is no network, keep what they saw, and lose nothing by it', async () => {
    const [phone, seen] = await open({ ...orgFigures, as: 'writer-1' })
    await seen.see('figure/value')
    const network = await badNetworkOf(phone.window)
    networks.push(network)
    network.cut()
    await phone.program.callWxMethod('startPullDownRefresh')
    await seen.see('stale')
    expect(await seen.texts('figure/value')).not.toEqual([])
    await seen.tap('exports/csv')
    await seen.see('exports/problem', '网络')
    network.mend()
    await seen.tap('exports/again')
    await seen.see('exports/name', '.csv')
    await phone.program.callWxMethod('startPullDownRefresh')
    await until('the note to go', async () => ((await seen.texts('stale')).length === 0 ? true : undefined))
    network.cut()
    await phone.program.callWxMethod('reLaunch', { url: `/${orgFigures.path}?id=${unit}` })
    await seen.see('empty-board/title', '没有连上')
    network.mend()
    await seen.tap('empty-board/action')
    await seen.see('figure/value')
    await phone.close()
  })

  test('see every number in a table where the charts do not come, and charts that follow the theme once they do', async () => {
    const [phone, seen] = await open({ path: 'staff/desk/desk', as: 'writer-1' })
    await seen.see('cell')
    // The phone fetches no more subpackages; its calls still get through.
    await phone.frame().evaluate('Object.defineProperty(navigator, "onLine", { value: false, configurable: true })')
    await phone.program.callWxMethod('reLaunch', { url: `/${orgFigures.path}?id=${unit}` })
    await seen.see('column-chart/lost', '图没有下载下来')
    await phone.screenshot(pictureOf('staff-chart-lost'))
    const rows = await seen.texts('column-chart/row')
    expect(rows).toHaveLength(30)
    expect(rows.at(-1)).toBe('今天（还没过完） 51')
    expect(rows.at(0)).toMatch(/ 0$/)
    await phone.frame().evaluate('delete navigator.onLine')
    await seen.tap('column-chart/turn')
    await seen.see('drawn-columns/paper')
    await seen.columnsIn([27, 103, 75])
    await phone.frame().evaluate('yuelanHost.setDevice({ theme: "dark" })')
    await seen.columnsIn([114, 199, 160])
    await seen.tap('column-chart/turn')
    await seen.see('column-chart/row')
    await phone.close()
  })
})

describeHere('the screen is measured in the browser around the phone').each(looks)('at $width px, $size and $theme', (look) => {
  test('everything is named, legible and large enough, and nothing is cut', async () => {
    const phone = await openPhone(town.browser, town.server, { as: 'admin-1', font: look.font, theme: look.theme }, look)
    await (await homePage(phone)).cards()
    const seen = figurePage(phone)
    const judge = async (name: string): Promise<void> => {
      await phone.screenshot(pictureOf(`staff-${nameOfLook(look)}-${name}`))
      const { findings, controls } = await judged(phone, look.target)
      expect({ name, findings }).toEqual({ name, findings: [] })
      expect(controls).toBeGreaterThan(0)
    }
    const go = (url: string): Promise<unknown> => phone.program.callWxMethod('reLaunch', { url })
    await go('/staff/desk/desk')
    await seen.see('cell')
    await judge('desk')
    await go(`/reports/stats/article/article?id=${article.articleId}`)
    await seen.see('figure/value')
    await judge('article')
    await go(`/${orgFigures.path}?id=${unit}`)
    await seen.see('figure/value')
    await judge('org')
    await seen.tap('panel/action')
    await seen.see('definition-sheet/definition')
    await until('the sheet to stand', () => phone.frame().evaluate('document.getAnimations().every((each) => each.playState === "finished") || undefined'))
    await judge('meaning')
    await go('/reports/stats/street/street?id=o_qingqu')
    await seen.see('figure/value')
    await judge('street')
    await phone.close()
  })
})
