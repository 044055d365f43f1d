// wx.getUpdateManager: mostly there is nothing newer; a phone that pretends so has a version ready, which starts the program anew.

import { join } from 'node:path'
import type { Frame, Page } from 'playwright-core'
import { writeApp, type AppFolder } from '../../../support/app-folder'
import { startBrowser, type TestBrowser } from '../../../support/browser'
import { until } from '../../../support/phone'
import { serveSmallApp, type SmallApp } from '../../../support/small-app'

const sources = {
  'app/app.json': JSON.stringify({ pages: ['pages/one/one'] }),
  'app/app.js': `const manager = wx.getUpdateManager()
const told = []
manager.onCheckForUpdate(({ hasUpdate }) => told.push(hasUpdate))
manager.onUpdateReady(() => told.push('ready'))
App({ told, apply: () => { try { manager.applyUpdate() } catch (error) { return error.message } }, same: () => wx.getUpdateManager() === manager })`,
  'app/pages/one/one.wxml': '<view>one</view>',
  'app/pages/one/one.js': 'Page({})',
}

describe('the update manager', () => {
  let browser: TestBrowser
  let app: AppFolder
  let served: SmallApp
  let window: Page

  const frame = (): Promise<Frame> => until('the program', async () => {
    for (const each of window.frames()) if (await each.evaluate('typeof yuelanHost === "object"').catch(() => false)) return each
    return undefined
  })
  const told = (length: number): Promise<unknown[]> => until('what it tells', async () => {
    const found = await (await frame()).evaluate<unknown[]>('yuelanHost.getApp().told').catch(() => [])
    return found.length === length ? found : undefined
  })
  const open = async (query: string): Promise<void> => {
    window = await browser.open()
    await window.goto(`${served.url}/phone${query}`)
  }

  beforeAll(async () => {
    browser = await startBrowser()
    app = writeApp(sources)
    served = await serveSmallApp(join(app.root, 'app'))
  }, 60_000)
  afterEach(() => window.context().close())
  afterAll(async () => {
    await served.stop()
    app.remove()
    await browser.close()
  })

  test('tells that there is nothing newer, and applies nothing', async () => {
    await open('')
    expect(await told(1)).toEqual([false])
    expect(await (await frame()).evaluate('yuelanHost.getApp().apply()')).toBe('applyUpdate:fail update is not ready')
    expect(await (await frame()).evaluate('yuelanHost.getApp().same()')).toBe(true)
  })

  test('tells of a newer version that is ready, which then runs and is the newest', async () => {
    await open('?update=1')
    expect(await told(2)).toEqual([true, 'ready'])
    await (await frame()).evaluate('yuelanHost.getApp().apply()').catch(() => undefined)
    expect(await told(1)).toEqual([false])
  })
})
