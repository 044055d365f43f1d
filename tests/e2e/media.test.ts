// Films, recordings, music and files of an article: they play and open in place, give way to each other, and say what did not work.

import { articlePage, articlePath } from '../support/pages/article-page'
import { mediaBlock } from '../support/pages/media-blocks'
import type { Frame, Route } from 'playwright-core'
import { fullBlocks, paperName } from '../support/full-article'
import { find, findAll } from '../support/pages/screen'
import { type TestPhone, until } from '../support/phone'
import { type Print, print } from '../support/prints'
import { describeHere } from '../support/target'
import { type Town, openTown, pictureOf } from './house'

jest.setTimeout(120_000)

describeHere('files are put into the local storage, and watched in the browser around the phone')('media in an article', () => {
  let town: Town
  let article: Print
  let phone: TestPhone
  const errors: unknown[] = []

  beforeAll(async () => {
    town = await openTown(async (cloud) => {
      article = await print(cloud, { title: '看的、听的、带走的', blocks: await fullBlocks(cloud) })
    })
  })
  afterAll(() => town.stop())
  afterEach(async () => {
    await phone.close()
    expect(errors.splice(0)).toEqual([])
  })

  const open = async (more: object = {}): Promise<void> => {
    phone = await town.open({ path: articlePath, query: { id: article.articleId }, as: 'resident-1', ...more })
    phone.program.on('exception', (error: unknown) => errors.push(error))
    await (await articlePage(phone)).paragraphs()
  }
  const sound = (title: string) => mediaBlock(phone, 'sound', '.name', title)
  const film = (length: string) => mediaBlock(phone, 'film', '.length', length)
  const paper = (name: string) => mediaBlock(phone, 'paper-file', '.name', name)
  const isPlaying = (frame: Frame): Promise<boolean> => frame.evaluate(() => [...document.querySelectorAll('video')].some((each) => !each.paused))

  test('nothing plays and nothing is fetched by itself', async () => {
    const fetched: string[] = []
    phone = await town.open({ as: 'resident-1' })
    phone.window.on('request', (request) => fetched.push(decodeURIComponent(request.url())))
    await phone.program.callWxMethod('navigateTo', { url: `/${articlePath}?id=${article.articleId}` })
    await (await articlePage(phone)).paragraphs()
    expect(await (await sound('停水广播')).sees('.word', '播放')).toBe('播放')
    expect(fetched.filter((url) => /\.(wav|webm|pdf)/.test(url))).toEqual([])
    await phone.screenshot(pictureOf('media'))
  })

  test('a recording plays, tells how far it is, pauses, and goes on', async () => {
    await open()
    const long = await sound('停水广播')
    await long.tap('.button')
    await long.sees('.elapsed', '0:01')
    expect(await long.sees('.length', '0:30')).toBe('0:30')
    await long.tap('.button')
    await long.sees('.word', '接着放')
    await (await long.inner('slider')).trigger('change', { value: 20 })
    await long.tap('.button')
    await long.sees('.elapsed', '0:21')
    await phone.screenshot(pictureOf('recording'))
  })

  test('a recording that has ended lies still again', async () => {
    await open()
    const short = await sound('一声铃')
    await short.tap('.button')
    await short.sees('.word', '暂停')
    await short.sees('.word', '播放')
    expect(await short.has('.elapsed')).toBe(false)
  })

  test('one thing plays at a time: recording, music, film', async () => {
    await open()
    const [long, music, ball] = [await sound('停水广播'), await sound('晨曲'), await film('3 秒')]
    await long.tap('.button')
    await long.sees('.elapsed', '0:01')
    await music.tap('.button')
    await music.sees('.word', '停止音乐')
    await long.sees('.word', '播放')
    await ball.tap('.still')
    await until('the film to play', async () => (await isPlaying(phone.frame())) || undefined)
    await music.sees('.word', '播放音乐')
    await long.tap('.button')
    await long.sees('.elapsed', '0:01')
    await until('the film to give way', async () => (await isPlaying(phone.frame())) ? undefined : true)
  })

  test('music that was stopped stays quiet, also the next time', async () => {
    await open()
    const music = await sound('晨曲')
    await music.tap('.button')
    await music.tap('.button')
    await music.sees('.note', '已停，不会再响')
    // The same phone: its storage is in its browser.
    await phone.program.callWxMethod('reLaunch', { url: '/pages/me/me' })
    await phone.program.callWxMethod('reLaunch', { url: `/${articlePath}?id=${article.articleId}` })
    await (await articlePage(phone)).paragraphs()
    await (await sound('晨曲')).sees('.word', '再放')
  })

  test('what cannot play says so, and is tried again on a tap', async () => {
    await open()
    const gone = await sound('找不到')
    await gone.tap('.button')
    await gone.sees('.problem', /没有放出来/)
    const ball = await film('3 秒')
    await phone.window.route('**/wx/files?*ball*', (route: Route) => route.abort())
    await ball.tap('.still')
    await ball.sees('.word', '视频没放出来，点一下再试')
    await phone.window.unroute('**/wx/files?*ball*')
    await ball.tap('.still')
    await until('the film to play', async () => (await isPlaying(phone.frame())) || undefined)
  })

  test('a file is fetched with progress and opened; a second time it is there already', async () => {
    await open()
    const held: (() => void)[] = []
    const fetched: string[] = []
    await phone.window.route('**/wx/files?*rules*', async (route: Route) => {
      fetched.push(route.request().url())
      await new Promise<void>((go) => held.push(go))
      await route.continue().catch(() => undefined)
    })
    const rules = await paper(paperName)
    await rules.tap('.row')
    await rules.sees('.percent', '正在取 0%')
    await phone.screenshot(pictureOf('file-coming'))
    for (const go of held) go()
    await phone.window.locator('.paper-name').waitFor()
    expect(await phone.window.locator('.paper-kind').innerText()).toBe('PDF · 40 KB')
    await phone.screenshot(pictureOf('file-open'))
    await phone.window.locator('.paper-close').click()
    await rules.tap('.row')
    await phone.window.locator('.paper-name').waitFor()
    expect(fetched).toHaveLength(1)
  })

  test('a file on its way can be left, and one that does not come says so', async () => {
    await open()
    await phone.window.route('**/wx/files?*rules*', () => undefined)
    const rules = await paper(paperName)
    await rules.tap('.row')
    await rules.sees('.percent', '正在取 0%')
    await rules.tap('.cancel')
    await rules.sees('.open', '打开')
    await phone.window.unroute('**/wx/files?*rules*')
    await phone.window.route('**/wx/files?*rules*', (route: Route) => route.abort())
    await rules.tap('.row')
    await rules.sees('.problem', /没有取下来/)
    await rules.sees('.open', '再试一次')
    await phone.window.unroute('**/wx/files?*rules*')
    await rules.tap('.row')
    await phone.window.locator('.paper-name').waitFor()
  })

  test('in Moments’ single page sound and film play, and a file says how to open it', async () => {
    await open({ scene: 1154, as: 'none' })
    const long = await sound('停水广播')
    await long.tap('.button')
    await long.sees('.elapsed', '0:01')
    const rules = await paper(paperName)
    await rules.tap('.row')
    await rules.sees('.problem', '朋友圈里打不开文件。打开小程序以后，再点一次就好。')
  })

  test('a tap on a picture shows it at full size, among the others of the article', async () => {
    await open()
    const picture = await until('a picture', async () => {
      for (const body of await findAll(await phone.page(), 'article-body')) {
        const found = await find(body, 'picture', '.image')
        if (found) return found
      }
      return undefined
    })
    // One that is not there yet opens nothing.
    await until('the viewer', async () => {
      if ((await phone.window.locator('.preview').count()) > 0) return true
      await picture.tap()
      return undefined
    })
    expect(await phone.window.locator('.preview-count').innerText()).toBe('1 / 4')
  })

  test('a page that is left is silent', async () => {
    await open()
    await (await sound('停水广播')).tap('.button')
    await (await sound('停水广播')).sees('.elapsed', '0:01')
    await phone.program.callWxMethod('navigateTo', { url: '/more/org/org?id=o_wutongfang' })
    await phone.waitForPage('more/org/org')
    await phone.program.callWxMethod('navigateBack', {})
    await (await sound('停水广播')).sees('.word', '接着放')
  })
})
