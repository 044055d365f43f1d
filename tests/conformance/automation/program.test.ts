// MiniProgram of the official SDK: routes, wx, evaluate, mocks, logs, errors, bindings, screenshot, closing.

import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import automator from 'miniprogram-automator'
import { type TestPhone, until } from '../../support/phone'
import { type AutomationHouse, openAutomationHouse } from './house'

let house: AutomationHouse
let phone: TestPhone

jest.setTimeout(60_000)
beforeAll(async () => {
  house = await openAutomationHouse()
})
beforeEach(async () => {
  phone = await house.open()
})
afterEach(() => phone.close())
afterAll(() => house.stop())

describe('routes', () => {
  test('navigateTo, redirectTo, navigateBack, reLaunch and switchTab lead where wx leads', async () => {
    const { program } = phone
    const second = await program.navigateTo('/pages/second/second?word=hello')
    expect(second).toMatchObject({ path: 'pages/second/second', query: { word: 'hello' } })
    expect((await program.pageStack()).map((page) => page.path)).toEqual(['pages/main/main', 'pages/second/second'])
    expect((await program.redirectTo('/pages/second/second?word=again'))?.query).toEqual({ word: 'again' })
    expect((await program.navigateBack())?.path).toBe('pages/main/main')
    expect((await program.switchTab('/pages/other/other'))?.path).toBe('pages/other/other')
    expect((await program.reLaunch('/pages/main/main'))?.path).toBe('pages/main/main')
    expect(await program.pageStack()).toHaveLength(1)
  })

  test('a route that WeChat refuses rejects with its errMsg', async () => {
    const { program } = phone
    await expect(program.navigateTo('/pages/none/none')).rejects.toThrow('navigateTo:fail page "pages/none/none" is not found')
    await expect(program.switchTab('/pages/second/second')).rejects.toThrow('switchTab:fail can not switch to no-tabBar page')
    await expect(program.navigateTo('/pages/other/other')).rejects.toThrow('navigateTo:fail can not navigateTo a tabbar page')
  })
})

describe('wx', () => {
  test('callWxMethod gives the result of methods that answer at once and of those that answer later', async () => {
    const { program } = phone
    await program.callWxMethod('setStorage', { key: 'word', data: { deep: [1, '二'] } })
    expect(await program.callWxMethod('getStorageSync', 'word')).toEqual({ deep: [1, '二'] })
    expect(await program.callWxMethod('getStorage', { key: 'word' })).toMatchObject({ data: { deep: [1, '二'] }, errMsg: 'getStorage:ok' })
    expect(await program.callWxMethod('canIUse', 'getStorage')).toBe(true)
  })

  test('callWxMethod rejects with the errMsg of a failure, and for what wx does not have', async () => {
    await expect(phone.program.callWxMethod('getStorage', { key: 'nothing' })).rejects.toThrow('getStorage:fail data not found')
    await expect(phone.program.callWxMethod('getNothingAtAll')).rejects.toThrow('wx.getNothingAtAll not exists')
  })

  test('systemInfo is that of wx', async () => {
    expect(await phone.program.systemInfo()).toMatchObject({ windowWidth: 375 })
  })

  test('a mocked result answers the app until it is restored', async () => {
    const { program } = phone
    const page = await phone.page()
    await program.mockWxMethod('showModal', { confirm: true, cancel: false })
    await page.callMethod('ask')
    await until('the answer', async () => ((await page.data('shown')) === 'yes' ? true : undefined))
    await program.mockWxMethod('showModal', { confirm: false, cancel: true })
    await page.callMethod('ask')
    await until('the other answer', async () => ((await page.data('shown')) === 'no' ? true : undefined))
    await program.restoreWxMethod('showModal')
    await page.callMethod('ask')
    expect(await phone.window.locator('.modal').count()).toBe(1)
  })

  test('a mocked failure reaches fail', async () => {
    await phone.program.mockWxMethod('getStorage', { errMsg: 'getStorage:fail broken' })
    await expect(phone.program.callWxMethod('getStorage', { key: 'word' })).rejects.toThrow('getStorage:fail broken')
  })

  test('a mocking function gets its own arguments and the original, and may answer later', async () => {
    const { program } = phone
    await program.mockWxMethod('getStorageSync', (key: string, fallback: string) => `${key}:${fallback}`, 'unknown')
    expect(await program.callWxMethod('getStorageSync', 'name')).toBe('name:unknown')
    await program.restoreWxMethod('getStorageSync')
    expect(await program.callWxMethod('getStorageSync', 'name')).toBe('')
    // As a text: compiled test code would not know the phone's `this`.
    const mock = `function (options, mark) {
      return new Promise((resolve) => this.origin({ key: options.key, success: (found) => resolve({ ...found, mark }) }))
    }`
    await program.callWxMethod('setStorageSync', 'word', 'kept')
    await program.mockWxMethod('getStorage', mock, 'marked')
    expect(await program.callWxMethod('getStorage', { key: 'word' })).toMatchObject({ data: 'kept', mark: 'marked' })
  })

  test('mocking what wx does not have is refused, and so is any plugin', async () => {
    await expect(phone.program.mockWxMethod('getNothingAtAll', 1)).rejects.toThrow('wx.getNothingAtAll not exists')
    await expect(phone.program.callPluginWxMethod('wx123', 'login')).rejects.toThrow('plugin wx123 is not in this simulator')
    await expect(phone.program.mockPluginWxMethod('wx123', 'login', 1)).rejects.toThrow('plugin wx123 is not in this simulator')
    await expect(phone.program.restorePluginWxMethod('wx123', 'login')).rejects.toThrow('plugin wx123 is not in this simulator')
  })

  test('pageScrollTo scrolls the page in view', async () => {
    await phone.program.pageScrollTo(300)
    const page = await phone.page()
    await until('the scroll', async () => (Number(await page.scrollTop()) === 300 ? true : undefined))
  })
})

describe('evaluate', () => {
  test('a function runs where app code runs, with its arguments, and may answer later', async () => {
    const { program } = phone
    expect(await program.evaluate('(a, b) => ({ sum: a + b, count: getApp().globalData.count, pages: getCurrentPages().length })', 1, 2)).toEqual({ sum: 3, count: 1, pages: 1 })
    expect(await program.evaluate("() => new Promise((resolve) => setTimeout(() => resolve('later'), 5))")).toBe('later')
  })

  test('it finds nothing of a browser', async () => {
    expect(await phone.program.evaluate('() => [typeof window, typeof document, typeof wx]')).toEqual(['undefined', 'undefined', 'object'])
  })

  test('what it throws comes back, and a text that is no function is refused', async () => {
    await expect(phone.program.evaluate("() => { throw new Error('from inside') }")).rejects.toThrow('from inside')
    await expect(phone.program.evaluate('1 + 1')).rejects.toThrow('the text declares no function')
    await expect(phone.program.evaluate('() => {')).rejects.toThrow()
  })
})

describe('events', () => {
  test("the app's console is told once it is listened to", async () => {
    const heard: unknown[] = []
    phone.program.on('console', (line: unknown) => heard.push(line))
    await (await (await phone.page()).$('#button'))?.tap()
    await until('the line', async () => (heard.length > 0 ? true : undefined))
    expect(heard[0]).toEqual({ type: 'log', args: ['button', { pressed: true }] })
  })

  test("the app's uncaught errors are told", async () => {
    const heard: { message: string; stack: string }[] = []
    phone.program.on('exception', (error: { message: string; stack: string }) => heard.push(error))
    await (await phone.page()).callMethod('crash')
    await until('the error', async () => (heard.length > 0 ? true : undefined))
    expect(heard[0]?.message).toContain('crashed later')
  })

  test('an exposed function is called from the app; the same name twice is refused', async () => {
    const heard: unknown[][] = []
    await phone.program.exposeFunction('tellTest', (...args: unknown[]) => heard.push(args))
    await phone.program.evaluate("() => { tellTest('hello', { n: 1 }) }")
    await until('the call', async () => (heard.length > 0 ? true : undefined))
    expect(heard).toEqual([['hello', { n: 1 }]])
    await expect(phone.program.exposeFunction('tellTest', () => undefined)).rejects.toThrow('already exists')
  })
})

describe('what needs WeChat itself says so by name', () => {
  test('tickets and a real phone', async () => {
    const { program } = phone
    await expect(program.getTicket()).rejects.toThrow('Tool.getTicket is not in this simulator')
    await expect(program.setTicket('x')).rejects.toThrow('Tool.setTicket is not in this simulator')
    await expect(program.refreshTicket()).rejects.toThrow('Tool.refreshTicket is not in this simulator')
    await expect(program.remote()).rejects.toThrow('Tool.enableRemoteDebug is not in this simulator')
  })

  test('a phone in a browser of its own is not photographed', async () => {
    await expect(phone.program.screenshot()).rejects.toThrow('App.captureScreenshot: the phone driven now is open in a browser of its own')
  })
})

test('testAccounts are the personas', async () => {
  expect(await phone.program.testAccounts()).toEqual([{ nickName: 'A resident', openid: 'resident-1' }])
})

test('checkVersion passes and close leaves the program in the background', async () => {
  const other = await automator.connect({ wsEndpoint: house.app.automator })
  await other.checkVersion()
  await other.close()
  await expect(other.pageStack()).rejects.toThrow('Connection closed')
  expect(await phone.program.pageStack()).toHaveLength(1)
})

test('stopAudits gives the data of the audit and writes its report', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'yuelan-audit-'))
  const path = join(folder, 'report.html')
  const data: unknown = await phone.program.stopAudits({ path })
  expect(data).toMatchObject({ score: expect.any(Number) as unknown, page: expect.any(String) as unknown })
  expect(readFileSync(path, 'utf8')).toMatch(/^<!doctype html>/)
  rmSync(folder, { recursive: true })
})
