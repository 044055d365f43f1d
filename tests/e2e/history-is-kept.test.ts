// 看过: what was read on this phone, by the day; taken off one by one and put back, or cleared, and never what is kept for reading without a network.

import { type BadNetwork, badNetworkOf } from '../support/bad-network'
import { enter, seesArticle } from '../support/entering'
import { articlePath } from '../support/pages/article-page'
import { type LibraryPage, libraryPage } from '../support/pages/library-page'
import { type TestPhone, until } from '../support/phone'
import { type Print, print } from '../support/prints'
import { testHere } from '../support/target'
import { type Town, openTown, pictureOf } from './house'

const test = testHere('the articles are printed for it, and the network is cut in the browser around the phone')

let town: Town
let lamp: Print
let water: Print
let phone: TestPhone
let network: BadNetwork

jest.setTimeout(120_000)
beforeAll(async () => {
  town = await openTown(async (cloud) => {
    lamp = await print(cloud, { title: '三号楼前的路灯换好了' })
    water = await print(cloud, { title: '周四上午停水' })
  })
  phone = await town.open({ as: 'resident-1' })
  network = await badNetworkOf(phone.window)
})
afterAll(async () => {
  await network?.close()
  await town?.stop()
})

const openLibrary = async (): Promise<LibraryPage> => {
  await enter(phone, 'cold', { path: 'pages/library/library', scene: 1001 })
  return libraryPage(phone)
}
const openArticle = async ({ articleId, title }: Print): Promise<void> => {
  await enter(phone, 'cold', { path: articlePath, query: `id=${articleId}`, scene: 1001 })
  await seesArticle(phone, title)
}

describe('what was read', () => {
  test('is there by the day with the newest first, says what can be read without a network, and opens', async () => {
    await openArticle(water)
    await openArticle(lamp)
    await until('the article on the phone', async () => {
      const { keys } = (await phone.program.callWxMethod('getStorageInfoSync')) as { keys: string[] }
      return keys.includes(`article:${lamp.articleId}`) ? true : undefined
    })
    const page = await openLibrary()
    await page.choose('看过')
    expect(await page.days()).toEqual([{ name: '今天', titles: [lamp.title, water.title] }])
    expect(await page.marks()).toContain('没有网络也能看')
    await phone.screenshot(pictureOf('library-read'))
  })

  test('can be taken off one by one and put back in its place', async () => {
    const page = await openLibrary()
    await page.choose('看过')
    await page.edit()
    await page.remove(water.title)
    expect(await page.days()).toEqual([{ name: '今天', titles: [lamp.title] }])
    expect(await page.bar()).toBe(`已从看过里删除 ${water.title}`)
    await page.undo()
    expect(await page.days()).toEqual([{ name: '今天', titles: [lamp.title, water.title] }])
  })

  test('is cleared only when the reader says so, and what is kept for reading without a network stays', async () => {
    const page = await openLibrary()
    await page.choose('看过')
    const { window } = phone
    const asked = window.getByText('这部手机上记着的 2 篇会全部忘掉，找不回来。收藏不受影响，没有网络时能看的文章也还在。')
    await page.clear()
    await asked.waitFor()
    await phone.screenshot(pictureOf('library-clear'))
    await window.getByText('不清空', { exact: true }).tap()
    expect(await page.days()).toHaveLength(1)
    await page.clear()
    await asked.waitFor()
    await window.getByText('清空', { exact: true }).last().tap()
    await until('nothing read', async () => ((await page.days()).length === 0 ? true : undefined))
    expect(await page.emptyTitle()).toBe('还没有看过的文章')
    network.cut()
    await openArticle(lamp)
  })
})
