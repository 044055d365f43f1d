// The workbench at / over the real server: who and how on the one side, what it causes on the other.

import type { Page } from 'playwright-core'
import { startBrowser, type TestBrowser } from '../../../support/browser'
import { until } from '../../../support/phone'
import { startServer, type TestServer } from '../../../support/server'

// A browser on a busy machine.
jest.setTimeout(30_000)

describe('the workbench', () => {
  let browser: TestBrowser
  let server: TestServer
  let window: Page

  /** Evaluates in the program that runs inside the phone inside the workbench. */
  const program = async <T>(script: string): Promise<T | undefined> => {
    for (const each of window.frames()) {
      if (await each.evaluate('typeof yuelanHost === "object"').catch(() => false)) return each.evaluate<T>(script).catch(() => undefined)
    }
    return undefined
  }
  const persona = (name: string): Promise<true> =>
    until(`the phone of ${name}`, async () => ((await program('String(yuelanHost.device.openid)')) === name ? true : undefined))

  beforeAll(async () => {
    browser = await startBrowser()
    server = await startServer()
    window = await browser.open({ width: 1400, height: 900 })
    await window.goto(server.url)
    await persona('resident-1')
  }, 60_000)
  afterAll(async () => {
    await server.stop()
    await browser.close()
  })

  test('another persona holds the phone after one click, and any word is a new resident', async () => {
    await window.getByText('街道管理员').click()
    await persona('admin-1')
    await window.getByLabel('别的身份').fill('someone-new')
    await window.getByRole('button', { name: '用这个身份' }).click()
    await persona('someone-new')
    await window.getByText('没有身份').click()
    await persona('undefined')
    await window.getByText('一位居民', { exact: true }).click()
    await persona('resident-1')
  })

  test('a printed code opens its article: the call, what it wrote and the page are seen', async () => {
    await window.getByText('扫小程序码').click()
    expect(await window.getByLabel('路径和参数').inputValue()).toMatch(/^pages\/article\/article\?scene=c%3D\w{8}$/)
    await window.getByRole('button', { name: '冷启动' }).click()
    const row = window.locator('#calls tbody tr', { hasText: 'article.open' }).first()
    await row.waitFor()
    expect(await row.innerText()).toMatch(/reader article\.open\s+ok/)
    expect(await program('[yuelanHost.launchOptions.scene, yuelanHost.pages[0].path]')).toEqual([1047, 'pages/article/article'])
    await window.locator('.collection', { hasText: /^views/ }).click()
    await until('the view', async () => ((await window.locator('.documents').innerText()).includes('articleId') ? true : undefined))
    expect(await window.locator('#log .line', { hasText: 'pages/article/article' }).count()).toBeGreaterThan(0)
  })

  test('a hot start keeps the program', async () => {
    await program('void (globalThis.same = true)')
    await window.getByText('更新提醒').click()
    await window.getByRole('button', { name: '热启动' }).click()
    await until('the entry', async () => ((await program('yuelanHost.enterOptions.scene')) === 1014 ? true : undefined))
    expect(await program('globalThis.same')).toBe(true)
  })

  test('the switches change the phone while it runs', async () => {
    await window.getByRole('button', { name: '特大' }).click()
    await window.getByRole('button', { name: '深' }).click()
    await window.getByRole('button', { name: '320' }).click()
    expect(await program('[yuelanHost.device.fontSizeSetting, yuelanHost.device.theme, globalThis.same]')).toEqual([28, 'dark', true])
    expect(await window.locator('#phone').evaluate((frame) => frame.style.width)).toBe('320px')
  })

  test('Moments single page is opened without a login', async () => {
    await window.getByText('朋友圈单页').click()
    await window.getByRole('button', { name: '冷启动' }).click()
    await persona('undefined')
    expect(await program('yuelanHost.enterOptions.apiCategory')).toBe('browseOnly')
  })
})
