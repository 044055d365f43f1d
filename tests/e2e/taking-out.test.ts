// What staff take out of the program on a phone: one article in each form, and everything as an archive that goes back into an empty installation.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import type { Cloud } from '../../devtools/cloud'
import { makeClaim } from '../../devtools/commands/claim'
import { openCloud } from '../../devtools/server/open-cloud'
import { judged } from '../support/access'
import { anHourAgo } from '../support/archives'
import { badNetworkOf } from '../support/bad-network'
import { agreeToPrivacy } from '../support/consent'
import { looks, nameOfLook } from '../support/looks'
import { figurePage } from '../support/pages/figure-pages'
import { restorePage } from '../support/pages/restore-page'
import { articlesPage } from '../support/pages/review-page'
import { type Print, print } from '../support/prints'
import { openPhone, type TestPhone } from '../support/phone'
import { root, startServer, type TestServer } from '../support/server'
import { describeHere } from '../support/target'
import { type Town, openTown, pictureOf } from './house'

jest.setTimeout(120_000)
const text = '东单元的灯亮了😀，西单元的等材料。'
let town: Town
let folder: string
let article: Print

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'yuelan-taken-'))
  town = await openTown(async (cloud: Cloud) => {
    article = await print(cloud, { title: '楼道灯修好以后', text })
  })
})
afterAll(async () => {
  await town?.stop()
  rmSync(folder, { recursive: true, force: true })
})

async function copied(phone: TestPhone): Promise<Uint8Array> {
  const { data: link } = (await phone.program.callWxMethod('getClipboardData')) as { data: string }
  return new Uint8Array(await (await fetch(link)).arrayBuffer())
}

describeHere('files are opened by the viewer, and links fetched')('taking out', () => {
  test('from the list of articles one becomes a Word file that opens and is brought in again, and a PDF after a word about what no font has', async () => {
    const phone = await town.open({ path: 'staff/articles/articles', query: { id: 'o_wutongfang', list: 'published' }, as: 'admin-1' })
    const list = await articlesPage(phone)
    await agreeToPrivacy(phone)
    await list.open(article.title)
    const seen = figurePage(phone)
    await seen.tap('export')
    await seen.tap('docx')
    const paper = phone.window.locator('.paper-name')
    await paper.waitFor()
    expect(await paper.innerText()).toBe('梧桐坊社区 楼道灯修好以后.docx')
    await phone.window.locator('.paper-close').click()
    await seen.tap('copy')
    const file = join(folder, '楼道灯.docx')
    writeFileSync(file, await copied(phone))
    await seen.tap('pdf')
    await phone.window.getByText('😀').waitFor()
    await phone.window.getByText('照样导出').click()
    await paper.waitFor()
    expect(await paper.innerText()).toBe('梧桐坊社区 楼道灯修好以后.pdf')
    await phone.close()
    const again = await town.importFile(file, '--org', '梧桐坊社区', '--publish')
    expect(await (await fetch(`${town.server.url}/a/${again.articleId}`)).text()).toContain(text)
  })

  test('what could not be made is said, and the same tap again makes it', async () => {
    const phone = await town.open({ path: 'reports/export/export', query: { article: article.articleId }, as: 'admin-1' })
    const seen = figurePage(phone)
    const network = await badNetworkOf(phone.window)
    network.cut()
    await seen.tap('html')
    await seen.see('problem', '没有导出来')
    network.mend()
    await seen.tap('again')
    await seen.see('name', '.html')
    await network.close()
    await phone.close()
  })
})

describeHere('the screen is measured in the browser around the phone').each(looks)('at $width px, $size and $theme', (look) => {
  test('from the desk everything of a unit becomes an archive behind a link, and nothing of both pages is cut', async () => {
    const phone = await openPhone(town.browser, town.server, { path: 'staff/desk/desk', as: 'admin-1', font: look.font, theme: look.theme }, look)
    const seen = figurePage(phone)
    const judge = async (name: string): Promise<void> => {
      await phone.screenshot(pictureOf(`export-${nameOfLook(look)}-${name}`))
      const { findings, controls } = await judged(phone, look.target)
      expect({ name, findings }).toEqual({ name, findings: [] })
      expect(controls).toBeGreaterThan(0)
    }
    await agreeToPrivacy(phone)
    await seen.tap('archive')
    await seen.tap('action-button/button')
    await seen.see('name', '做好了。')
    await judge('archive')
    await seen.tap('copy')
    const archive = await copied(phone)
    expect(Object.keys(unzipSync(archive))).toEqual(expect.arrayContaining(['README.txt', 'data/articles.jsonl', 'data/drafts.jsonl']))
    writeFileSync(join(folder, 'street.zip'), anHourAgo(archive))
    await seen.tap('all-html')
    await seen.see('name', '全部文章 html')
    await judge('all')
    await phone.program.callWxMethod('reLaunch', { url: `/reports/export/export?article=${article.articleId}` })
    await seen.tap('html')
    await seen.see('name', '.html')
    await judge('article')
    await phone.close()
  })
})

describeHere('files are chosen in the browser around the phone')('putting back', () => {
  let empty: TestServer
  const { code, document } = makeClaim(Date.now() + 3_600_000)

  beforeAll(async () => {
    empty = await startServer({
      async prepare(dataDir) {
        const cloud = await openCloud({ root, dataDir, publicUrl: 'http://127.0.0.1', samples: false })
        cloud.console.insert('settings', [document])
        await cloud.stop()
      },
    })
  })
  afterAll(() => empty?.stop())

  test('on another phone it goes back into an empty installation, after a code that was mistyped', async () => {
    const [look] = looks
    if (!look) throw new Error('There is no look')
    const phone = await openPhone(town.browser, empty, { path: 'staff/claim/claim', as: 'operator-1', font: look.font, theme: look.theme }, look)
    const page = await restorePage(phone)
    await phone.screenshot(pictureOf(`restore-${nameOfLook(look)}-claim`))
    const shot = async (name: string): Promise<void> => {
      await phone.screenshot(pictureOf(`restore-${nameOfLook(look)}-${name}`))
      expect({ name, findings: (await judged(phone, look.target)).findings }).toEqual({ name, findings: [] })
    }
    await page.choose([{ name: '清渠街道 备份 2026-11-25.zip', content: readFileSync(join(folder, 'street.zip')) }])
    await page.type('3333 3333 3333')
    await page.restore()
    expect(await page.problem()).toMatch(/^开通码不对/)
    await shot('problem')
    await page.type(code)
    await page.restore()
    await page.waitForEnd()
    await shot('done')
    await phone.close()
    expect(await (await fetch(`${empty.url}/a/${article.articleId}`)).text()).toContain(text)
    const documents = async (url: string, name: string): Promise<unknown[]> => (await (await fetch(`${url}/wx/console/${name}?limit=100`)).json()) as unknown[]
    for (const name of ['orgs', 'articles', 'codes', 'boards']) expect([name, (await documents(empty.url, name)).length]).toEqual([name, (await documents(town.server.url, name)).length])
  })
})
