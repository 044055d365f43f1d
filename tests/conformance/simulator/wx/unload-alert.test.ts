// wx.enableAlertBeforeUnload: the phone's back button asks first, and only there.

import { until } from '../../../support/phone'
import type { SimulatedPhone } from '../../../support/simulator'
import { phoneForEach } from './wx-phone'

// A browser on a busy machine.
jest.setTimeout(30_000)

describe('the alert before a page is left', () => {
  let phone: SimulatedPhone

  const depth = (): Promise<number> => phone.run('return host.pages.length')
  const asked = async (): Promise<unknown[]> => (await phone.shellCalls('showModal')).flat()
  const answer = (confirm: boolean): Promise<void> => phone.window.evaluate(`answers.showModal = { confirm: ${String(confirm)}, cancel: ${String(!confirm)} }`)
  const enable = (): Promise<string> => phone.run('return new Promise(success => host.getApp().wx.enableAlertBeforeUnload({ message: "还没存好", success })).then(({ errMsg }) => errMsg)')

  phoneForEach(async (opened) => {
    phone = opened
    await phone.run('await host.navigateTo({ url: "/pages/plain/plain" })')
  })

  test('back asks; 取消 stays and 确定 leaves', async () => {
    expect(await enable()).toBe('enableAlertBeforeUnload:ok')
    await answer(false)
    await phone.shellEvent('back')
    expect(await asked()).toEqual([expect.objectContaining({ content: '还没存好', showCancel: true })])
    expect(await depth()).toBe(2)
    await answer(true)
    await phone.shellEvent('back')
    await until('the page below', async () => ((await depth()) === 1 ? true : undefined))
  })

  test('once taken back, and on another page, nothing asks', async () => {
    await enable()
    await phone.run('host.getApp().wx.disableAlertBeforeUnload()')
    await phone.shellEvent('back')
    await until('the page below', async () => ((await depth()) === 1 ? true : undefined))
    await enable()
    await phone.run('await host.navigateTo({ url: "/pages/plain/plain" })')
    await phone.shellEvent('back')
    await until('the page below', async () => ((await depth()) === 1 ? true : undefined))
    expect(await asked()).toEqual([])
  })

  test('the program itself goes back without a question; a message must be given', async () => {
    await enable()
    await phone.run('await host.navigateBack({})')
    expect([await depth(), await asked()]).toEqual([1, []])
    expect(await phone.run('return new Promise(fail => host.getApp().wx.enableAlertBeforeUnload({ fail })).then(({ errMsg }) => errMsg)'))
      .toBe('enableAlertBeforeUnload:fail parameter error: parameter.message should be String instead of Undefined;')
  })
})
