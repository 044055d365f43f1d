// A complaint that does not get through, or is not finished, is kept over whatever happens, and sent once.

import type { Request } from 'playwright-core'
import { onePicture } from '../support/chosen-files'
import { enter } from '../support/entering'
import { complaintForm, complaintList, complaintPath, sentScreen } from '../support/pages/complaint-pages'
import { find, see, textOf } from '../support/pages/screen'
import { until } from '../support/phone'
import { describeHere } from '../support/target'
import { openScene, type Scene } from './complaint-scene'
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

  test('without a scene.network is kept and told so, and 再试 sends it once', async () => {
    const form = await scene.write(scene.article().articleId, 'offline')
    await form.title()
    await form.choose('不实信息')
    await form.write('没有网的时候写的')
    scene.network.cut()
    await form.submit()
    await form.waitForProblem('写的都在这台手机上')
    expect(await form.button()).toBe('再试')
    await scene.phone.screenshot(pictureOf('complaint-offline'))
    expect(await scene.complaints('offline')).toEqual([])
    const sent: string[] = []
    const listen = (request: Request): void => {
      if (request.url().includes('/wx/functions/')) sent.push((request.postDataJSON() as { action: string }).action)
    }
    scene.network.mend()
    scene.phone.window.on('request', listen)
    await form.submit()
    await form.submit().catch(() => undefined)
    await (await sentScreen(scene.phone)).receipt()
    scene.phone.window.off('request', listen)
    expect(sent.filter((action) => action === 'complaint.create')).toHaveLength(1)
    expect(await scene.complaints('offline')).toMatchObject([{ text: '没有网的时候写的' }])
  })

  test('whose answer was lost on the way is still one; what was changed since is not lost', async () => {
    const { articleId } = scene.article()
    const form = await scene.write(articleId, 'unlucky')
    await form.title()
    await form.choose('不实信息')
    await form.write('第一次写的')
    const loses = async (route: { fetch(): Promise<unknown>; abort(): Promise<void> }): Promise<void> => {
      await route.fetch()
      await route.abort()
    }
    await scene.phone.window.route('**/wx/functions/**', loses)
    await form.submit()
    await form.waitForProblem('没有送出去')
    expect(await scene.complaints('unlucky')).toHaveLength(1)
    await scene.phone.window.unroute('**/wx/functions/**', loses)
    await form.write('改过的')
    await form.submit()
    const sent = await sentScreen(scene.phone)
    expect(await sent.note()).toContain('后来改的文字还留在手机上')
    expect(await scene.complaints('unlucky')).toMatchObject([{ text: '第一次写的', receipt: await sent.receipt() }])
    expect(await (await scene.write(articleId, 'unlucky', 'hot')).text()).toBe('改过的')
  })

  test('that is not sent is there again after leaving and after the program was killed, pictures too', async () => {
    const { articleId, title } = scene.article()
    const form = await scene.write(articleId, 'keeper')
    await form.title()
    await form.choose('隐私')
    await form.write('写到一半')
    await scene.choosePictures(onePicture)
    await form.waitForPictures(['there'])
    await enter(scene.phone, 'cold', { path: 'more/complaints/complaints', scene: 1001, as: 'keeper' })
    const list = await complaintList(scene.phone)
    expect(await list.drafts()).toEqual([title])
    await scene.phone.screenshot(pictureOf('complaint-draft-listed'))
    await list.tapDraft()
    const again = await complaintForm(scene.phone)
    await again.waitForPictures(['there'])
    expect([await again.text(), await again.chosen()]).toEqual(['写到一半', 'privacy'])
    expect(await textOf(again.page, '.note')).toContain('都还在')
    await again.submit()
    await (await sentScreen(scene.phone)).receipt()
    expect(await scene.complaints('keeper')).toMatchObject([{ text: '写到一半', pictures: [expect.any(String) as string] }])
    await enter(scene.phone, 'cold', { path: 'more/complaints/complaints', scene: 1001, as: 'keeper' })
    expect(await (await complaintList(scene.phone)).drafts()).toEqual([])
  })

  test('the fourth about an article without an answer waits, and is kept', async () => {
    const { articleId } = scene.article()
    for (const text of ['一', '二', '三']) {
      const form = await scene.write(articleId, 'insistent')
      await form.choose('其他')
      await form.write(text)
      await form.submit()
      await (await sentScreen(scene.phone)).receipt()
    }
    const form = await scene.write(articleId, 'insistent')
    await form.choose('其他')
    await form.write('四')
    await form.submit()
    await form.waitForProblem('已经有三件在等答复')
    expect(await (await scene.write(articleId, 'insistent')).text()).toBe('四')
    expect(await scene.complaints('insistent')).toHaveLength(3)
  })

  test('nobody’s is refused with words, and an unknown article leads on', async () => {
    await enter(scene.phone, 'cold', { path: complaintPath, query: `id=${scene.article().articleId}`, scene: 1001, as: 'none' })
    expect(await until('the words', async () => (await find(await scene.phone.page(), 'empty-board')) && textOf(await scene.phone.page(), 'empty-board', '.title'))).toBe('在这里投诉不了')
    await enter(scene.phone, 'cold', { path: complaintPath, query: 'id=a_0000000000000000', scene: 1001, as: 'somebody' })
    await see(await scene.phone.waitForPage(complaintPath), 'empty-board')
    expect(await textOf(await scene.phone.page(), 'empty-board', '.title')).toBe('没有找到这篇文章')
    await enter(scene.phone, 'cold', { path: 'more/receipt/receipt', query: 'id=c_0000000000000000', scene: 1001, as: 'somebody' })
    await see(await scene.phone.waitForPage('more/receipt/receipt'), 'empty-board')
    expect(await textOf(await scene.phone.page(), 'empty-board', '.title')).toBe('没有找到这件投诉')
    await enter(scene.phone, 'cold', { path: 'more/complaints/complaints', scene: 1001, as: 'somebody' })
    expect(await (await complaintList(scene.phone)).emptyTitle()).toBe('没有投诉过')
  })
})
