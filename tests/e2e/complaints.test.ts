// 投诉: written, sent, and followed by its receipt.

import { onePicture, pngOf } from '../support/chosen-files'
import { agreeToPrivacy } from '../support/consent'
import { enter, sees } from '../support/entering'
import { articlePath } from '../support/pages/article-page'
import { complaintForm, complaintList, complaintPath, receiptPage, sentScreen } from '../support/pages/complaint-pages'
import { missingPage } from '../support/pages/missing-page'
import { find, tap, textOf } from '../support/pages/screen'
import { until } from '../support/phone'
import { describeHere } from '../support/target'
import { openScene, withdrawn, type Scene } from './complaint-scene'
import { pictureOf } from './house'

let scene: Scene

jest.setTimeout(120_000)

describeHere('its data is made past the functions, and the network is cut, in the stand-in alone')('a complaint', () => {
  beforeAll(async () => {
    scene = await openScene()
  })
  afterAll(() => scene.close())
  beforeEach(() => scene.network.mend())
  afterEach(() => expect(scene.errors.splice(0)).toEqual([]))

  test('about an article gets a receipt, and its status stands in 我的', async () => {
    const { articleId, title } = scene.article()
    await enter(scene.phone, 'cold', { path: articlePath, query: `id=${articleId}`, scene: 1001, as: 'teller' })
    await sees(scene.phone, title, (seen) => seen.title === title)
    await scene.phone.program.callWxMethod('navigateTo', { url: `/${complaintPath}?id=${articleId}` })
    const form = await complaintForm(scene.phone)
    expect(await form.title()).toBe(title)
    await agreeToPrivacy(scene.phone)
    await form.choose('不实信息')
    await form.write('日子写错了')
    await form.writeContact('138 0000 0000')
    await form.submit()
    const sent = await sentScreen(scene.phone)
    const receipt = await sent.receipt()
    await scene.phone.screenshot(pictureOf('complaint-sent'))
    expect(await scene.complaints('teller')).toMatchObject([{ articleId, text: '日子写错了', reason: 'untrue', contact: '138 0000 0000', receipt }])
    await sent.copy()
    expect(await scene.phone.program.callWxMethod('getClipboardData', {})).toMatchObject({ data: receipt })
    await sent.back()
    await scene.phone.waitForPage(articlePath)

    await scene.phone.program.callWxMethod('switchTab', { url: '/pages/me/me' })
    const me = await scene.phone.waitForPage('pages/me/me')
    await until('how many wait', async () => ((await me.data('complaints')) === '1 件等答复' ? true : undefined))
    await tap(me, '.complaints')
    const [row] = await (await complaintList(scene.phone)).rows()
    expect(row).toMatchObject({ status: '等着处理', title, receipt })
    await row?.tap()
    const page = await receiptPage(scene.phone)
    expect([await page.status(), await page.number()]).toEqual(['等着处理', receipt])
    expect(await page.steps()).toEqual(['送到了', '接下来：等梧桐坊社区处理，有了答复写在这里'])
    expect(await page.facts()).toEqual(['不实信息', '日子写错了', '138 0000 0000'])
  })

  test('about a withdrawn article begins where it says so', async () => {
    await enter(scene.phone, 'cold', { path: articlePath, query: `id=${withdrawn}`, scene: 1001, as: 'late' })
    await missingPage(scene.phone)
    await scene.phone.screenshot(pictureOf('complaint-withdrawn'))
    await tap(await scene.phone.page(), 'missing-article', '.complain')
    const form = await complaintForm(scene.phone)
    expect(await form.title()).toBe('写错的一篇')
    await form.choose('侵权')
    await form.write('照片是我拍的')
    await form.submit()
    await (await sentScreen(scene.phone)).receipt()
    expect(await scene.complaints('late')).toMatchObject([{ articleId: withdrawn, reason: 'infringing' }])
  })

  test('cannot be made in Moments’ single page, which says how', async () => {
    await enter(scene.phone, 'cold', { path: articlePath, query: `id=${withdrawn}`, scene: 1154, as: 'late' })
    await missingPage(scene.phone)
    expect(await textOf(await scene.phone.page(), 'missing-article', '.elsewhere')).toContain('打开小程序以后')
    expect(await find(await scene.phone.page(), 'missing-article', '.complain')).toBeUndefined()
  })

  test('is told at its field what is missing, and loses nothing by it', async () => {
    const form = await scene.write(scene.article().articleId, 'hasty')
    await form.submit()
    await form.waitForProblem('请选一个原因')
    await form.choose('其他')
    await form.submit()
    await form.waitForProblem('选了“其他”，请写几个字说明')
    await form.write('说不上来，就是不对')
    expect(await form.problems()).toEqual([])
    expect(await scene.complaints('hasty')).toEqual([])
    await form.submit()
    await (await sentScreen(scene.phone)).receipt()
  })

  test('carries pictures that only its sender sees', async () => {
    const form = await scene.write(scene.article().articleId, 'painter')
    await form.choose('隐私')
    await scene.choosePictures(onePicture, pngOf(60, 40), pngOf(50, 50))
    await form.waitForPictures(['there', 'there', 'there'])
    await tap(form.page, 'picture-chooser', '.remove')
    await form.waitForPictures(['there', 'there'])
    await scene.phone.screenshot(pictureOf('complaint-pictures'))
    await form.submit()
    await (await sentScreen(scene.phone)).open()
    const page = await receiptPage(scene.phone)
    expect(await page.pictures()).toHaveLength(2)
    const loaded = (): Promise<number> => scene.phone.frame().evaluate(() => [...document.querySelectorAll('img')].filter(({ src, complete, naturalWidth }) => src.includes('/storage/complaints/') && complete && naturalWidth > 0).length)
    await until('the pictures', async () => ((await loaded()) === 2 ? true : undefined))
    const [{ pictures } = { pictures: [] }] = await scene.complaints('painter')
    expect(pictures).toHaveLength(2)
    for (const fileId of pictures) {
      const address = `${scene.town.server.url}/wx/files?fileId=${encodeURIComponent(fileId)}`
      expect((await fetch(address)).status).toBe(403)
      expect((await fetch(address, { headers: { 'x-wx-openid': 'resident-1' } })).status).toBe(403)
      expect((await fetch(`${scene.town.server.url}/storage/complaints/${fileId.split('/complaints/')[1] ?? ''}`)).status).toBe(403)
    }
    // The one that was taken away is gone from the cloud as well.
    const first = pictures[0]?.replace(/2\.(\w+)$/, '1.$1') ?? ''
    await until('the picture to be gone', async () => ((await fetch(`${scene.town.server.url}/wx/files?fileId=${encodeURIComponent(first)}`, { headers: { 'x-wx-openid': 'painter' } })).status === 404 ? true : undefined))
  })

  test('whose picture did not get through keeps it, and sends it with the next attempt', async () => {
    const form = await scene.write(scene.article().articleId, 'stuck')
    await form.choose('违规')
    await scene.phone.window.route('**/wx/files?path=*', (route) => route.abort())
    await scene.choosePictures(onePicture)
    await form.waitForPictures(['failed'])
    await form.submit()
    await form.waitForProblem('有图片没有传上去')
    await scene.phone.screenshot(pictureOf('complaint-picture-failed'))
    await scene.phone.window.unroute('**/wx/files?path=*')
    await form.submit()
    await (await sentScreen(scene.phone)).receipt()
    expect(await scene.complaints('stuck')).toMatchObject([{ reason: 'unlawful', pictures: [expect.stringContaining('/complaints/c_') as string] }])
  })

  test('where the scene.phone denies the camera says so, and the rest goes on', async () => {
    const form = await scene.write(scene.article().articleId, 'denied')
    await scene.phone.frame().evaluate('yuelanHost.setDevice({ cameraDenied: true })')
    await scene.phone.frame().getByText('加图片').tap()
    await scene.phone.window.getByText('拍照', { exact: true }).tap()
    await form.waitForProblem('请在手机的设置里')
    await form.choose('侵权')
    await form.write('照片')
    await form.submit()
    await (await sentScreen(scene.phone)).receipt()
    await scene.phone.frame().evaluate('yuelanHost.setDevice({ cameraDenied: false })')
  })
})
