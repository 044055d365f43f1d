// J: staff find a complaint, take it in hand, hold the article, write an answer that outlives a dead network and a killed program; the complainer reads it.

import { onePicture } from '../support/chosen-files'
import { enter } from '../support/entering'
import { callAs } from '../support/function-calls'
import { complaintQueuePage, complaintWorkPage, complaintWorkPaths, type ComplaintWorkPage } from '../support/pages/complaint-work-pages'
import { sentScreen } from '../support/pages/complaint-pages'
import { see, textOf } from '../support/pages/screen'
import { describeHere } from '../support/target'
import { openScene, type Scene } from './complaint-scene'
import { pictureOf } from './house'

let scene: Scene
let complaintId = ''
let org = ''

jest.setTimeout(120_000)

describeHere('its data is made past the functions, and the network is cut, in the stand-in alone')('a complaint, at its staff', () => {
  beforeAll(async () => {
    scene = await openScene()
    const form = await scene.write(scene.article().articleId, 'teller')
    await form.choose('不实信息')
    await form.write('第几盏灯写错了，东门的还是黑的')
    await scene.choosePictures(onePicture)
    await form.waitForPictures(['there'])
    await form.submit()
    await (await sentScreen(scene.phone)).receipt()
    const [sent] = await scene.complaints('teller')
    complaintId = sent?._id ?? ''
    org = (sent as unknown as { orgId: string }).orgId
  })
  afterAll(() => scene?.close())
  afterEach(() => expect(scene.errors.splice(0)).toEqual([]))

  const staff = (path: string, query: string): Promise<void> => enter(scene.phone, 'cold', { path, query, scene: 1001, as: 'admin-1' })
  const open = async (): Promise<ComplaintWorkPage> => {
    await staff(complaintWorkPaths.one, `id=${complaintId}`)
    return complaintWorkPage(scene.phone)
  }
  const confirm = async (): Promise<void> => {
    await scene.phone.window.locator('.modal-confirm').waitFor()
    await scene.phone.program.native().confirmModal()
  }

  test('waits in the queue, is taken in hand, and its article is held', async () => {
    await staff(complaintWorkPaths.list, `id=${org}`)
    const queue = await complaintQueuePage(scene.phone)
    expect(await queue.rows()).toMatchObject([{ id: complaintId, status: '等人处理' }])
    await scene.phone.screenshot(pictureOf('complaint-queue'))
    await queue.open(complaintId)
    const one = await complaintWorkPage(scene.phone)
    await one.waitForStatus('等人处理')
    await scene.phone.screenshot(pictureOf('complaint-work'))
    await one.tap('我来处理')
    await one.waitForStatus('您在处理')
    await one.tap('先停下文章')
    await confirm()
    await see(one.page, 'panel', '.warning')
    expect(await one.articleNote()).toContain('已经停下')
  })

  test('has an answer that is kept without a network and over a killed program, and reaches the complainer', async () => {
    const before = await open()
    await before.write('查过了，是三号灯，已经改正')
    scene.network.cut()
    await before.tap('答复')
    await confirm()
    await before.waitForNotice('写的都在')
    await scene.phone.screenshot(pictureOf('complaint-work-offline'))
    scene.network.mend()
    const again = await open()
    expect(await again.written()).toBe('查过了，是三号灯，已经改正')
    await again.tap('答复')
    await confirm()
    await again.waitForStatus('答复了')
    expect((await again.history()).map((what) => what.replace(/^.*(?=接手|答复)/, ''))).toEqual(['收到投诉', '接手', '答复'])
    await scene.phone.screenshot(pictureOf('complaint-work-done'))
    expect(await callAs('admin-1', scene.town.server.url, 'staff', 'complaint.answer', { complaintId, text: '另一个答复' }).catch((error: unknown) => String(error))).toContain('conflict')
    await staff(complaintWorkPaths.list, `id=${org}`)
    const queue = await complaintQueuePage(scene.phone)
    expect(await queue.rows()).toEqual([])
    await queue.choose('done')
    expect(await queue.rows()).toMatchObject([{ id: complaintId, status: '答复了' }])
    await enter(scene.phone, 'cold', { path: 'more/complaints/complaints', scene: 1001, as: 'teller' })
    expect(await textOf(await scene.phone.waitForPage('more/complaints/complaints'), 'complaint-card', '.answer')).toBe('答复：查过了，是三号灯，已经改正')
  })
})
