// The page from code: its bars, which keep what they were told, scrolling, pulling down, sharing.

import type { SimulatedPhone } from '../../../support/simulator'
import { settled } from './wx-app'
import { phoneForEach } from './wx-phone'

// A browser on a busy machine.
jest.setTimeout(30_000)

describe('the page from code', () => {
  let phone: SimulatedPhone
  const ask = (expression: string): Promise<[boolean, unknown]> => phone.run(settled(expression))

  phoneForEach((opened) => (phone = opened))

  test('a title set by code is there again when the page comes up again, and not on another page', async () => {
    await ask('wx.setNavigationBarTitle({ title: "mine" })')
    await ask('wx.navigateTo({ url: "/pages/plain/plain" })')
    expect((await phone.shellCalls('setNavigationBar')).at(-1)?.[0]).toMatchObject({ title: 'first title', leading: 'back' })
    const before = (await phone.shellCalls('changeNavigationBar')).length
    await ask('wx.navigateBack()')
    expect((await phone.shellCalls('changeNavigationBar')).slice(before)).toEqual([[{ title: 'mine' }]])
  })

  test('colours of the bar are black or white on any ground', async () => {
    await ask('wx.setNavigationBarColor({ frontColor: "#ffffff", backgroundColor: "#123456" })')
    expect((await phone.shellCalls('changeNavigationBar')).at(-1)).toEqual([{ textStyle: 'white', backgroundColor: '#123456' }])
    expect((await ask('wx.setNavigationBarColor({ frontColor: "#ff0000", backgroundColor: "#123456" })'))[0]).toBe(false)
  })

  test('badges are set on tab pages only', async () => {
    await ask('wx.setTabBarBadge({ index: 1, text: "12345" })')
    expect((await phone.shellCalls('changeTabItem')).at(-1)).toEqual([1, { badge: '…', dot: false }])
    await ask('wx.navigateTo({ url: "/pages/plain/plain" })')
    expect(await ask('wx.setTabBarBadge({ index: 1, text: "1" })')).toEqual([false, { errMsg: 'setTabBarBadge:fail not TabBar page' }])
  })

  test('pageScrollTo goes to a place and to an element', async () => {
    await ask('wx.pageScrollTo({ scrollTop: 500, duration: 0 })')
    expect(await phone.frame.evaluate(() => window.scrollY)).toBe(500)
    await ask('wx.pageScrollTo({ selector: "#end", duration: 50 })')
    const [scroll, limit] = await phone.frame.evaluate(() => [window.scrollY, document.documentElement.scrollHeight - window.innerHeight])
    expect(scroll).toBe(limit)
  })

  test('pull down to refresh by code, where the page allows it', async () => {
    await ask('wx.startPullDownRefresh()')
    expect(await phone.run('return host.pages[0].component.pulled')).toBe(1)
    expect(await phone.frame.locator('.yuelan-pull-down').count()).toBe(1)
    await ask('wx.stopPullDownRefresh()')
    expect(await phone.frame.locator('.yuelan-pull-down').count()).toBe(0)
    await ask('wx.switchTab({ url: "/pages/two/two" })')
    expect((await ask('wx.startPullDownRefresh()'))[0]).toBe(false)
  })

  test('pull down to refresh by finger', async () => {
    await phone.frame.evaluate(async () => {
      const send = (type: string, clientY: number): void => {
        const touch = new Touch({ identifier: 1, target: document.body, clientX: 100, clientY })
        document.body.dispatchEvent(new TouchEvent(type, { bubbles: true, cancelable: true, touches: type === 'touchend' ? [] : [touch], changedTouches: [touch] }))
      }
      send('touchstart', 10)
      for (const y of [60, 120, 200]) {
        send('touchmove', y)
        await new Promise((done) => setTimeout(done, 250))
      }
      send('touchend', 200)
    })
    expect(await phone.run('return host.pages[0].component.pulled')).toBe(1)
  })

  test('a page without onShareAppMessage cannot be forwarded from the menu', async () => {
    await phone.shellEvent('share')
    expect((await phone.shellCalls('showToast')).at(-1)).toEqual([{ title: '当前页面不可转发', icon: 'none', duration: 1500, mask: false }])
  })
})
