// The article as it is set: at every size, from the narrowest phone on, by day and by night, no line begins wrongly and nothing is cut off.

import { insertArticle, sampleFiles } from '../support/long-article'
import { fourSizes, nameOfLook } from '../support/looks'
import { articlePath } from '../support/pages/article-page'
import { see } from '../support/pages/screen'
import { settingOf } from '../support/pages/setting'
import { openPhone, until } from '../support/phone'
import { richBlocks, richTitle } from '../support/rich-article'
import { describeHere } from '../support/target'
import { type Town, openTown, pictureOf } from './house'

const id = 'a_rich000000000001'
let town: Town

jest.setTimeout(120_000)

describeHere('the article is put into the local database, and the browser is looked into')('an article of every kind of block', () => {
  beforeAll(async () => {
    town = await openTown(async (cloud) => {
      const signature = { steps: [{ name: '一审', by: '社区宣传岗' }, { name: '二审', by: '社区负责人' }, { name: '终审', by: '街道宣传岗' }], on: '2026-05-28' }
      insertArticle(cloud, id, richBlocks(sampleFiles(cloud)), { title: richTitle, createdOn: '2026-05-28', updatedAt: new Date('2026-06-03'), signature, series: { id: 's_1', name: '邻里一刻钟' } })
    })
  })
  afterAll(() => town?.stop())

  test.each(fourSizes)('$width px wide at $size, $theme', async (look) => {
    const { width, height, font, target, theme } = look
    const phone = await openPhone(town.browser, town.server, { path: articlePath, query: { id }, as: `reader-${width}-${font}-${theme}`, font, theme }, { width, height })
    const page = await phone.waitForPage(articlePath)
    await see(page, 'article-end', 'article-card')
    await until('all of the text', () => phone.frame().evaluate<true | undefined>(`document.body.innerText.includes('这一场的录音') || undefined`))
    const { lines, small, ...wrong } = await settingOf(phone.frame(), target)
    await phone.screenshot(pictureOf(`setting-${nameOfLook(look)}`))
    await phone.frame().evaluate(`document.querySelector('[class*="--maker"]').scrollIntoView()`)
    await phone.screenshot(pictureOf(`setting-${nameOfLook(look)}-end`))
    expect(wrong).toEqual({ badLines: [], wide: [], clipped: [], overlapping: [] })
    expect(small).toEqual([])
    expect(lines).toBeGreaterThan(40)
    await phone.close()
  })

  test('a table scrolls by itself, and a picture keeps its ratio before it is there', async () => {
    const phone = await openPhone(town.browser, town.server, { path: articlePath, query: { id }, as: 'measurer' }, { width: 320, height: 568 })
    await phone.window.route('**/wx/files*', (route) => route.abort())
    await see(await phone.waitForPage(articlePath), 'article-end', 'article-card')
    const { tables, pictures } = await phone.frame().evaluate<{ tables: number[][]; pictures: number[][] }>(`({
      tables: [...document.querySelectorAll('wx-scroll-view')].map((each) => [each.scrollWidth, each.clientWidth]),
      pictures: [...document.querySelectorAll('[class*="--place"]')].map((each) => each.getBoundingClientRect()).map(({ width, height }) => [Math.round(width), Math.round(height)]),
    })`)
    expect(tables.every(([inside = 0, outside = 0]) => outside <= 320 && inside >= outside)).toBe(true)
    expect(tables.some(([inside = 0, outside = 0]) => inside > outside)).toBe(true)
    expect(pictures.slice(0, 4)).toEqual([[320, 240], [320, 240], [300, 900], [160, 120]])
    await phone.close()
  })
})
