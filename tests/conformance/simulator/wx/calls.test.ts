// How wx answers: callbacks or promises, WeChat's texts, copies, members that are not there, single-page mode.

import type { SimulatedPhone } from '../../../support/simulator'
import { settled } from './wx-app'
import { phoneForEach } from './wx-phone'

// A browser on a busy machine.
jest.setTimeout(30_000)

describe('calls of wx', () => {
  let phone: SimulatedPhone
  const ask = (expression: string): Promise<[boolean, unknown]> => phone.run(settled(expression))

  phoneForEach((opened) => (phone = opened))

  test('without callbacks there is a promise, with one there is none', async () => {
    expect(await ask('wx.showToast({ title: "t" })')).toEqual([true, { errMsg: 'showToast:ok' }])
    expect(await ask('new Promise(done => { const given = wx.showToast({ title: "t", complete: result => done([given === undefined, result]) }) })')).toEqual([true, [true, { errMsg: 'showToast:ok' }]])
  })

  test('success comes before complete, and fail takes its place', async () => {
    expect(await ask('new Promise(done => { const seen = []; wx.navigateTo({ url: "/pages/none/none", success: () => seen.push("success"), fail: error => seen.push(error.errMsg), complete: () => done([...seen, "complete"]) }) })'))
      .toEqual([true, ['navigateTo:fail page "pages/none/none" is not found', 'complete']])
  })

  test.each([
    ['wx.navigateTo({})', 'navigateTo:fail parameter error: parameter.url should be String instead of Undefined;'],
    ['wx.navigateTo({ url: "/pages/two/two" })', 'navigateTo:fail can not navigateTo a tabbar page'],
    ['wx.switchTab({ url: "/pages/plain/plain" })', 'switchTab:fail can not switch to no-tabBar page'],
    ['wx.navigateBack()', 'navigateBack:fail cannot navigate back at first page'],
    ['wx.showToast({})', 'showToast:fail parameter error: parameter.title should be String instead of Undefined;'],
    ['wx.showActionSheet({ itemList: ["1", "2", "3", "4", "5", "6", "7"] })', 'showActionSheet:fail parameter error: itemList should not be larger than 6'],
    ['wx.showModal({ confirmText: "五个汉字的" })', 'showModal:fail confirmText length should not larger than 4 Chinese characters'],
    ['wx.setTabBarBadge({ index: 5, text: "1" })', 'setTabBarBadge:fail tabbar item not found'],
    ['wx.previewImage({})', 'previewImage:fail parameter error: parameter.urls should be Array instead of Undefined;'],
    ['wx.pageScrollTo({ selector: "#none" })', 'pageScrollTo:fail selector "#none" not found'],
  ])('%s', async (call, errMsg) => {
    expect(await ask(call)).toEqual([false, { errMsg }])
  })

  test('the eleventh page is refused', async () => {
    expect(await ask('(async () => { for (let i = 0; i < 10; i++) await wx.navigateTo({ url: "/pages/plain/plain?i=" + i }) })()')).toEqual([false, { errMsg: 'navigateTo:fail webview count limit exceed' }])
  })

  test('what the shell answers comes back', async () => {
    expect(await ask('wx.showModal({ title: "t" })')).toEqual([true, { confirm: true, cancel: false, content: null, errMsg: 'showModal:ok' }])
    expect(await ask('wx.showActionSheet({ itemList: ["a"] })')).toEqual([true, { tapIndex: 0, errMsg: 'showActionSheet:ok' }])
    expect(await ask('wx.scanCode()')).toEqual([false, { errMsg: 'scanCode:fail cancel' }])
  })

  test('a member that is not there yet says so by name; a name that WeChat does not have is undefined', async () => {
    expect(await ask('wx.startCompass()')).toEqual([false, { message: 'wx.startCompass is not in this simulator yet' }])
    expect(await ask('wx.cloud.database()')).toEqual([false, { message: 'wx.cloud.database is not in this simulator yet' }])
    expect(await ask('[typeof wx.noSuchThing, wx.canIUse("startCompass"), wx.canIUse("showToast.object.title"), wx.canIUse("scroll-view"), wx.canIUse("map"), wx.canIUse("cloud.callFunction")]'))
      .toEqual([true, ['undefined', false, true, true, false, true]])
  })

  test('the cloud answers nothing before init', async () => {
    expect(await ask('wx.cloud.callFunction({ name: "reader" })')).toEqual([false, { errCode: -1, errMsg: expect.stringMatching(/^cloud\.callFunction:fail Error: errCode: -1 .*please call wx\.cloud\.init first/) }])
  })

  test('a listener\'s error is the app\'s, and the next one still hears', async () => {
    await ask('(wx.onThemeChange(() => { throw new Error("mine") }), wx.onNetworkStatusChange(() => { throw new Error("loud") }), wx.onNetworkStatusChange(({ isConnected }) => { globalThis.heard = isConnected }))')
    await phone.frame.evaluate(() => window.dispatchEvent(new Event('online')))
    expect(await phone.frame.evaluate(() => Reflect.get(globalThis, 'heard'))).toBe(true)
    expect(JSON.stringify(await phone.shellCalls('showError'))).toContain('loud')
  })

  test('in single-page mode what WeChat switches off fails with its toast, the rest works', async () => {
    await phone.run('host.enterOptions = { ...host.enterOptions, scene: 1154, apiCategory: "browseOnly" }')
    expect(await ask('wx.navigateTo({ url: "/pages/plain/plain" })')).toEqual([false, { errMsg: expect.stringMatching(/^navigateTo:fail/) }])
    expect(await phone.shellCalls('showToast')).toEqual([[{ title: '请前往小程序使用完整服务', icon: 'none', duration: 1500, mask: false }]])
    expect((await ask('wx.setStorage({ key: "k", data: 1 })'))[0]).toBe(true)
    expect(await phone.run('return host.pages.length')).toBe(1)
  })

  test('the phone is described as it is', async () => {
    expect(await ask('wx.getWindowInfo()')).toEqual([true, expect.objectContaining({ windowWidth: 375, windowHeight: 667, statusBarHeight: 20, pixelRatio: 2 })])
    expect(await ask('wx.getAppBaseInfo()')).toEqual([true, expect.objectContaining({ SDKVersion: '3.17.0', theme: 'light', fontSizeSetting: 16, fontSizeScaleFactor: 1 })])
    expect(await ask('wx.getMenuButtonBoundingClientRect()')).toEqual([true, { width: 87, height: 32, top: 26, bottom: 58, left: 281, right: 368 }])
    expect(await ask('wx.getEnterOptionsSync().scene')).toEqual([true, 1001])
  })
})
