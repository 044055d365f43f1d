// Articles of 500 and 1,000 blocks: text at once, few elements wherever one is, nothing bare, and nothing that jumps.

import type { AuditData } from '../../devtools/simulator/audit'
import { insertArticle, longBlocks, sampleFiles } from '../support/long-article'
import { articlePath } from '../support/pages/article-page'
import { type LongPage, longPage } from '../support/pages/long-page'
import { findAll, see, tap, textOf } from '../support/pages/screen'
import { type TestPhone, until } from '../support/phone'
import { describeHere } from '../support/target'
import { type Town, openTown, pictureOf } from './house'

const long = 'a_long000000000500'
const largest = 'a_long000000001000'
let town: Town

jest.setTimeout(180_000)
const here = describeHere('the articles are put into the local database, and the browser is looked into')

async function open(id: string, as: string): Promise<{ phone: TestPhone; page: LongPage }> {
  const phone = await town.open({ path: articlePath, query: { id }, as })
  await see(await phone.waitForPage(articlePath), 'article-end')
  return { phone, page: longPage(phone) }
}

/** What an article breaks of the rules that its length bears upon. */
async function broken(phone: TestPhone): Promise<string[]> {
  const { rules } = (await phone.program.stopAudits()) as AuditData
  const asked = new Set(['nodes', 'setDataRate', 'setDataSize', 'script', 'errors', 'targets', 'imageRatio', 'imageCount', 'requestCache'])
  return rules.flatMap(({ id, details }) => (asked.has(id) ? details.map((detail) => `${id}: ${detail}`) : []))
}

here('a long article', () => {
  beforeAll(async () => {
    town = await openTown(async (cloud) => {
      const files = sampleFiles(cloud)
      insertArticle(cloud, long, longBlocks({ paragraphs: 400, pictures: 100 }, files))
      insertArticle(cloud, largest, longBlocks({ paragraphs: 700, pictures: 300 }, files))
    })
  })
  afterAll(() => town?.stop())

  test('comes with its first text in one setData of less than 64 KB', async () => {
    const phone = await town.open({ as: 'first' })
    await see(await phone.page(), 'article-card')
    await phone.frame().evaluate(`(() => {
      globalThis.sent = []
      yuelanHost.on('setData', ({ component, bytes, nested }) => { if (!nested) sent.push({ component, bytes, drawn: !!document.querySelector('[class*="--paragraph"]') }) })
    })()`)
    await phone.program.callWxMethod('navigateTo', { url: `/${articlePath}?id=${long}` })
    await see(await phone.waitForPage(articlePath), 'article-end')
    const sent = await phone.frame().evaluate<{ component: string; bytes: number; drawn: boolean }[]>("sent.filter(({ component }) => component === 'pages/article/article')")
    const first = sent.findIndex(({ drawn }) => drawn)
    expect(sent[first]?.bytes).toBeLessThan(65_536)
    expect(sent.slice(0, first).every(({ bytes }) => bytes < 200)).toBe(true)
    await phone.close()
  })

  test.each([
    [long, [0.5, 1, 0]],
    [largest, [0.1, 0.37, 0.5, 0.73, 1, 0.2, 0]],
  ])('%s holds at most 400 elements wherever one has scrolled, and keeps the rules of the audit', async (id, parts) => {
    const { phone, page } = await open(id, `nodes-${id}`)
    const counts = [await page.nodes()]
    for (const part of parts) {
      await page.jumpTo(part)
      const { drawn, slices } = await page.settled()
      expect(drawn).toBeLessThan(slices / 2)
      counts.push(await page.nodes())
    }
    process.stdout.write(`${id}: ${counts.join(', ')} elements\n`)
    expect(Math.max(...counts)).toBeLessThanOrEqual(400)
    expect(await broken(phone)).toEqual([])
    await phone.close()
  })

  test('shows its text before it comes into view, down and up again, and nothing jumps', async () => {
    const { phone, page } = await open(long, 'down-and-up')
    await page.settled()
    const down = await page.scroll(80, 300)
    const { scrollTop } = await page.settled()
    const up = await page.scroll(-80, 300)
    process.stdout.write(`down ${JSON.stringify(down)} to ${scrollTop}, up ${JSON.stringify(up)}\n`)
    expect(scrollTop).toBeGreaterThan(20_000)
    for (const seen of [down, up]) expect(seen).toMatchObject({ bare: 0, jumped: expect.closeTo(0, -0.3) })
    expect(await broken(phone)).toEqual([])
    await phone.close()
  })

  test.each([
    ['where the browser holds the text', false],
    ['where it does not, as on an iPhone', true],
  ])('after a jump to the end nothing moves on the way back, %s', async (_where, plain) => {
    const { phone, page } = await open(largest, `back-${plain}`)
    if (plain) await page.withoutAnchoring()
    await see(await phone.page(), 'article-end', 'article-card')
    await (await phone.page()).callMethod('onTapHint')
    // All that was jumped over is measured by then, also where the machine is busy.
    const end = await page.settled(75)
    expect(end.scrollTop).toBeGreaterThan(100_000)
    const top = await phone.frame().evaluate<number>('document.querySelector("[class*=--maker]").getBoundingClientRect().top')
    expect(Math.abs(top)).toBeLessThan(2)
    const up = await page.scroll(-200, 150)
    process.stdout.write(`up from the end ${JSON.stringify(up)}\n`)
    expect(up).toMatchObject({ bare: 0, jumped: expect.closeTo(0, -0.3) })
    await phone.screenshot(pictureOf('long-back-up'))
    await phone.close()
  })

  test.each([
    ['another size of letters', (phone: TestPhone) => chooseLargest(phone)],
    ['a turned phone', (phone: TestPhone) => phone.window.setViewportSize({ width: 667, height: 375 })],
  ])('%s keeps the place', async (_what, change) => {
    const { phone, page } = await open(long, `kept-${_what}`)
    await page.withoutAnchoring()
    await page.jumpTo(0.6)
    const before = await page.settled()
    await change(phone)
    await until('the new size', async () => ((await page.standing()).scrollHeight === before.scrollHeight ? undefined : true))
    const after = await page.settled()
    process.stdout.write(`stood at ${JSON.stringify(before.first)}, now at ${JSON.stringify(after.first)}\n`)
    expect(after.first.id).toBe(before.first.id)
    expect(Math.abs(after.first.part - before.first.part)).toBeLessThan(0.02)
    expect(await page.nodes()).toBeLessThanOrEqual(400)
    await phone.screenshot(pictureOf(`long-${before.first.id}`))
    const up = await page.scroll(-60, 100)
    expect(up).toMatchObject({ bare: 0, jumped: expect.closeTo(0, -0.3) })
    await phone.close()
  })

  test('offers to go on where the reader stopped, moves only when asked to, and forgets it once it is read', async () => {
    const { phone, page } = await open(long, 'comes-back')
    await page.jumpTo(0.5)
    const left = await page.settled()
    await phone.program.callWxMethod('redirectTo', { url: `/${articlePath}?id=${long}` })
    const again = await until('the offer', async () => {
      const each = await phone.page()
      return (await each.$('resume-note')) ? each : undefined
    })
    expect(await textOf(again, 'resume-note', '.text')).toMatch(/^上次读到“第\d+段，.*…”$|^上次读到“第\d+张图”$/)
    expect((await page.settled()).scrollTop).toBe(0)
    await phone.screenshot(pictureOf('long-resume'))
    await tap(again, 'resume-note', '.go')
    await until('the place', async () => ((await page.standing()).scrollTop > 1_000 ? true : undefined))
    const there = await page.settled()
    expect(there.first.id).toBe(left.first.id)
    expect(Math.abs(there.first.part - left.first.part)).toBeLessThan(0.02)
    await page.jumpTo(1)
    await page.settled()
    await phone.program.callWxMethod('redirectTo', { url: `/${articlePath}?id=${long}` })
    await until('the top', async () => ((await page.standing()).scrollTop === 0 ? true : undefined))
    await see(await phone.page(), 'article-end')
    expect(await findAll(await phone.page(), 'resume-note')).toEqual([])
    await phone.close()
  })

  test('stays as it is while another page lies over it', async () => {
    const { phone, page } = await open(long, 'behind')
    await page.jumpTo(0.3)
    const before = await page.settled()
    await phone.program.callWxMethod('navigateTo', { url: '/more/org/org?id=o_wutongfang' })
    await see(await phone.waitForPage('more/org/org'), 'article-card')
    await phone.program.callWxMethod('navigateBack', {})
    await phone.waitForPage(articlePath)
    const after = await page.settled()
    expect(after).toEqual(before)
    await phone.close()
  })
})

async function chooseLargest(phone: TestPhone): Promise<void> {
  const page = await phone.page()
  await tap(page, 'article-header', '.size')
  await tap(page, 'text-size-sheet', 'text-size', '.word.largest')
}
