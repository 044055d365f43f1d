// The phone's album: the privacy agreement comes first, then the permission, which is asked once and changed in the settings; and pictures and letters for a canvas.

import { readFileSync } from 'node:fs'
import type { Frame, Page } from 'playwright-core'
import { until } from '../../../support/phone'
import { readPng } from '../../../support/printed'
import { phoneOfSmallApp } from '../../../support/small-app-phone'

// A browser on a busy machine.
jest.setTimeout(30_000)

const page = `Page({
  onReady() {
    wx.createSelectorQuery().select('#paper').fields({ node: true }).exec(([{ node }]) => {
      Object.assign(node, { width: 40, height: 20 })
      const context = node.getContext('2d')
      context.fillStyle = '#00ff00'
      context.fillRect(0, 0, 40, 20)
      wx.canvasToTempFilePath({ canvas: node, destWidth: 40, destHeight: 20 }).then(({ tempFilePath }) => Object.assign(getApp(), { canvas: node, path: tempFilePath }))
    })
  },
  onTap() { wx.openSetting({ complete: told => { getApp().told = told } }) },
  onOpened({ detail }) { getApp().told = detail },
})`

describe('the album', () => {
  const phone = phoneOfSmallApp({
    'app/app.json': JSON.stringify({ pages: ['pages/one/one'] }),
    'app/app.js': 'App({ wx })',
    'app/pages/one/one.wxml': '<canvas type="2d" id="paper" /><view class="settings" bindtap="onTap">settings</view><button class="button" open-type="openSetting" bindopensetting="onOpened">settings</button>',
    'app/pages/one/one.js': page,
  })
  let window: Page
  let frame: Frame

  const run = <T>(script: string): Promise<T> => frame.evaluate<T>(`(async () => { const { wx, canvas, path } = yuelanHost.getApp(); ${script} })()`)
  const told = (call: string): Promise<string> => run(`return wx.${call}.then(({ errMsg }) => errMsg, ({ errMsg }) => errMsg)`)
  const save = (): Promise<string> => told('saveImageToPhotosAlbum({ filePath: path })')
  const answer = async (dialog: '.privacy' | '.authorize', text: string): Promise<void> => window.locator(dialog).getByRole('button', { name: text }).click()
  const scopes = (): Promise<object> => run('return wx.getSetting().then(({ authSetting }) => authSetting)')
  const settings = (): Promise<unknown> => until('what the settings gave back', async () => (await run<object | undefined>('return yuelanHost.getApp().told')) ?? undefined)

  beforeEach(async () => {
    window = await phone.open()
    frame = await phone.frame('yuelanHost.getApp().path !== undefined')
  })

  test('asks for the agreement, then for the permission, and saves; the next time at once', async () => {
    expect(await scopes()).toEqual({})
    const first = save()
    await answer('.privacy', '同意')
    const [download] = await Promise.all([window.waitForEvent('download'), answer('.authorize', '允许')])
    expect(await first).toBe('saveImageToPhotosAlbum:ok')
    expect(readPng(readFileSync(await download.path()))).toMatchObject({ width: 40, height: 20 })
    expect(await scopes()).toEqual({ 'scope.writePhotosAlbum': true })
    expect(await save()).toBe('saveImageToPhotosAlbum:ok')
  })

  test('after a no refuses without a question, until the settings say otherwise', async () => {
    const first = save()
    await answer('.privacy', '同意')
    await answer('.authorize', '拒绝')
    expect(await first).toBe('saveImageToPhotosAlbum:fail auth deny')
    expect(await save()).toBe('saveImageToPhotosAlbum:fail auth deny')
    expect(await scopes()).toEqual({ 'scope.writePhotosAlbum': false })
    await frame.locator('.settings').tap()
    await window.getByRole('switch', { name: '添加到相册' }).check()
    await window.getByRole('button', { name: '返回小程序' }).click()
    expect(await settings()).toMatchObject({ errMsg: 'openSetting:ok', authSetting: { 'scope.writePhotosAlbum': true } })
    expect(await save()).toBe('saveImageToPhotosAlbum:ok')
  })

  test('without the agreement asks for no permission', async () => {
    const first = save()
    await answer('.privacy', '拒绝')
    expect(await first).toBe('saveImageToPhotosAlbum:fail privacy permission is not authorized')
    expect(await scopes()).toEqual({})
  })

  test('takes no picture that is not on the phone', async () => {
    const asked = told('authorize({ scope: "scope.writePhotosAlbum" })')
    await answer('.authorize', '允许')
    expect(await asked).toBe('authorize:ok')
    const agreed = told('requirePrivacyAuthorize()')
    await answer('.privacy', '同意')
    await agreed
    for (const path of ['https://example.com/a.png', 'wxfile://tmp_none.png', 'cloud://env/a.png']) {
      expect(await told(`saveImageToPhotosAlbum({ filePath: "${path}" })`)).toMatch(/^saveImageToPhotosAlbum:fail no such file/)
    }
    expect(await told('saveImageToPhotosAlbum({})')).toMatch(/parameter.filePath should be String/)
    expect(await told('authorize({})')).toMatch(/parameter.scope should be String/)
  })

  test('a button of open-type openSetting opens the settings, which tell nothing that was never asked', async () => {
    await frame.locator('.button').tap()
    await window.locator('.setting').waitFor()
    expect(await window.getByRole('switch', { name: '添加到相册' }).count()).toBe(0)
    await window.getByRole('button', { name: '返回小程序' }).click()
    expect(await settings()).toEqual({ errMsg: 'openSetting:ok', authSetting: {} })
  })

  test('a canvas knows how wide Chinese letters are before the server has brought them', async () => {
    const widths = (): Promise<number[]> =>
      run(`const context = canvas.getContext('2d')
        context.font = 'bold 20px sans-serif'
        return ['钢丝绳', '钢绳，'].map(text => context.measureText(text).width)`)
    const before = await widths()
    expect(before).toEqual([60, 60])
    await frame.evaluate('document.fonts.load("bold 20px \\"Noto Sans SC\\"", "钢丝绳，")')
    expect(await widths()).toEqual(before)
  })

  test('a canvas draws a picture of the phone, and none of the cloud', async () => {
    const draw = (source: string): Promise<number[] | string> =>
      run(`return new Promise(done => {
        const image = canvas.createImage()
        image.onload = () => {
          const context = canvas.getContext('2d')
          context.clearRect(0, 0, 40, 20)
          context.drawImage(image, 0, 0, 20, 20)
          done([...context.getImageData(5, 5, 1, 1).data, ...context.getImageData(30, 5, 1, 1).data])
        }
        image.onerror = () => done('error')
        image.src = ${source}
      })`)
    expect(await draw('path')).toEqual([0, 255, 0, 255, 0, 0, 0, 0])
    expect(await draw('"wxfile://tmp_none.png"')).toBe('error')
    expect(await draw('"cloud://env/codes/a.png"')).toBe('error')
  })
})
