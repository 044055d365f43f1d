// 投诉: written, kept over everything that may happen, sent once, and followed by its receipt.

import type { Request } from 'playwright-core'
import { type BadNetwork, badNetworkOf } from '../support/bad-network'
import { chosen, onePicture, pngOf } from '../support/chosen-files'
import { articleHead, emptyBody } from '../support/documents'
import { enter, sees } from '../support/entering'
import { articlePath } from '../support/pages/article-page'
import { complaintForm, complaintList, complaintPath, receiptPage, sentScreen, type ComplaintForm } from '../support/pages/complaint-pages'
import { missingPage } from '../support/pages/missing-page'
import { find, see, tap, textOf } from '../support/pages/screen'
import { type TestPhone, until } from '../support/phone'
import { type Print, print } from '../support/prints'
import { describeHere } from '../support/target'
import { type Town, openTown, pictureOf } from './house'

const withdrawn = 'a_withdrawn0000001'
let town: Town
let articles: Print[]
let phone: TestPhone
let network: BadNetwork
const errors: unknown[] = []

jest.setTimeout(120_000)

interface Complaint {
  _id: string
  openid: string
  articleId: string
  text: string
  reason: string
  contact?: string
  pictures: string[]
  receipt: string
}
const complaints = async (openid: string): Promise<Complaint[]> => ((await town.documents('complaints')) as unknown as Complaint[]).filter((each) => each.openid === openid)

/** One article a test, so that no limit of one is met in another. */
const article = (): Print => articles.pop() ?? { articleId: '', codeId: '', title: '' }
const write = async (articleId: string, as: string, how: 'cold' | 'hot' = 'cold'): Promise<ComplaintForm> => {
  await enter(phone, how, { path: complaintPath, query: `id=${articleId}`, scene: 1001, as })
  return complaintForm(phone)
}
const choosePictures = async (...files: Parameters<typeof chosen>[1]): Promise<void> => {
  const dialog = chosen(phone.window, files)
  await phone.frame().getByText('加图片').tap()
  await phone.window.getByText('从手机相册选择').tap()
  await dialog
}

describeHere('its data is made past the functions, and the network is cut, in the stand-in alone')('a complaint', () => {
  beforeAll(async () => {
    town = await openTown(async (cloud) => {
      articles = []
      for (let n = 0; n < 12; n += 1) articles.push(await print(cloud, { title: `第${n}盏灯修好了` }))
      cloud.console.insert('articles', [articleHead({ _id: withdrawn, orgId: 'o_wutongfang', status: 'withdrawn', title: '写错的一篇', withdrawn: { reason: '日期有误', at: new Date() } })])
      cloud.console.insert('article_bodies', [emptyBody(withdrawn)])
    })
    phone = await town.open({ as: 'resident-1' })
    phone.program.on('exception', (error: unknown) => errors.push(error))
    network = await badNetworkOf(phone.window)
  })
  afterAll(async () => {
    await network.close()
    await town.stop()
  })
  beforeEach(() => network.mend())
  afterEach(() => expect(errors.splice(0)).toEqual([]))

  test('about an article gets a receipt, and its status stands in 我的', async () => {
    const { articleId, title } = article()
    await enter(phone, 'cold', { path: articlePath, query: `id=${articleId}`, scene: 1001, as: 'teller' })
    await sees(phone, title, (seen) => seen.title === title)
    await phone.program.callWxMethod('navigateTo', { url: `/${complaintPath}?id=${articleId}` })
    const form = await complaintForm(phone)
    expect(await form.title()).toBe(title)
    await form.choose('不实信息')
    await form.write('日子写错了')
    await form.writeContact('138 0000 0000')
    await form.submit()
    const sent = await sentScreen(phone)
    const receipt = await sent.receipt()
    await phone.screenshot(pictureOf('complaint-sent'))
    expect(await complaints('teller')).toMatchObject([{ articleId, text: '日子写错了', reason: 'untrue', contact: '138 0000 0000', receipt }])
    await sent.copy()
    expect(await phone.program.callWxMethod('getClipboardData', {})).toMatchObject({ data: receipt })
    await sent.back()
    await phone.waitForPage(articlePath)

    await phone.program.switchTab('/pages/me/me')
    const me = await phone.waitForPage('pages/me/me')
    await until('how many wait', async () => ((await me.data('complaints')) === '1 件等答复' ? true : undefined))
    await tap(me, '.complaints')
    const [row] = await (await complaintList(phone)).rows()
    expect(row).toMatchObject({ status: '等着处理', title, receipt })
    await row?.tap()
    const page = await receiptPage(phone)
    expect([await page.status(), await page.number()]).toEqual(['等着处理', receipt])
    expect(await page.steps()).toEqual(['送到了', '接下来：等梧桐坊社区处理，有了答复写在这里'])
    expect(await page.facts()).toEqual(['不实信息', '日子写错了', '138 0000 0000'])
  })

  test('about a withdrawn article begins where it says so', async () => {
    await enter(phone, 'cold', { path: articlePath, query: `id=${withdrawn}`, scene: 1001, as: 'late' })
    await missingPage(phone)
    await phone.screenshot(pictureOf('complaint-withdrawn'))
    await tap(await phone.page(), 'missing-article', '.complain')
    const form = await complaintForm(phone)
    expect(await form.title()).toBe('写错的一篇')
    await form.choose('侵权')
    await form.write('照片是我拍的')
    await form.submit()
    await (await sentScreen(phone)).receipt()
    expect(await complaints('late')).toMatchObject([{ articleId: withdrawn, reason: 'infringing' }])
  })

  test('cannot be made in Moments’ single page, which says how', async () => {
    await enter(phone, 'cold', { path: articlePath, query: `id=${withdrawn}`, scene: 1154, as: 'late' })
    await missingPage(phone)
    expect(await textOf(await phone.page(), 'missing-article', '.elsewhere')).toContain('打开小程序以后')
    expect(await find(await phone.page(), 'missing-article', '.complain')).toBeUndefined()
  })

  test('is told at its field what is missing, and loses nothing by it', async () => {
    const form = await write(article().articleId, 'hasty')
    await form.submit()
    await form.waitForProblem('请选一个原因')
    await form.choose('其他')
    await form.submit()
    await form.waitForProblem('选了“其他”，请写几个字说明')
    await form.write('说不上来，就是不对')
    expect(await form.problems()).toEqual([])
    expect(await complaints('hasty')).toEqual([])
    await form.submit()
    await (await sentScreen(phone)).receipt()
  })

  test('carries pictures that only its sender sees', async () => {
    const form = await write(article().articleId, 'painter')
    await form.choose('隐私')
    await choosePictures(onePicture, pngOf(60, 40), pngOf(50, 50))
    await form.waitForPictures(['there', 'there', 'there'])
    await tap(form.page, 'picture-chooser', '.remove')
    await form.waitForPictures(['there', 'there'])
    await phone.screenshot(pictureOf('complaint-pictures'))
    await form.submit()
    await (await sentScreen(phone)).open()
    const page = await receiptPage(phone)
    expect(await page.pictures()).toHaveLength(2)
    const loaded = (): Promise<number> => phone.frame().evaluate(() => [...document.querySelectorAll('img')].filter(({ src, complete, naturalWidth }) => src.includes('/storage/complaints/') && complete && naturalWidth > 0).length)
    await until('the pictures', async () => ((await loaded()) === 2 ? true : undefined))
    const [{ pictures } = { pictures: [] }] = await complaints('painter')
    expect(pictures).toHaveLength(2)
    for (const fileId of pictures) {
      const address = `${town.server.url}/wx/files?fileId=${encodeURIComponent(fileId)}`
      expect((await fetch(address)).status).toBe(403)
      expect((await fetch(address, { headers: { 'x-wx-openid': 'resident-1' } })).status).toBe(403)
      expect((await fetch(`${town.server.url}/storage/complaints/${fileId.split('/complaints/')[1] ?? ''}`)).status).toBe(403)
    }
    // The one that was taken away is gone from the cloud as well.
    const first = pictures[0]?.replace(/2\.(\w+)$/, '1.$1') ?? ''
    await until('the picture to be gone', async () => ((await fetch(`${town.server.url}/wx/files?fileId=${encodeURIComponent(first)}`, { headers: { 'x-wx-openid': 'painter' } })).status === 404 ? true : undefined))
  })

  test('whose picture did not get through keeps it, and sends it with the next attempt', async () => {
    const form = await write(article().articleId, 'stuck')
    await form.choose('违规')
    await phone.window.route('**/wx/files?path=*', (route) => route.abort())
    await choosePictures(onePicture)
    await form.waitForPictures(['failed'])
    await form.submit()
    await form.waitForProblem('有图片没有传上去')
    await phone.screenshot(pictureOf('complaint-picture-failed'))
    await phone.window.unroute('**/wx/files?path=*')
    await form.submit()
    await (await sentScreen(phone)).receipt()
    expect(await complaints('stuck')).toMatchObject([{ reason: 'unlawful', pictures: [expect.stringContaining('/complaints/c_') as string] }])
  })

  test('where the phone denies the camera says so, and the rest goes on', async () => {
    const form = await write(article().articleId, 'denied')
    await phone.frame().evaluate('yuelanHost.setDevice({ cameraDenied: true })')
    await phone.frame().getByText('加图片').tap()
    await phone.window.getByText('拍照', { exact: true }).tap()
    await form.waitForProblem('请在手机的设置里')
    await form.choose('侵权')
    await form.write('照片')
    await form.submit()
    await (await sentScreen(phone)).receipt()
    await phone.frame().evaluate('yuelanHost.setDevice({ cameraDenied: false })')
  })

  test('without a network is kept and told so, and 再试 sends it once', async () => {
    const form = await write(article().articleId, 'offline')
    await form.title()
    await form.choose('不实信息')
    await form.write('没有网的时候写的')
    network.cut()
    await form.submit()
    await form.waitForProblem('写的都在这台手机上')
    expect(await form.button()).toBe('再试')
    await phone.screenshot(pictureOf('complaint-offline'))
    expect(await complaints('offline')).toEqual([])
    const sent: string[] = []
    const listen = (request: Request): void => {
      if (request.url().includes('/wx/functions/')) sent.push(String((request.postDataJSON() as { action: string }).action))
    }
    network.mend()
    phone.window.on('request', listen)
    await form.submit()
    await form.submit().catch(() => undefined)
    await (await sentScreen(phone)).receipt()
    phone.window.off('request', listen)
    expect(sent.filter((action) => action === 'complaint.create')).toHaveLength(1)
    expect(await complaints('offline')).toMatchObject([{ text: '没有网的时候写的' }])
  })

  test('whose answer was lost on the way is still one; what was changed since is not lost', async () => {
    const { articleId } = article()
    const form = await write(articleId, 'unlucky')
    await form.title()
    await form.choose('不实信息')
    await form.write('第一次写的')
    const loses = async (route: { fetch(): Promise<unknown>; abort(): Promise<void> }): Promise<void> => {
      await route.fetch()
      await route.abort()
    }
    await phone.window.route('**/wx/functions/**', loses)
    await form.submit()
    await form.waitForProblem('没有送出去')
    expect(await complaints('unlucky')).toHaveLength(1)
    await phone.window.unroute('**/wx/functions/**', loses)
    await form.write('改过的')
    await form.submit()
    const sent = await sentScreen(phone)
    expect(await sent.note()).toContain('后来改的文字还留在手机上')
    expect(await complaints('unlucky')).toMatchObject([{ text: '第一次写的', receipt: await sent.receipt() }])
    expect(await (await write(articleId, 'unlucky', 'hot')).text()).toBe('改过的')
  })

  test('that is not sent is there again after leaving and after the program was killed, pictures too', async () => {
    const { articleId, title } = article()
    const form = await write(articleId, 'keeper')
    await form.title()
    await form.choose('隐私')
    await form.write('写到一半')
    await choosePictures(onePicture)
    await form.waitForPictures(['there'])
    await enter(phone, 'cold', { path: 'pages/complaints/complaints', scene: 1001, as: 'keeper' })
    const list = await complaintList(phone)
    expect(await list.drafts()).toEqual([title])
    await phone.screenshot(pictureOf('complaint-draft-listed'))
    await list.tapDraft()
    const again = await complaintForm(phone)
    await again.waitForPictures(['there'])
    expect([await again.text(), await again.chosen()]).toEqual(['写到一半', 'privacy'])
    expect(await textOf(again.page, '.note')).toContain('都还在')
    await again.submit()
    await (await sentScreen(phone)).receipt()
    expect(await complaints('keeper')).toMatchObject([{ text: '写到一半', pictures: [expect.any(String) as string] }])
    await enter(phone, 'cold', { path: 'pages/complaints/complaints', scene: 1001, as: 'keeper' })
    expect(await (await complaintList(phone)).drafts()).toEqual([])
  })

  test('the fourth about an article without an answer waits, and is kept', async () => {
    const { articleId } = article()
    for (const text of ['一', '二', '三']) {
      const form = await write(articleId, 'insistent')
      await form.choose('其他')
      await form.write(text)
      await form.submit()
      await (await sentScreen(phone)).receipt()
    }
    const form = await write(articleId, 'insistent')
    await form.choose('其他')
    await form.write('四')
    await form.submit()
    await form.waitForProblem('已经有三件在等答复')
    expect(await (await write(articleId, 'insistent')).text()).toBe('四')
    expect(await complaints('insistent')).toHaveLength(3)
  })

  test('nobody’s is refused with words, and an unknown article leads on', async () => {
    await enter(phone, 'cold', { path: complaintPath, query: `id=${article().articleId}`, scene: 1001, as: 'none' })
    expect(await until('the words', async () => (await find(await phone.page(), 'empty-board')) && textOf(await phone.page(), 'empty-board', '.title'))).toBe('在这里投诉不了')
    await enter(phone, 'cold', { path: complaintPath, query: 'id=a_0000000000000000', scene: 1001, as: 'somebody' })
    await see(await phone.waitForPage(complaintPath), 'empty-board')
    expect(await textOf(await phone.page(), 'empty-board', '.title')).toBe('没有找到这篇文章')
    await enter(phone, 'cold', { path: 'pages/receipt/receipt', query: 'id=c_0000000000000000', scene: 1001, as: 'somebody' })
    await see(await phone.waitForPage('pages/receipt/receipt'), 'empty-board')
    expect(await textOf(await phone.page(), 'empty-board', '.title')).toBe('没有找到这件投诉')
    await enter(phone, 'cold', { path: 'pages/complaints/complaints', scene: 1001, as: 'somebody' })
    expect(await (await complaintList(phone)).emptyTitle()).toBe('没有投诉过')
  })
})
