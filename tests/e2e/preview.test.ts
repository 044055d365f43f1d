// An article before it is out: its writer looks at it in both themes, in its sizes and as a card; a colleague by a link, which nobody counts.

import { previewPage, noPreview, previewPath } from '../support/pages/preview-page'
import type { TestPhone } from '../support/phone'
import { describeHere } from '../support/target'
import { type Town, openTown, pictureOf } from './house'

jest.setTimeout(120_000)

describeHere('drafts are made by the command')('a preview', () => {
  let town: Town
  let phone: TestPhone
  let articleId: string

  beforeAll(async () => {
    town = await openTown()
    articleId = (await town.importText('垃圾清运时间有调整\n\n从星期一起，清运车改为早上六点来一趟。\n\n请大家提前半小时投放。\n', '--org', '桂花里社区')).articleId
  })
  afterAll(() => town.stop())
  afterEach(() => phone.close())

  test('shows it by day and by night, in its sizes and as a card, and the page around keeps the phone’s own theme', async () => {
    phone = await town.open({ path: previewPath, query: { id: articleId }, as: 'admin-1' })
    const page = await previewPage(phone)
    expect(await page.note()).toContain('还没有发布')
    expect(await page.title()).toBe('垃圾清运时间有调整')
    expect(await page.paper()).toBe('rgb(255, 255, 255)')
    await phone.screenshot(pictureOf('preview'))
    await page.choose('深色')
    await page.choose('特大')
    expect(await page.paper()).toBe('rgb(26, 29, 27)')
    await phone.screenshot(pictureOf('preview-dark'))
    await page.choose('卡片')
    expect(await page.cardTitle()).toBe('垃圾清运时间有调整')
    await phone.screenshot(pictureOf('preview-card'))
  })

  test('opens for a colleague who is no staff, is not counted, and tells plainly where a link does not hold', async () => {
    phone = await town.open({ path: previewPath, query: { id: articleId }, as: 'admin-1' })
    await previewPage(phone)
    const message = (await (await phone.page()).callMethod('onShareAppMessage')) as { path: string }
    const key = new URLSearchParams(message.path.split('?')[1]).get('key') ?? ''
    await phone.close()
    phone = await town.open({ path: previewPath, query: { key }, as: 'a-colleague', theme: 'dark' })
    expect(await (await previewPage(phone)).title()).toBe('垃圾清运时间有调整')
    expect(await town.documents('views')).toEqual([])
    await phone.close()
    phone = await town.open({ path: previewPath, query: { key: 'f'.repeat(32) }, as: 'a-colleague' })
    expect(await noPreview(phone)).toBe('这个预览打不开了')
  })
})
