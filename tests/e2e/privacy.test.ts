// What is stored of a reader is told, and goes when they say so; what touches their phone is asked for when it is needed, and a no costs that alone.

import { badNetworkOf } from '../support/bad-network'
import { agreeToPrivacy, answerPrivacy } from '../support/consent'
import { fullBlocks } from '../support/full-article'
import { articlePage, articlePath } from '../support/pages/article-page'
import { homePage, mePage } from '../support/pages/list-pages'
import { privacyPage, tapPrivacy } from '../support/pages/privacy-page'
import { findAll } from '../support/pages/screen'
import { type TestPhone, until } from '../support/phone'
import { type Print, print } from '../support/prints'
import { describeHere } from '../support/target'
import { type Town, openTown, pictureOf } from './house'

jest.setTimeout(120_000)

describeHere('the dialogs are drawn in the browser around the phone, and the data is read from the local cloud')('privacy', () => {
  let town: Town
  let article: Print
  let phone: TestPhone

  beforeAll(async () => {
    town = await openTown(async (cloud) => {
      article = await print(cloud, { title: '有一个链接', blocks: await fullBlocks(cloud) })
    })
  })
  afterAll(() => town.stop())
  afterEach(() => phone.close())

  const open = async (as: string): Promise<void> => {
    phone = await town.open({ path: articlePath, query: { id: article.articleId }, as })
    await (await articlePage(phone)).paragraphs()
  }
  const favouritesOf = async (openid: string): Promise<unknown[]> => (await town.documents('favourites')).filter((each) => each['openid'] === openid)
  const tapLink = async (): Promise<void> => {
    const [body] = await findAll(await phone.page(), 'article-body')
    const link = body && (await findAll(body, '.link'))[0]
    if (!link) throw new Error('there is no link')
    await link.tap()
    await phone.window.locator('.modal-confirm').waitFor()
  }
  const keysOnPhone = async (): Promise<string[]> => {
    const { keys } = (await phone.program.callWxMethod('getStorageInfoSync')) as unknown as { keys: string[] }
    return keys
  }

  test('an article is read, kept as a favourite and sized without a question', async () => {
    await open('resident-1')
    await (await articlePage(phone)).tapFavourite()
    await (await articlePage(phone)).waitForFavourite(true)
    expect(await phone.window.locator('.privacy').count()).toBe(0)
  })

  test('copying an address asks once, and copies after a yes', async () => {
    await open('resident-2')
    await tapLink()
    await phone.program.native().confirmModal()
    await answerPrivacy(phone, '同意')
    const copied = await until('the copy', async () => {
      const { data } = (await phone.program.callWxMethod('getClipboardData')) as unknown as { data: string }
      return data === '' ? undefined : data
    })
    expect(copied).toBe('https://example.org/notice')
  })

  test('after a no the address is shown to be written down, and all else works', async () => {
    await open('resident-3')
    await tapLink()
    await phone.program.native().confirmModal()
    await phone.screenshot(pictureOf('privacy-dialog'))
    await answerPrivacy(phone, '拒绝')
    await phone.window.getByText('没有复制').waitFor()
    expect(await phone.window.locator('.modal-content').innerText()).toContain('https://example.org/notice')
    await phone.program.native().confirmModal()
    await (await articlePage(phone)).tapFavourite()
    await (await articlePage(phone)).waitForFavourite(true)
  })

  test('who agreed is not asked again', async () => {
    await open('resident-4')
    await agreeToPrivacy(phone)
    await tapLink()
    await phone.program.native().confirmModal()
    await phone.window.getByText('内容已复制').waitFor()
  })

  test('me leads to what is stored, and to WeChat’s own words', async () => {
    phone = await town.open({ path: 'pages/me/me', as: 'resident-1' })
    await mePage(phone)
    await tapPrivacy(phone)
    const page = await privacyPage(phone)
    expect((await page.stored()).length).toBeGreaterThan(5)
    await phone.screenshot(pictureOf('privacy'))
    await page.openContract()
    await phone.window.getByText('隐私保护指引', { exact: true }).waitFor()
  })

  test('clearing the phone asks first, then leaves nothing but the size of letters', async () => {
    await open('resident-5')
    await (await articlePage(phone)).tapFavourite()
    await (await articlePage(phone)).waitForFavourite(true)
    await phone.program.callWxMethod('setStorageSync', 'textSize', 'large')
    await phone.program.callWxMethod('navigateTo', { url: '/more/privacy/privacy' })
    const page = await privacyPage(phone)
    const before = await keysOnPhone()
    expect(before.length).toBeGreaterThan(3)
    await page.clearPhone()
    await phone.window.locator('.modal-content').waitFor()
    expect(await phone.window.locator('.modal-content').innerText()).toContain('找不回来')
    await phone.program.native().cancelModal()
    expect(await keysOnPhone()).toEqual(before)
    await page.clearPhone()
    await phone.window.locator('.modal-content').waitFor()
    await phone.program.native().confirmModal()
    await page.outcome('清除好了')
    expect(await keysOnPhone()).toEqual(['textSize'])
    expect(await favouritesOf('resident-5')).toHaveLength(1)
    await phone.program.callWxMethod('navigateBack', {})
    expect(await (await articlePage(phone)).isFavourite()).toBe(true)
  })

  test('removing from the server asks first, and removes; the pages know', async () => {
    await open('resident-6')
    await (await articlePage(phone)).tapFavourite()
    await (await articlePage(phone)).waitForFavourite(true)
    await until('the favourite', async () => ((await favouritesOf('resident-6')).length > 0 ? true : undefined))
    const views = (await town.documents('views')).length
    await phone.program.callWxMethod('navigateTo', { url: '/more/privacy/privacy' })
    const page = await privacyPage(phone)
    await page.removeFromServer()
    await phone.window.locator('.modal-content').waitFor()
    await phone.screenshot(pictureOf('privacy-remove'))
    await phone.program.native().confirmModal()
    await page.outcome('删好了')
    expect(await favouritesOf('resident-6')).toEqual([])
    expect((await town.documents('views')).length).toBe(views)
    await phone.program.callWxMethod('navigateBack', {})
    await (await articlePage(phone)).waitForFavourite(false)
  })

  test('without a connection nothing is lost, and it is said', async () => {
    phone = await town.open({ as: 'resident-7' })
    await homePage(phone)
    await phone.program.callWxMethod('navigateTo', { url: '/more/privacy/privacy' })
    const page = await privacyPage(phone)
    const network = await badNetworkOf(phone.window)
    network.cut()
    await page.removeFromServer()
    await phone.window.locator('.modal-content').waitFor()
    await phone.program.native().confirmModal()
    await page.outcome('没有删成')
    network.mend()
    await page.removeFromServer()
    await phone.window.locator('.modal-content').waitFor()
    await phone.program.native().confirmModal()
    await page.outcome('删好了')
    await network.close()
  })
})
