// wx.getUpdateManager: mostly there is nothing newer; a phone that pretends so has a version ready, which starts the program anew.

import { until } from '../../../support/phone'
import { phoneOfSmallApp } from '../../../support/small-app-phone'

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
  const { open, frame } = phoneOfSmallApp(sources)

  const told = (length: number): Promise<unknown[]> => until('what it tells', async () => {
    const found = await (await frame()).evaluate<unknown[]>('yuelanHost.getApp().told').catch(() => [])
    return found.length === length ? found : undefined
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
