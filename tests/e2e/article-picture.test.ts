// An article becomes a picture for groups and Moments: made from the article's end, shown, saved and sent, with the article's own code in it.

import { readFileSync } from 'node:fs'
import { readCodeText } from '../../devtools/cloud/openapi/code-text'
import { codeSide } from '../../miniprogram/more/picture/layout'
import { badNetworkOf } from '../support/bad-network'
import { answerPrivacy } from '../support/consent'
import { articleHead, codeOf, emptyBody } from '../support/documents'
import { articlePage, articlePath } from '../support/pages/article-page'
import { homePage } from '../support/pages/list-pages'
import { noPicture, picturePage, picturePath, tapMakePicture } from '../support/pages/picture-page'
import { type TestPhone, until } from '../support/phone'
import { codeIn, cut, readPng } from '../support/printed'
import { print, type Print } from '../support/prints'
import { describeHere } from '../support/target'
import { type Town, openTown, pictureOf } from './house'

jest.setTimeout(120_000)

describeHere('the dialogs and the download are of the browser around the phone')('a picture of an article', () => {
  let town: Town
  let plain: Print
  let phone: TestPhone

  beforeAll(async () => {
    town = await openTown(async (cloud) => {
      plain = await print(cloud, { title: '【楼道通知】关于三号楼东单元更换电梯钢丝绳以及临时停用西侧入口的说明——请各家互相转告', text: '从十六号早上起，三号楼东单元的电梯停两天，换钢丝绳。搬重东西请先打电话。'.repeat(5) })
      cloud.console.insert('articles', [articleHead({ _id: 'a_away000000000000', status: 'withdrawn', codeId: '33334444' })])
      cloud.console.insert('article_bodies', [emptyBody('a_away000000000000')])
      cloud.console.insert('codes', [codeOf({ _id: '33334444', targetId: 'a_away000000000000' })])
    })
  })
  afterAll(() => town.stop())
  afterEach(() => phone.close())

  const withCover = async (): Promise<{ _id: string; codeId: string }> => {
    const found = (await town.documents('articles')).find(({ cover, status }) => cover && status === 'published')
    return found as { _id: string; codeId: string }
  }

  test('is made from its end, saved once that is allowed, and its code opens the article', async () => {
    const { _id, codeId } = await withCover()
    phone = await town.open({ path: articlePath, query: { id: _id }, as: 'resident-1' })
    await (await articlePage(phone)).paragraphs()
    await tapMakePicture(phone)
    const page = await picturePage(phone)
    await phone.screenshot(pictureOf('picture'))

    await page.tapSave()
    await answerPrivacy(phone, '同意')
    await until('the question', async () => ((await phone.window.locator('.authorize').count()) > 0 ? true : undefined))
    await phone.program.native().authorizeCancel()
    expect(await page.told('没有存')).toContain('去设置')
    await phone.screenshot(pictureOf('picture-refused'))
    await page.tapSettings()
    await phone.window.getByRole('switch', { name: '添加到相册' }).check()
    const [download] = await Promise.all([phone.window.waitForEvent('download'), phone.window.getByRole('button', { name: '返回小程序' }).click()])
    await page.told('存好了')

    const picture = readPng(readFileSync(await download.path()))
    await download.saveAs(pictureOf('picture-saved'))
    expect(picture.width).toBe(1080)
    const foot = cut(picture, 96, picture.height - codeSide - 80, codeSide, codeSide)
    expect(readCodeText(codeIn(foot))).toEqual({ page: articlePath, scene: `c=${codeId}` })
  })

  test('without a cover is one too, and goes to friends by WeChat’s own sheet', async () => {
    phone = await town.open({ path: picturePath, query: { id: plain.articleId }, as: 'resident-2', theme: 'dark' })
    const page = await picturePage(phone)
    await page.tapSend()
    await phone.window.getByRole('dialog', { name: '分享图片' }).waitFor()
    const [download] = await Promise.all([phone.window.waitForEvent('download'), phone.window.getByRole('button', { name: '保存图片' }).click()])
    await download.saveAs(pictureOf('picture-plain-saved'))
    await phone.screenshot(pictureOf('picture-plain'))
    expect(readPng(readFileSync(await download.path())).width).toBe(1080)
  })

  test('of what was withdrawn is none, and the page leads home', async () => {
    phone = await town.open({ path: picturePath, query: { id: 'a_away000000000000' }, as: 'resident-3' })
    const page = await noPicture(phone)
    expect(page.title).toBe('这篇文章做不了图片')
    await page.tapOn()
    await homePage(phone)
  })

  test('is not made without a connection, and is after a tap with one', async () => {
    phone = await town.open({ path: articlePath, query: { id: plain.articleId }, as: 'resident-4' })
    await (await articlePage(phone)).paragraphs()
    const network = await badNetworkOf(phone.window)
    network.cut()
    await tapMakePicture(phone)
    const page = await noPicture(phone)
    expect(page.title).toBe('图片没有做出来')
    await phone.screenshot(pictureOf('picture-failed'))
    network.mend()
    await page.tapOn()
    await picturePage(phone)
    await network.close()
  })
})
