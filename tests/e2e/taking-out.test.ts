// What staff take out of the program on a phone: one article in each form, and everything as an archive, in every kind of letters.

import { unzipSync } from 'fflate'
import type { Cloud } from '../../devtools/cloud'
import { judged } from '../support/access'
import { agreeToPrivacy } from '../support/consent'
import { looks, nameOfLook } from '../support/looks'
import { figurePage } from '../support/pages/figure-pages'
import { type Print, print } from '../support/prints'
import { openPhone } from '../support/phone'
import { describeHere } from '../support/target'
import { type Town, openTown, pictureOf } from './house'

jest.setTimeout(120_000)
let town: Town
let article: Print

beforeAll(async () => {
  town = await openTown(async (cloud: Cloud) => {
    article = await print(cloud, { title: '楼道灯修好以后', text: '灯亮了😀' })
  })
})
afterAll(() => town?.stop())

describeHere('files are opened by the viewer, and links fetched')('taking out', () => {
  test('from its figures an article becomes a Word file that opens, and a PDF after a word about what no font has', async () => {
    const phone = await town.open({ path: 'staff/stats/article/article', query: { id: article.articleId }, as: 'admin-1' })
    const seen = figurePage(phone)
    await seen.tap('export')
    await seen.tap('docx')
    await phone.window.locator('.paper-name').waitFor()
    expect(await phone.window.locator('.paper-name').innerText()).toBe('梧桐坊社区 楼道灯修好以后.docx')
    await phone.window.locator('.paper-close').click()
    await seen.tap('pdf')
    await phone.window.getByText('😀').waitFor()
    await phone.window.getByText('照样导出').click()
    await phone.window.locator('.paper-name').waitFor()
    expect(await phone.window.locator('.paper-name').innerText()).toBe('梧桐坊社区 楼道灯修好以后.pdf')
    await phone.close()
  })
})

describeHere('the screen is measured in the browser around the phone').each(looks)('at $width px, $size and $theme', (look) => {
  test('everything of a unit becomes an archive behind a link, and nothing of both pages is cut', async () => {
    const phone = await openPhone(town.browser, town.server, { path: 'staff/export/export', query: { org: 'o_qingqu' }, as: 'admin-1', font: look.font, theme: look.theme }, look)
    const seen = figurePage(phone)
    const judge = async (name: string): Promise<void> => {
      await phone.screenshot(pictureOf(`export-${nameOfLook(look)}-${name}`))
      const { findings, controls } = await judged(phone, look.target)
      expect({ name, findings }).toEqual({ name, findings: [] })
      expect(controls).toBeGreaterThan(0)
    }
    await agreeToPrivacy(phone)
    await seen.tap('action-button/button')
    await seen.see('name', '做好了。')
    await seen.tap('copy')
    const { data: link } = (await phone.program.callWxMethod('getClipboardData')) as { data: string }
    expect(Object.keys(unzipSync(new Uint8Array(await (await fetch(link)).arrayBuffer())))).toEqual(expect.arrayContaining(['README.txt', 'data/articles.jsonl']))
    await judge('archive')
    await phone.program.callWxMethod('reLaunch', { url: `/staff/export/export?article=${article.articleId}` })
    await seen.tap('html')
    await seen.see('name', '.html')
    await judge('article')
    await phone.close()
  })
})
