// wx storage: types, misses, limits, and whose it is.

import type { SimulatedPhone } from '../../../support/simulator'
import { settled } from './wx-app'
import { phoneForEach } from './wx-phone'

// A browser on a busy machine.
jest.setTimeout(30_000)

describe('wx storage', () => {
  let phone: SimulatedPhone
  const ask = (expression: string): Promise<[boolean, unknown]> => phone.run(settled(expression))

  phoneForEach((opened) => (phone = opened))

  test.each([
    ['text', '"文"'], ['a number', '1.5'], ['false', 'false'], ['null', 'null'], ['an object', '({ a: [1, { b: "c" }] })'],
  ])('%s comes back as it was', async (_, value) => {
    expect(await ask(`(wx.setStorageSync("k", ${value}), wx.getStorageSync("k"))`)).toEqual([true, JSON.parse(JSON.stringify(await phone.run(`return ${value}`)))])
  })

  test('what JSON cannot hold is lost, as between WeChat\'s two threads', async () => {
    expect(await ask('(wx.setStorageSync("k", { a: undefined, f() {}, n: NaN, d: new Date(0) }), wx.getStorageSync("k"))')).toEqual([true, { n: null, d: '1970-01-01T00:00:00.000Z' }])
  })

  test('a change of the object afterwards does not change what was stored', async () => {
    expect(await ask('(() => { const v = { a: 1 }; wx.setStorageSync("k", v); v.a = 2; return wx.getStorageSync("k") })()')).toEqual([true, { a: 1 }])
  })

  test('a key that is not there is an empty text, or "data not found"', async () => {
    expect(await ask('wx.getStorageSync("none")')).toEqual([true, ''])
    expect(await ask('wx.getStorage({ key: "none" })')).toEqual([false, { errMsg: 'getStorage:fail data not found' }])
  })

  test('a key must be a text', async () => {
    expect(await ask('wx.setStorage({ data: 1 })')).toEqual([false, { errMsg: 'setStorage:fail parameter error: parameter.key should be String instead of Undefined;' }])
    expect(await ask('wx.setStorageSync(1, 1)')).toEqual([false, { message: 'setStorageSync:fail parameter error: parameter.key should be String instead of Number;' }])
  })

  test('a circle is refused', async () => {
    expect(await ask('(() => { const a = {}; a.a = a; wx.setStorageSync("k", a) })()')).toEqual([false, { message: 'setStorageSync:fail Converting circular structure to JSON' }])
  })

  test('a key holds 1 MB and no more', async () => {
    expect((await ask('wx.setStorage({ key: "k", data: "x".repeat(1048576 - 20) })'))[0]).toBe(true)
    expect(await ask('wx.setStorage({ key: "k", data: "x".repeat(1048576) })')).toEqual([false, { errMsg: 'setStorage:fail entry size limit reached' }])
    expect((await ask('wx.getStorageSync("k").length'))[1]).toBe(1048576 - 20)
  })

  test('all together hold 10 MB and no more; what was there stays', async () => {
    expect(await ask('(() => { for (let i = 0; i < 9; i++) wx.setStorageSync("k" + i, "x".repeat(1000000)); return wx.getStorageInfoSync().currentSize > 8000 })()')).toEqual([true, true])
    expect(await ask('(() => { for (let i = 0; i < 3; i++) wx.setStorageSync("m" + i, "x".repeat(1000000)) })()')).toEqual([false, { message: 'setStorageSync:fail quota reached' }])
    expect((await ask('wx.getStorageSync("k0").length'))[1]).toBe(1000000)
  })

  test('info, remove and clear', async () => {
    expect(await ask('(wx.clearStorageSync(), wx.setStorageSync("a", 1), wx.setStorageSync("b", 2), wx.removeStorageSync("a"), wx.getStorageInfo())')).toEqual([true, { keys: ['b'], currentSize: 1, limitSize: 10240, errMsg: 'getStorageInfo:ok' }])
    expect(await ask('(wx.clearStorageSync(), wx.getStorageInfoSync().keys)')).toEqual([true, []])
  })

  test('each persona has its own, and single-page mode another', async () => {
    await ask('wx.setStorageSync("k", "mine")')
    await phone.run('host.setDevice({ openid: "resident-2" })')
    expect(await ask('wx.getStorageSync("k")')).toEqual([true, ''])
    await phone.run('host.setDevice({ openid: "resident-1" })')
    expect(await ask('wx.getStorageSync("k")')).toEqual([true, 'mine'])
    await phone.run('host.enterOptions = { ...host.enterOptions, scene: 1154, apiCategory: "browseOnly" }')
    expect(await ask('wx.getStorageSync("k")')).toEqual([true, ''])
  })

  test('it outlives the program', async () => {
    await ask('wx.setStorageSync("k", "kept")')
    await phone.frame.evaluate(() => window.parent.location.reload())
    await phone.window.waitForFunction(() => Reflect.get(document.querySelector('iframe')?.contentWindow ?? {}, 'yuelanHost') !== undefined)
    const frame = phone.window.frames().find((each) => each !== phone.window.mainFrame())
    expect(await frame?.evaluate('yuelanHost.getApp().wx.getStorageSync("k")')).toBe('kept')
  })
})
