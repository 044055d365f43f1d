// The keyboard on the screen, as an iPhone has it: it comes with the focus, says how high it is, lies over the page and goes with the focus; without one nothing is told.

import type { Frame } from 'playwright-core'
import { until } from '../../../support/phone'
import { phoneOfSmallApp } from '../../../support/small-app-phone'

// A browser on a busy machine.
jest.setTimeout(30_000)

describe('the keyboard', () => {
  const phone = phoneOfSmallApp({
    'app/app.json': JSON.stringify({ pages: ['pages/one/one'] }),
    'app/app.js': 'const told = []; const heard = ({ height }) => told.push(height); wx.onKeyboardHeightChange(heard); App({ told, end: () => wx.offKeyboardHeightChange(heard), platform: () => wx.getDeviceInfo().platform })',
    'app/pages/one/one.wxml': '<input class="first" /><textarea class="second" /><view class="none">none</view>',
    'app/pages/one/one.js': 'Page({})',
  })
  let frame: Frame

  const open = async (query: string): Promise<void> => {
    await phone.open(query)
    frame = await phone.frame('yuelanHost.getApp().told !== undefined')
  }
  const told = (): Promise<number[]> => frame.evaluate('yuelanHost.getApp().told')
  const tells = (heights: number[]): Promise<true> => until(heights.join(), async () => (JSON.stringify(await told()) === JSON.stringify(heights) ? true : undefined))

  test('comes with the focus, stays from one field to the next, and goes', async () => {
    await open('?keyboard=280')
    expect(await frame.evaluate('yuelanHost.getApp().platform()')).toBe('ios')
    const height = await frame.evaluate('innerHeight')
    await frame.locator('.first input').focus()
    await tells([280])
    expect(await frame.locator('.yuelan-keyboard').evaluate((keys) => keys.getBoundingClientRect().height)).toBeCloseTo(280, 0)
    expect(await frame.evaluate('innerHeight')).toBe(height)
    await frame.locator('.second textarea').focus()
    await frame.locator('.second textarea').blur()
    await tells([280, 0])
    expect(await frame.locator('.yuelan-keyboard').count()).toBe(0)
    await frame.evaluate('yuelanHost.getApp().end()')
    await frame.locator('.first input').focus()
    await frame.locator('.yuelan-keyboard').waitFor()
    expect(await told()).toEqual([280, 0])
  })

  test('is none where the phone has none', async () => {
    await open('')
    expect(await frame.evaluate('yuelanHost.getApp().platform()')).toBe('devtools')
    await frame.locator('.first input').focus()
    await frame.locator('.first input').blur()
    expect(await told()).toEqual([])
  })
})
