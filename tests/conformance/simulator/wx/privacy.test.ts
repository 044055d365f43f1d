// The privacy agreement: asked for at the first use of something private, by WeChat or by the app, and what a refusal means.

import type { SimulatedPhone } from '../../../support/simulator'
import { settled } from './wx-app'
import { phoneForEach } from './wx-phone'

// A browser on a busy machine.
jest.setTimeout(30_000)

describe('privacy', () => {
  let phone: SimulatedPhone
  const ask = (expression: string): Promise<[boolean, unknown]> => phone.run(settled(expression))
  const userSays = (agreed: boolean): Promise<unknown> => phone.window.evaluate(`answers.askPrivacy = ${agreed}`)
  const asked = async (): Promise<number> => (await phone.shellCalls('askPrivacy')).length
  const copying = 'wx.setClipboardData({ data: "text" })'
  const refused = [false, { errMsg: 'setClipboardData:fail privacy permission is not authorized', errno: 104 }]

  phoneForEach((opened) => (phone = opened))

  test('nothing is asked before it is needed, and after a yes never again', async () => {
    expect(await ask('wx.getPrivacySetting()')).toEqual([true, { needAuthorization: true, privacyContractName: '《阅栏小程序隐私保护指引》', errMsg: 'getPrivacySetting:ok' }])
    expect(await ask('wx.setStorage({ key: "k", data: 1 })')).toEqual([true, { errMsg: 'setStorage:ok' }])
    expect(await asked()).toBe(0)
    expect(await ask(copying)).toEqual([true, { errMsg: 'setClipboardData:ok' }])
    expect(await ask('wx.getClipboardData()')).toEqual([true, { data: 'text', errMsg: 'getClipboardData:ok' }])
    expect(await ask('wx.clearStorage()')).toEqual([true, { errMsg: 'clearStorage:ok' }])
    expect(await ask('wx.getPrivacySetting()')).toMatchObject([true, { needAuthorization: false }])
    expect(await asked()).toBe(1)
  })

  test('calls that wait together are one question', async () => {
    await ask(`Promise.all([${copying}, ${copying}])`)
    expect(await asked()).toBe(1)
  })

  test('a no fails with 104, also through callbacks, and for ten seconds nobody is asked again', async () => {
    await userSays(false)
    expect(await ask('new Promise(done => wx.setClipboardData({ data: "text", fail: error => done(error) }))')).toEqual([true, refused[1]])
    expect(await ask(copying)).toEqual([false, { errMsg: 'setClipboardData:fail privacy permission is not authorized in gap', errno: 104 }])
    expect(await asked()).toBe(1)
    await phone.frame.evaluate('(() => { const now = Date.now; Date.now = () => now() + 10000 })()')
    expect(await ask(copying)).toEqual(refused)
    expect(await asked()).toBe(2)
  })

  test('an app that has a dialog of its own is asked instead, and the last one registered answers', async () => {
    const given = await ask('(wx.onNeedPrivacyAuthorization(() => { throw new Error("replaced") }), wx.onNeedPrivacyAuthorization((resolve, { referrer }) => { globalThis.referrer = referrer; resolve({ event: "exposureAuthorization" }); resolve({ event: "disagree" }) }), wx.setClipboardData({ data: "text" }))')
    expect(given).toEqual(refused)
    expect(await phone.frame.evaluate('referrer')).toBe('setClipboardData')
    expect(await asked()).toBe(0)
  })

  test('an app’s word that the user agreed counts only where its button was tapped', async () => {
    expect(await ask('(wx.onNeedPrivacyAuthorization(resolve => resolve({ event: "agree", buttonId: "never" })), wx.requirePrivacyAuthorize())'))
      .toEqual([false, { errMsg: 'requirePrivacyAuthorize:fail privacy permission is not authorized', errno: 104 }])
  })

  test('in single-page mode the copying is refused, and nobody is asked', async () => {
    await phone.run('host.enterOptions = { ...host.enterOptions, scene: 1154, apiCategory: "browseOnly" }')
    expect(await ask(copying)).toMatchObject([false, { errMsg: expect.stringMatching(/single page/) }])
    expect(await asked()).toBe(0)
  })
})
