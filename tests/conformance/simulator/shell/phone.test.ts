// The phone around a program, worked by touch, mouse and keyboard: bars, dialogs, the camera, the capsule.

import type { Page } from 'playwright-core'
import { until } from '../../../support/phone'
import { phoneOfSmallApp } from '../../../support/small-app-phone'

// A browser on a busy machine.
jest.setTimeout(30_000)

const pixel = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7'

const sources = {
  'app/app.json': JSON.stringify({
    pages: ['pages/one/one', 'pages/two/two', 'pages/plain/plain'],
    window: { navigationBarTitleText: 'a title', navigationBarBackgroundColor: '#ffffff', navigationBarTextStyle: 'black' },
    tabBar: { color: '#000000', selectedColor: '#1b674b', backgroundColor: '#ffffff', list: [{ pagePath: 'pages/one/one', text: '首页' }, { pagePath: 'pages/two/two', text: '我的' }] },
  }),
  'app/app.js': 'App({ wx, log: [], onLaunch(options) { this.log.push(["launch", options.scene, options.path, options.query]) }, onShow(options) { this.log.push(["show", options.scene]) }, onHide() { this.log.push(["hide"]) } })',
  'app/pages/one/one.wxml': '<view>one</view>',
  'app/pages/one/one.js': 'Page({ onShareAppMessage() { return { title: "a card", path: "/pages/plain/plain?id=1" } } })',
  'app/pages/two/two.wxml': '<view>two</view>',
  'app/pages/two/two.js': 'Page({})',
  'app/pages/plain/plain.wxml': '<view>plain</view>',
  'app/pages/plain/plain.js': 'Page({})',
}

describe('the phone around the program', () => {
  const { open: openPhone, newWindow, go, frame } = phoneOfSmallApp(sources)
  let window: Page

  const run = async <T>(script: string): Promise<T> => (await frame()).evaluate(script)
  /** Waits for what a new program says, while the old one may go at any moment. */
  const comes = (what: string, script: string): Promise<true> =>
    until(what, async () => ((await run<boolean>(script).catch(() => false)) ? true : undefined))
  /** Starts a call of wx; its outcome waits in the program under `answer`. */
  const begin = (call: string): Promise<unknown> => run(`void (globalThis.answer = undefined, yuelanHost.wx.${call}.then(value => { answer = value }, reason => { answer = reason }))`)
  const answer = (): Promise<unknown> => until('an answer', async () => (await run<unknown>('globalThis.answer')) ?? undefined)
  const log = (): Promise<unknown[][]> => run('yuelanHost.getApp().log')
  const open = async (query = ''): Promise<void> => {
    window = await openPhone(query)
  }

  test('the bars show the page; a tab, the back button and the house lead where they say', async () => {
    await open()
    expect(await window.locator('.navigation-bar .title').textContent()).toBe('a title')
    await window.getByRole('tab', { name: '我的' }).tap()
    await window.locator('.tab[aria-selected=true]', { hasText: '我的' }).waitFor()
    await run('yuelanHost.wx.navigateTo({ url: "/pages/plain/plain" })')
    expect(await window.locator('.tab-bar').isVisible()).toBe(false)
    await window.getByRole('button', { name: '返回' }).click()
    await window.locator('.tab-bar').waitFor()
    await run('yuelanHost.wx.reLaunch({ url: "/pages/plain/plain" })')
    await window.getByRole('button', { name: '首页' }).click()
    await until('the first page', async () => ((await run('yuelanHost.pages[0].path')) === 'pages/one/one' ? true : undefined))
  })

  test('a badge outlives the drawing of the bar', async () => {
    await open()
    await run('yuelanHost.wx.setTabBarBadge({ index: 1, text: "3" })')
    await run('yuelanHost.wx.switchTab({ url: "/pages/two/two" })')
    expect(await window.locator('.badge').textContent()).toBe('3')
  })

  test('a modal is answered by tap, by key, and with what was written', async () => {
    await open()
    await begin('showModal({ title: "t", content: "c" })')
    await window.getByRole('button', { name: '确定' }).tap()
    expect(await answer()).toMatchObject({ confirm: true, cancel: false })
    await begin('showModal({ title: "t" })')
    await window.getByRole('alertdialog').waitFor()
    await window.keyboard.press('Escape')
    expect(await answer()).toMatchObject({ confirm: false, cancel: true })
    await begin('showModal({ title: "t", editable: true })')
    await window.getByRole('textbox').fill('written')
    await window.getByRole('button', { name: '确定' }).click()
    expect(await answer()).toMatchObject({ confirm: true, content: 'written' })
  })

  test('the focus stays in a dialog', async () => {
    await open()
    await begin('showModal({ title: "t" })')
    await window.getByRole('alertdialog').waitFor()
    for (let times = 0; times < 5; times += 1) await window.keyboard.press('Tab')
    expect(await window.evaluate(() => document.activeElement?.closest('.modal') !== null)).toBe(true)
  })

  test('an action sheet gives the row, or fails when it is cancelled', async () => {
    await open()
    await begin('showActionSheet({ itemList: ["甲", "乙"] })')
    await window.getByRole('button', { name: '乙' }).tap()
    expect(await answer()).toMatchObject({ tapIndex: 1 })
    await begin('showActionSheet({ itemList: ["甲"] })')
    await window.getByRole('button', { name: '取消' }).tap()
    expect(await answer()).toEqual({ errMsg: 'showActionSheet:fail cancel' })
  })

  test('the tap that opens a sheet does not press the button that comes up under the finger', async () => {
    // A page without a tab bar: the program reaches the bottom.
    await open('?path=pages/plain/plain')
    await run(`void document.documentElement.addEventListener('touchend', () => {
      yuelanHost.wx.showActionSheet({ itemList: ['甲'] }).then(value => { answer = value }, reason => { answer = reason })
    }, { once: true, capture: true })`)
    await window.touchscreen.tap(180, 667 - 30)
    const cancel = window.getByRole('button', { name: '取消' })
    const { y, height } = (await cancel.boundingBox()) ?? { y: 0, height: 0 }
    expect([y < 637, y + height > 637]).toEqual([true, true])
    await window.getByRole('button', { name: '甲' }).tap()
    expect(await answer()).toMatchObject({ tapIndex: 0 })
  })

  test('a toast goes by itself, a loading stays until it is hidden', async () => {
    await open()
    await run('yuelanHost.wx.showToast({ title: "短", duration: 1000 })')
    await window.locator('.toast').waitFor()
    await window.locator('.toast').waitFor({ state: 'detached' })
    await run('yuelanHost.wx.showLoading({ title: "等", mask: true })')
    expect(await window.locator('.toast-mask').textContent()).toBe('等')
    await run('yuelanHost.wx.hideLoading()')
    expect(await window.locator('.toast').count()).toBe(0)
  })

  test('pictures are looked at one after the other', async () => {
    await open()
    await run(`yuelanHost.wx.previewImage({ urls: ["${pixel}", "${pixel}#2"], current: "${pixel}#2" })`)
    expect(await window.locator('.preview-count').textContent()).toBe('2 / 2')
    await window.keyboard.press('ArrowLeft')
    expect(await window.locator('.preview-count').textContent()).toBe('1 / 2')
    await window.locator('.preview-picture').click()
    await window.locator('.preview').waitFor({ state: 'detached' })
  })

  test('the camera reads a pasted link as an ordinary code and a page with a scene as a mini-program code', async () => {
    await open()
    await begin('scanCode()')
    await window.getByRole('textbox').fill(' https://example.com/q/ABCD2345 ')
    await window.getByRole('button', { name: '扫这个' }).tap()
    expect(await answer()).toMatchObject({ result: 'https://example.com/q/ABCD2345', scanType: 'QR_CODE', charSet: 'UTF-8' })
    await begin('scanCode()')
    await window.getByRole('textbox').fill('pages/article/article?scene=c%3DABCD2345')
    await window.getByRole('button', { name: '扫这个' }).tap()
    expect(await answer()).toMatchObject({ scanType: 'WX_CODE', path: 'pages/article/article?scene=c%3DABCD2345' })
    await begin('scanCode()')
    await window.getByRole('button', { name: '取消' }).tap()
    expect(await answer()).toEqual({ errMsg: 'scanCode:fail cancel' })
  })

  test('the ring sends the program to the background, from where it comes back hot', async () => {
    await open()
    await window.getByRole('button', { name: '关闭' }).tap()
    expect((await log()).at(-1)).toEqual(['hide'])
    await window.getByRole('button', { name: '重新打开' }).tap()
    await until('the program in front', async () => ((await log()).at(-1)?.[0] === 'show' ? true : undefined))
    expect(await log()).toEqual([['launch', 1001, 'pages/one/one', {}], ['show', 1001], ['hide'], ['show', 1089]])
  })

  test('the menu starts the program anew', async () => {
    await open('?path=pages/plain/plain&query=a%3D%2525&scene=1007')
    expect((await log())[0]).toEqual(['launch', 1007, 'pages/plain/plain', { a: '%25' }])
    await run('void (globalThis.old = true)')
    await window.getByRole('button', { name: '更多' }).tap()
    await window.getByRole('button', { name: '重新进入小程序' }).tap()
    await comes('a new program', 'globalThis.old === undefined')
    expect((await log())[0]).toEqual(['launch', 1007, 'pages/plain/plain', { a: '%25' }])
  })

  test('a card can be opened as its receiver would', async () => {
    await open()
    await window.getByRole('button', { name: '更多' }).tap()
    await window.getByRole('button', { name: '转发给朋友' }).tap()
    expect(await window.locator('.share-card').innerText()).toContain('a card')
    await window.getByRole('button', { name: '在群聊里打开它' }).tap()
    await comes('the card\'s page', 'yuelanHost.launchOptions.scene === 1044')
    expect((await log())[0]).toEqual(['launch', 1044, 'pages/plain/plain', { id: '1' }])
  })

  test('Moments single page has no tabs and no login, and leads to the whole program', async () => {
    await open('?scene=1154&as=resident-2')
    expect(await window.locator('.tab-bar').isVisible()).toBe(false)
    expect(await run('[yuelanHost.enterOptions.apiCategory, yuelanHost.device.openid === undefined]')).toEqual(['browseOnly', true])
    await window.getByRole('button', { name: '前往小程序' }).tap()
    await comes('the whole program', 'yuelanHost.launchOptions.scene === 1155')
    expect(await run('yuelanHost.device.openid')).toBe('resident-2')
  })

  test('a compile error stands on the phone with file, line and reason', async () => {
    window = await newWindow()
    await window.route('**/app/status.json', (route) => route.fulfill({ json: { ok: false, errors: [{ file: 'app/pages/one/one.wxml', line: 3, column: 7, message: 'why' }] } }))
    await go()
    expect(await window.getByRole('alert').innerText()).toMatch(/one\.wxml:3:7\s+why/)
  })

  test('dark and large come by the URL; on a wide window the phone keeps its width', async () => {
    window = await newWindow({ width: 1200, height: 800 })
    await go('?theme=dark&font=23&as=none')
    await frame()
    expect(await run('[yuelanHost.device.theme, yuelanHost.device.fontSizeSetting, yuelanHost.device.openid === undefined]')).toEqual(['dark', 23, true])
    expect(await window.locator('.phone').evaluate((phone) => [phone.clientWidth, phone.getBoundingClientRect().left])).toEqual([375, 412.5])
  })
})
