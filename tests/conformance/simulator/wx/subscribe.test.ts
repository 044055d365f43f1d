// Subscribe messages as WeChat asks for them: within a tap only, once or for always, with its switches, its limits and its refusals.

import type { Page } from 'playwright-core'
import { until } from '../../../support/phone'
import { phoneOfSmallApp } from '../../../support/small-app-phone'

// A browser on a busy machine.
jest.setTimeout(30_000)

/** Each button runs the code of its name; what a call answers waits in `answers`. */
const taps = {
  ask: 'ask(ids)',
  twice: 'ask(ids); ask(ids)',
  late: 'setTimeout(() => ask(ids))',
  microtask: 'Promise.resolve().then(() => ask(ids))',
  afterCloud: 'wx.cloud.init(); wx.cloud.callFunction({ name: "none" }).catch(() => {}).then(() => ask(ids))',
  afterStorage: 'wx.getStorage({ key: "none", complete: () => ask(ids) })',
  afterSetting: 'wx.getSetting({ complete: () => ask(ids) })',
  afterModal: 'wx.showModal({ title: "t", success: ({ confirm }) => { if (confirm) ask(ids) } })',
  afterModalPromise: 'wx.showModal({ title: "t" }).then(() => ask(ids))',
  afterSheet: 'wx.showActionSheet({ itemList: ["one"], success: () => ask(ids), fail: () => ask(ids) })',
  settings: 'wx.openSetting({ withSubscriptions: true, success: note, fail: note })',
  plainSettings: 'wx.openSetting({ success: note })',
}

const sources = {
  'app/app.json': '{"pages":["pages/main/main"]}',
  'app/app.js': 'App({ wx, ids: [], answers: [] })',
  'app/pages/main/main.wxml': Object.keys(taps).map((name) => `<view bindtap="${name}">${name}</view>`).join(''),
  'app/pages/main/main.js': `const app = getApp()
    const note = answer => app.answers.push(answer)
    const ask = tmplIds => wx.requestSubscribeMessage({ tmplIds, success: note, fail: note })
    Page({ ${Object.entries(taps).map(([name, code]) => `${name}() { const { ids } = app; ${code} }`).join(',')} })`,
}

const templates = [
  { id: 'news', title: 'News', kind: 'once' },
  { id: 'news-too', title: 'News', kind: 'once' },
  { id: 'water', title: 'Water', kind: 'once' },
  { id: 'always-on', title: 'Bus', kind: 'long' },
]
const ok = (choices: object): object => ({ errMsg: 'requestSubscribeMessage:ok', ...choices })
const noTap = { errMsg: 'requestSubscribeMessage:fail can only be invoked by user TAP gesture.' }
const refused = (errCode: number, text: string): object => ({ errCode, errMsg: `requestSubscribeMessage:fail ${text}` })

describe('wx.requestSubscribeMessage', () => {
  const { newWindow, go, frame } = phoneOfSmallApp(sources)
  let window: Page

  const run = async <T>(script: string): Promise<T> => (await frame()).evaluate(script)
  const open = async (query = ''): Promise<void> => {
    window = await newWindow()
    await window.route('**/wx/templates', (route) => route.fulfill({ json: templates }))
    await window.route('**/wx/grants', (route) => route.fulfill({ json: {} }))
    await go(query)
    await frame()
  }
  const tap = async (name: keyof typeof taps): Promise<void> => (await frame()).getByText(name, { exact: true }).tap()
  /** The next answer, or as many as asked for. */
  const answers = async (count = 1): Promise<unknown[]> => {
    await until('an answer', async () => ((await run<number>('yuelanHost.getApp().answers.length')) >= count ? true : undefined))
    return run('yuelanHost.getApp().answers.splice(0)')
  }
  const ask = async (ids: unknown, how: keyof typeof taps = 'ask'): Promise<void> => {
    await run(`void (yuelanHost.getApp().ids = ${JSON.stringify(ids)})`)
    await tap(how)
  }
  const press = (name: string): Promise<void> => window.getByRole('button', { name, exact: true }).tap()
  /** The titles that are asked for, once they are. */
  const asked = async (): Promise<string[]> => {
    await window.locator('.subscribe').waitFor()
    return window.locator('.subscribe-item').allTextContents()
  }
  const noDialog = async (): Promise<void> => expect(await window.locator('.subscribe').count()).toBe(0)
  const settings = (): Promise<unknown> => run('yuelanHost.wx.getSetting({ withSubscriptions: true })')

  test('a tap asks, and what is allowed and what is not comes back by template', async () => {
    await open()
    await ask(['news', 'water'])
    await window.getByText('Water').tap()
    await press('允许')
    expect(await answers()).toEqual([ok({ news: 'accept', water: 'reject' })])
    await ask(['news', 'water'])
    await press('拒绝')
    expect(await answers()).toEqual([ok({ news: 'reject', water: 'reject' })])
    expect(await settings()).toEqual({ authSetting: {}, subscriptionsSetting: { mainSwitch: true }, errMsg: 'getSetting:ok' })
  })

  test.each<[keyof typeof taps, string]>([
    ['late', 'in a timer'], ['afterCloud', 'after a cloud call was waited for'], ['afterStorage', 'in a callback that hands no tap on'],
  ])('without a tap it is refused: %s, %s', async (name) => {
    await open()
    await ask(['news'], name)
    expect(await answers()).toEqual([noTap])
    await noDialog()
  })

  test('without any tap it is refused too, and so is the page of settings', async () => {
    await open()
    expect(await run('yuelanHost.wx.requestSubscribeMessage({ tmplIds: ["news"] }).catch(error => error)')).toEqual(noTap)
    expect(await run('yuelanHost.wx.openSetting().catch(error => error.errMsg)')).toBe('openSetting:fail can only be invoked by user TAP gesture.')
  })

  test.each<[keyof typeof taps, string]>([
    ['microtask', ''], ['afterSetting', ''], ['afterModal', '确定'], ['afterModalPromise', '确定'], ['afterSheet', 'one'],
  ])('with a tap it asks: %s', async (name, button) => {
    await open()
    await ask(['news'], name)
    if (button !== '') await press(button)
    await press('允许')
    expect(await answers()).toEqual([ok({ news: 'accept' })])
  })

  test('a cancelled list of actions is no tap, and one tap asks once', async () => {
    await open()
    await ask(['news'], 'afterSheet')
    await press('取消')
    expect(await answers()).toEqual([noTap])
    await ask(['news'], 'twice')
    await press('允许')
    expect(await answers(2)).toEqual([noTap, ok({ news: 'accept' })])
  })

  test.each<[string, unknown, number, string]>([
    ['no list', undefined, 10001, "TmplIds can't be empty"],
    ['an empty list', [], 10001, "TmplIds can't be empty"],
    ['a text', 'news', 10004, 'Invalid template id'],
    ['numbers', [1], 10004, 'Invalid template id'],
    ['an unknown one', ['none'], 20001, 'No template data return, verify the template id exist'],
    ['six', ['1', '2', '3', '4', '5', '6'], 20003, 'Templates count out of max bounds'],
    ['two kinds', ['news', 'always-on'], 20002, 'Templates type must be same'],
  ])('%s is refused as WeChat does', async (_what, ids, errCode, text) => {
    await open()
    await ask(ids)
    expect(await answers()).toEqual([refused(errCode, text)])
    await noDialog()
  })

  test('of two templates of one title the first is asked for', async () => {
    await open()
    await ask(['news', 'news-too'])
    expect(await asked()).toEqual(['News'])
    await press('允许')
    expect(await answers()).toEqual([ok({ news: 'accept', 'news-too': 'filter' })])
  })

  test('what was chosen for always is repeated without a question, listed, and changed in the settings', async () => {
    await open()
    await ask(['news'])
    await window.getByText('总是保持以上选择').tap()
    await press('拒绝')
    expect(await answers()).toEqual([ok({ news: 'reject' })])
    await ask(['news'])
    expect(await answers()).toEqual([ok({ news: 'reject' })])
    expect(await settings()).toMatchObject({ subscriptionsSetting: { mainSwitch: true, itemSettings: { news: 'reject' } } })
    await ask(['news', 'water'])
    expect(await asked()).toEqual(['Water'])
    await press('允许')
    expect(await answers()).toEqual([ok({ news: 'reject', water: 'accept' })])
    await tap('settings')
    await window.getByRole('switch', { name: 'News' }).check()
    await press('返回小程序')
    expect(await answers()).toEqual([{ authSetting: {}, subscriptionsSetting: { mainSwitch: true, itemSettings: { news: 'accept' } }, errMsg: 'openSetting:ok' }])
    await ask(['news'])
    expect(await answers()).toEqual([ok({ news: 'accept' })])
    await noDialog()
  })

  test('with the main switch off nothing is asked; it is in the settings of the program and of the capsule', async () => {
    await open()
    await window.getByRole('button', { name: '更多' }).tap()
    await press('设置')
    await window.getByRole('switch', { name: '接收订阅消息' }).uncheck()
    await press('返回小程序')
    await ask(['news'])
    expect(await answers()).toEqual([refused(20004, 'The main switch is switched off')])
    await noDialog()
    await tap('plainSettings')
    await window.getByRole('switch', { name: '接收订阅消息' }).check()
    await press('返回小程序')
    expect(await answers()).toEqual([{ authSetting: {}, errMsg: 'openSetting:ok' }])
    await ask(['news'])
    await press('允许')
    expect(await answers()).toEqual([ok({ news: 'accept' })])
  })

  test('choices are the person’s own: they outlive a restart and a cleared storage, and are not another’s', async () => {
    await open('?as=resident-1')
    await ask(['news'])
    await window.getByText('总是保持以上选择').tap()
    await press('允许')
    await answers()
    await run('yuelanHost.wx.clearStorageSync()')
    await go('?as=resident-1')
    expect(await settings()).toMatchObject({ subscriptionsSetting: { itemSettings: { news: 'accept' } } })
    await go('?as=resident-2')
    expect(await settings()).toMatchObject({ subscriptionsSetting: { mainSwitch: true } })
  })

  test('a banned template says so, and a banned program is refused', async () => {
    await open('?ban=template')
    await ask(['news'])
    expect(await answers()).toEqual([ok({ news: 'ban' })])
    await go('?ban=program')
    await ask(['news'])
    expect(await answers()).toEqual([refused(20005, 'This mini program was banned from subscribing messages')])
    await noDialog()
  })

  test('without a network it cannot ask, and an answer without one is lost', async () => {
    await open()
    await window.route('**/wx/templates', (route) => route.abort('internetdisconnected'), { times: 1 })
    await ask(['news'])
    expect(await answers()).toEqual([refused(10002, 'Request list fail')])
    await ask(['news'])
    expect(await asked()).toEqual(['News'])
    await window.context().setOffline(true)
    await press('允许')
    expect(await answers()).toEqual([refused(10003, 'Request subscribe fail')])
  })

  test('in single-page mode it is switched off, as the page of settings is', async () => {
    await open('?scene=1154')
    await ask(['news'])
    expect(await answers()).toEqual([{ errMsg: 'requestSubscribeMessage:fail can not be invoked in single page mode' }])
    await tap('settings')
    expect(await answers()).toEqual([{ errMsg: 'openSetting:fail can not be invoked in single page mode' }])
  })
})
