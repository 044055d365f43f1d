// J13: the article on a computer. Its page, the code that leads to a phone, the number that is the same on both, readers with and without scripts.

import jsQR from 'jsqr'
import type { Page } from 'playwright-core'
import { PNG } from 'pngjs'
import { articlePage, articlePath } from '../support/pages/article-page'
import { until } from '../support/phone'
import { testHere } from '../support/target'
import { wcagProblems } from '../support/wcag'
import { browsers } from '../support/web-visits'
import { type Imported, type Town, openTown, pictureOf } from './house'

const test = testHere('J13 takes the web pages of the local server and a browser beside the phone')

let town: Town
let article: Imported

jest.setTimeout(120_000)
beforeAll(async () => {
  town = await openTown()
  const text = '　　今天下午两点，楼下修路灯，请把车挪到南门外。\n\n　　修到五点，天黑前亮灯。\n'
  article = await town.importText(text, '--org', '梧桐坊社区', '--title', '【修路灯】两点开始，五点修完——请把车挪开', '--created', '2026-03-01', '--earlier-reads', '40', '--publish')
})
afterAll(() => town?.stop())

type Look = Parameters<Town['browser']['openDesk']>[0]

/** A person's browser at a desk, with storage of its own. */
async function desk(look: Look = {}): Promise<Page> {
  const page = await town.browser.openDesk({ userAgent: browsers.desktop, ...look })
  await page.goto(`${town.server.url}/a/${article.articleId}`)
  return page
}

const shown = async (page: Page): Promise<number[]> => (await page.locator('.reads b').allTextContents()).map(Number)
const waitForReads = (page: Page, reads: number) => until(`${reads} reads`, async () => ((await shown(page)).every((number) => number === reads) ? true : undefined))
const viewsOfWeb = async (): Promise<number> => (await town.documents('views')).filter((view) => view['articleId'] === article.articleId && view['source'] === 'web').length

test('the code that hangs from 收藏TA leads a phone to the article, where it is kept', async () => {
  const page = await desk()
  await page.getByText('收藏TA', { exact: true }).click()
  const hanging = page.locator('details[open] .popover')
  await hanging.getByText('需扫码在手机上打开').waitFor()
  const code = hanging.locator('img')
  await until('the code to be drawn', async () => ((await code.evaluate((each) => Number(Reflect.get(each, 'naturalWidth')))) > 0 ? true : undefined))
  await page.screenshot({ path: pictureOf('web-article') })
  const { data, width, height } = PNG.sync.read(await hanging.screenshot())
  const link = jsQR(new Uint8ClampedArray(data), width, height)?.data ?? ''
  expect(link).toBe(article.url)
  await page.context().close()

  const phone = await town.open({ path: articlePath, query: { q: encodeURIComponent(link) }, scene: 1011, as: 'resident-1' })
  const read = await articlePage(phone)
  expect(await read.title()).toContain('修路灯')
  await read.tapFavourite()
  await read.waitForFavourite(true)
  // It shows at once and is sent behind that.
  const kept = await until('the favourite in the cloud', async () => {
    const found = await town.documents('favourites')
    return found.length > 0 ? found : undefined
  })
  expect(kept).toMatchObject([{ openid: 'resident-1', kind: 'org', targetId: article.orgId, on: true }])
  await phone.close()
})

interface Reported {
  counted: boolean
  reason?: string
  reads: number
}

/** What the page's script is told of the open; a new device's first answer is only its key. */
async function reportOf(page: Page, go: () => Promise<unknown>): Promise<Reported> {
  const told = page.waitForResponse(async (reply) => reply.url().includes('/v/') && 'reads' in ((await reply.json()) as object))
  await go()
  return (await (await told).json()) as Reported
}

test('a reader with scripts counts once a day: a reload and another tab count nothing, another browser does', async () => {
  const before = await viewsOfWeb()
  const page = await town.browser.openDesk({ userAgent: browsers.desktop })
  const address = `${town.server.url}/a/${article.articleId}`
  const { counted, reads } = await reportOf(page, () => page.goto(address))
  expect(counted).toBe(true)
  await waitForReads(page, reads)
  expect(await reportOf(page, () => page.reload())).toEqual({ counted: false, reason: 'already_counted', reads })
  const tab = await page.context().newPage()
  expect(await reportOf(tab, () => tab.goto(address))).toEqual({ counted: false, reason: 'already_counted', reads })
  await waitForReads(tab, reads)
  const other = await town.browser.openDesk({ userAgent: browsers.desktop })
  expect(await reportOf(other, () => other.goto(address))).toEqual({ counted: true, reads: reads + 1 })
  expect(await viewsOfWeb()).toBe(before + 2)
  await page.context().close()
  await other.context().close()
})

test('without scripts the text is there, the code too, and nothing is counted', async () => {
  const before = (await town.documents('views')).length
  const page = await desk({ javaScriptEnabled: false })
  expect(await page.locator('.body p').allTextContents()).toEqual(['今天下午两点，楼下修路灯，请把车挪到南门外。', '修到五点，天黑前亮灯。'])
  await page.getByText('更新提醒', { exact: true }).click()
  expect(await page.locator('details[open] .popover').innerText()).toContain('在手机上点“更新提醒”')
  expect(await page.getByText('打印这一篇').isVisible()).toBe(false)
  await page.context().close()
  const skips = (await town.documents('skips')).filter((skip) => skip['articleId'] === article.articleId)
  expect([(await town.documents('views')).length, skips]).toEqual([before, []])
})

test('the number on the web is the phone’s within ten seconds', async () => {
  const phone = await town.open({ path: articlePath, query: { scene: article.scene }, scene: 1047, as: 'resident-2' })
  const { top } = await (await articlePage(phone)).reads()
  await phone.close()
  const started = Date.now()
  const html = async (): Promise<string> => (await fetch(`${town.server.url}/a/${article.articleId}`)).text()
  await until('the same number on the web', async () => ((await html()).includes(`阅读 <b>${top}</b>`) ? true : undefined), 15_000)
  expect(Date.now() - started).toBeLessThan(10_500)
})

test('the size of the letters is kept, and what hangs open is shut by Escape and by a click beside it', async () => {
  const page = await desk()
  await page.getByText('特大', { exact: true }).click()
  const size = (): Promise<string> => page.evaluate<string>(`getComputedStyle(document.querySelector('.body p')).fontSize`)
  expect(await size()).toBe('28px')
  await page.reload()
  await until('the size to be back', async () => ((await size()) === '28px' ? true : undefined))
  const open = page.locator('details[open]')
  await page.getByText('收藏TA', { exact: true }).click()
  expect(await open.count()).toBe(1)
  await page.keyboard.press('Escape')
  expect(await open.count()).toBe(0)
  await page.getByText('怎么算的？').first().click()
  expect(await open.innerText()).toContain('按设备算')
  await page.locator('h1').click()
  expect(await open.count()).toBe(0)
  await page.context().close()
})

const pages: [name: string, path: () => string][] = [
  ['an article', () => `/a/${article.articleId}`],
  ['an org', () => `/o/${article.orgId}`],
  ['the newest', () => '/a/'],
  ['nothing', () => '/q/YYYYYYYY'],
]

describe.each(['light', 'dark'] as const)('in the %s theme axe finds nothing at WCAG 2.2 AA', (colorScheme) => {
  test.each(pages)('on the page of %s', async (_name, path) => {
    const page = await town.browser.openDesk({ colorScheme })
    await page.goto(`${town.server.url}${path()}`)
    expect(await wcagProblems(page)).toEqual([])
    for (const summary of await page.locator('summary').all()) {
      await summary.click()
      expect(await wcagProblems(page)).toEqual([])
      await page.keyboard.press('Escape')
    }
    await page.context().close()
  })

  test('on a narrow screen with the largest letters, where nothing is cut off', async () => {
    const page = await desk({ colorScheme, viewport: { width: 320, height: 568 } })
    await page.getByText('特大', { exact: true }).click()
    expect(await wcagProblems(page)).toEqual([])
    for (const summary of await page.locator('summary').all()) {
      await summary.click()
      const hanging = await page.locator('details[open] .popover').boundingBox()
      expect(hanging?.x).toBeGreaterThanOrEqual(0)
      expect((hanging?.x ?? 0) + (hanging?.width ?? 0)).toBeLessThanOrEqual(320)
      await page.keyboard.press('Escape')
    }
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBe(320)
    await page.screenshot({ path: pictureOf(`web-article-320-${colorScheme}`) })
    await page.context().close()
  })
})
