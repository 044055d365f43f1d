// 更新提醒: asked within the tap, each of WeChat's answers told in plain words, every grant counted once, listed and switched off.

import type { Request } from 'playwright-core'
import { badNetworkOf } from '../support/bad-network'
import { enter } from '../support/entering'
import { type OrgPage, mePage, orgPage } from '../support/pages/list-pages'
import { answerWeChat, isAsked, openSettings, reminderPage, turnInSettings } from '../support/pages/reminder-pages'
import { type Arrival, type TestPhone, until } from '../support/phone'
import { describeHere } from '../support/target'
import { type Town, openTown, pictureOf } from './house'

const orgId = 'o_nanyao'
const orgPath = 'more/org/org'
const unit = '南窑社区'

jest.setTimeout(120_000)

describeHere('WeChat’s question and its settings are the shell’s around the phone')('更新提醒', () => {
  let town: Town
  let phone: TestPhone
  let people = 0
  let person = ''

  beforeAll(async () => {
    town = await openTown()
  })
  afterEach(() => phone.close())
  afterAll(() => town?.stop())

  /** A new resident on the unit's page. */
  const arrive = async (more: Arrival = {}): Promise<OrgPage> => {
    person = more.as ?? `reader-${(people += 1)}`
    phone = await town.open({ path: orgPath, query: { id: orgId }, as: person, ...more })
    return orgPage(phone)
  }
  const again = async (path: string): Promise<void> => enter(phone, 'cold', { path, query: `id=${orgId}`, scene: 1001, as: person })
  const records = async (): Promise<Record<string, unknown>[]> => (await town.documents('subscriptions')).filter(({ openid }) => openid === person)
  /** What the phone asks the cloud from now on, or only what the cloud answers. */
  const calls = (which: 'request' | 'requestfinished' = 'request'): string[] => {
    const asked: string[] = []
    const hear = (request: Request): void => {
      if (request.url().includes('/wx/functions/')) asked.push((request.postDataJSON() as { action: string }).action)
    }
    if (which === 'request') phone.window.on('request', hear)
    else phone.window.on('requestfinished', hear)
    return asked
  }

  test('a tap asks WeChat before the cloud, and what was allowed is counted and kept', async () => {
    const org = await arrive()
    await org.waitForBalance('点一次，微信提醒您一次')
    const asked = calls()
    await org.tapRemind()
    await phone.window.locator('.subscribe').waitFor()
    expect(asked).toEqual([])
    await phone.screenshot(pictureOf('remind-asked'))
    await answerWeChat(phone, '允许')
    await org.waitForBalance('还可提醒1次')
    expect(asked).toEqual(['reminder.add'])
    await org.tapRemind()
    await answerWeChat(phone, '允许')
    await org.waitForBalance('还可提醒2次')
    await phone.screenshot(pictureOf('remind-org'))
    expect(await records()).toMatchObject([{ orgId, on: true, balance: 2 }])
    await again(orgPath)
    await (await orgPage(phone)).waitForBalance('还可提醒2次')
  })

  test('refused: it says so, and asks again when it is tapped again', async () => {
    const org = await arrive()
    const asked = calls()
    await org.tapRemind()
    await answerWeChat(phone, '拒绝')
    expect(await org.notice('没有同意')).toBe('您没有同意，不会提醒您。想要时再点一次。')
    await phone.screenshot(pictureOf('remind-refused'))
    expect(asked).toEqual([])
    await org.tapRemind()
    await answerWeChat(phone, '允许')
    await org.waitForBalance('还可提醒1次')
    expect(await org.notice('')).toBe('')
  })

  test.each(['template', 'program'] as const)('a banned %s is told, without a question', async (ban) => {
    const org = await arrive({ ban })
    await org.tapRemind()
    expect(await org.notice('停用')).toContain('微信停用了这里的提醒')
    expect(await isAsked(phone)).toBe(false)
    expect(await records()).toEqual([])
  })

  test('with WeChat’s switch off it leads to the settings, and asks once it is on', async () => {
    const org = await arrive()
    await openSettings(phone)
    await turnInSettings(phone, '接收订阅消息', false)
    await org.tapRemind()
    expect(await org.notice('开关')).toContain('微信的消息开关关着')
    await phone.window.getByText('打开“接收订阅消息”，再回来点一次。').waitFor()
    await phone.screenshot(pictureOf('remind-switched-off'))
    await phone.program.native().confirmModal()
    await phone.window.locator('.setting').waitFor()
    await phone.screenshot(pictureOf('remind-settings'))
    await turnInSettings(phone, '接收订阅消息', true)
    expect(await org.notice('打开了')).toBe('微信的开关打开了。再点一次“更新提醒”就好。')
    await org.tapRemind()
    await answerWeChat(phone, '允许')
    await org.waitForBalance('还可提醒1次')
  })

  test('allowed for always: each further tap adds one without a question', async () => {
    const org = await arrive()
    await org.tapRemind()
    await answerWeChat(phone, '允许', { always: true })
    await org.waitForBalance('还可提醒1次')
    await org.tapRemind()
    await org.waitForBalance('还可提醒2次')
    expect(await isAsked(phone)).toBe(false)
    expect(await records()).toMatchObject([{ balance: 2 }])
  })

  test('refused for always: it says where that is changed, leads there on the next tap, and counts afterwards', async () => {
    const org = await arrive()
    await org.tapRemind()
    await answerWeChat(phone, '拒绝', { always: true })
    expect(await org.notice('总是保持')).toContain('要改，再点一次，选“去设置”。')
    expect(await phone.window.locator('.modal').count()).toBe(0)
    await org.tapRemind()
    await phone.window.getByText('微信里选的是不提醒').waitFor()
    await phone.program.native().confirmModal()
    await turnInSettings(phone, '有新文章时告诉您', true)
    await org.notice('打开了')
    await org.tapRemind()
    await org.waitForBalance('还可提醒1次')
  })

  test('a network that goes after the answer: the grant is kept, and sent once when it is back', async () => {
    const org = await arrive()
    const network = await badNetworkOf(phone.window)
    const answered = calls('requestfinished')
    await org.tapRemind()
    await phone.window.locator('.subscribe').waitFor()
    network.cut()
    await answerWeChat(phone, '允许')
    expect(await org.notice('先记在手机上')).toContain('连上后自动存好')
    await phone.screenshot(pictureOf('remind-waits'))
    expect(await records()).toEqual([])
    await again('pages/me/me')
    network.mend()
    await again(orgPath)
    const back = await orgPage(phone)
    await back.waitForBalance('还可提醒1次')
    expect(await back.notice('')).toBe('')
    expect(answered.filter((action) => action === 'reminder.add')).toEqual(['reminder.add'])
    expect(await records()).toMatchObject([{ balance: 1 }])
    await network.close()
  })

  test('without a network WeChat cannot ask, and that is told', async () => {
    const org = await arrive()
    await phone.window.route('**/wx/templates', (route) => route.abort('internetdisconnected'))
    await org.tapRemind()
    expect(await org.notice('网络')).toBe('没有连上网络，微信没问成。连上后再点一次。')
  })

  test('in Moments’ single page it says what to do, and asks nobody', async () => {
    const org = await arrive({ scene: 1154 })
    await org.tapRemind()
    expect(await org.notice('朋友圈')).toContain('打开小程序以后，再点“更新提醒”')
    expect(await isAsked(phone)).toBe(false)
    await phone.screenshot(pictureOf('remind-moments'))
  })

  test('who is nobody hears that it was not kept', async () => {
    const org = await arrive({ as: 'none' })
    await org.tapRemind()
    await answerWeChat(phone, '允许')
    expect(await org.notice('不知道您是谁')).toContain('没有存住')
  })

  test('the list has what was asked for: one more, switched off with what is left, on again', async () => {
    const org = await arrive()
    await org.tapRemind()
    await answerWeChat(phone, '允许')
    await org.waitForBalance('还可提醒1次')
    await again('pages/me/me')
    await (await mePage(phone)).openReminders()
    const list = await reminderPage(phone)
    expect(await list.rows()).toEqual([{ name: unit, when: '还没有提醒过', count: '还可提醒1次', isOn: true, action: '加一次' }])
    await list.tapAdd(unit)
    await answerWeChat(phone, '允许')
    await list.waitForRow(unit, { count: '还可提醒2次' })
    await list.tapSwitch(unit)
    await list.waitForRow(unit, { isOn: false, count: '还留着2次', action: '' })
    await until('the switch on the server', async () => ((await records())[0]?.['on'] === false ? true : undefined))
    await again(orgPath)
    await (await orgPage(phone)).waitForBalance('提醒关着，还留着2次')
    await again('more/reminders/reminders')
    const later = await reminderPage(phone)
    await later.waitForRow(unit, { isOn: false })
    await later.tapSwitch(unit)
    await later.waitForRow(unit, { isOn: true, count: '还可提醒2次', action: '加一次' })
  })

  test('the list says when WeChat’s switch is off, and leads there', async () => {
    const org = await arrive()
    await org.tapRemind()
    await answerWeChat(phone, '允许')
    await org.waitForBalance('还可提醒1次')
    await openSettings(phone)
    await turnInSettings(phone, '接收订阅消息', false)
    await again('more/reminders/reminders')
    const list = await reminderPage(phone)
    expect(await list.barrier()).toBe('微信的消息开关关着')
    await phone.screenshot(pictureOf('remind-list-barrier'))
    await list.tapSettings()
    await turnInSettings(phone, '接收订阅消息', true)
    await phone.frame().getByText('没收到提醒').waitFor({ state: 'detached' })
  })

  test('who asked for nothing is told how', async () => {
    await arrive()
    await again('more/reminders/reminders')
    expect(await (await reminderPage(phone)).emptyTitle()).toBe('还没有提醒')
    await phone.screenshot(pictureOf('remind-none'))
  })
})
