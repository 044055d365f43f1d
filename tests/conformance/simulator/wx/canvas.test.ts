// Pictures off a canvas, and pictures and files that go to a chat: what wx.canvasToTempFilePath, showShareImageMenu and shareFileMessage do and refuse.

import { writeApp, type AppFolder } from '../../../support/app-folder'
import { startBrowser, type TestBrowser } from '../../../support/browser'
import { startSimulator, type SimulatedPhone, type Simulator } from '../../../support/simulator'
import { until } from '../../../support/phone'

// A browser on a busy machine.
jest.setTimeout(30_000)

/** A canvas of 40 × 20 pixels, red on the left and green on the right. */
const page = `Page({
  onReady() {
    wx.createSelectorQuery().select('#paper').fields({ node: true }).exec(([{ node }]) => {
      Object.assign(node, { width: 40, height: 20 })
      const context = node.getContext('2d')
      context.fillStyle = '#ff0000'
      context.fillRect(0, 0, 20, 20)
      context.fillStyle = '#00ff00'
      context.fillRect(20, 0, 20, 20)
      getApp().canvas = node
    })
  },
  onTap() {
    const app = getApp()
    Promise.resolve(app.task()).then(({ errMsg }) => (app.told = errMsg), ({ errMsg }) => (app.told = errMsg))
  },
})`

interface Picture {
  width: number
  height: number
  type: string
  /** Of its middle: red, green, blue. */
  middle: number[]
}

describe('pictures off a canvas', () => {
  let browser: TestBrowser
  let app: AppFolder
  let simulator: Simulator
  let phone: SimulatedPhone

  const save = (options: string): Promise<[boolean, { errMsg: string; tempFilePath?: string }]> =>
    phone.run(`const { wx, canvas } = host.getApp(); return wx.canvasToTempFilePath({ ${options} }).then(value => [true, value], reason => [false, reason])`)
  const saved = async (options: string): Promise<string> => {
    const [ok, { errMsg, tempFilePath = '' }] = await save(`canvas, ${options}`)
    expect([ok, errMsg]).toEqual([true, 'canvasToTempFilePath:ok'])
    return tempFilePath
  }
  /** As WeChat itself tells of it, and by its pixels. */
  const look = (path: string): Promise<Picture> =>
    phone.run(`const { wx, canvas } = host.getApp()
      return wx.getImageInfo({ src: ${JSON.stringify(path)} }).then(({ width, height, type }) => new Promise(done => {
        const image = canvas.createImage()
        wx.previewImage({ urls: [${JSON.stringify(path)}] }).then(() => {
          image.src = window.parent.calls.filter(([name]) => name === 'previewImage').at(-1)[1].urls[0]
        })
        image.onload = () => {
          const paper = document.createElement('canvas')
          Object.assign(paper, { width, height })
          paper.getContext('2d').drawImage(image, 0, 0)
          done({ width, height, type, middle: [...paper.getContext('2d').getImageData(width / 2, height / 2, 1, 1).data].slice(0, 3) })
        }
      }))`)
  const tap = async (task: string): Promise<string> => {
    await phone.run(`const app = host.getApp(); const { wx } = app; app.told = undefined; app.task = () => ${task}`)
    await phone.frame.locator('.button').tap()
    return until('what became of it', async () => (await phone.run<string | undefined>('return host.getApp().told')) ?? undefined)
  }
  const outside = (call: string): Promise<string> => phone.run(`const { wx } = host.getApp(); return wx.${call}.then(({ errMsg }) => errMsg, ({ errMsg }) => errMsg)`)

  beforeAll(async () => {
    browser = await startBrowser()
    app = writeApp({
      'app/app.json': JSON.stringify({ pages: ['pages/one/one'] }),
      'app/app.js': 'App({ wx })',
      'app/pages/one/one.wxml': '<canvas type="2d" id="paper" /><view class="button" bindtap="onTap">tap</view>',
      'app/pages/one/one.js': page,
    })
    simulator = await startSimulator(app)
    phone = await simulator.open(browser)
    await until('the canvas', async () => (await phone.run<boolean>('return host.getApp().canvas !== undefined')) || undefined)
  }, 60_000)
  afterAll(async () => {
    await phone.close()
    await simulator.stop()
    app.remove()
    await browser.close()
  })

  test('the whole of it at the size that was asked for', async () => {
    const path = await saved('destWidth: 80, destHeight: 40')
    expect(path).toMatch(/^wxfile:\/\/tmp_\w+\.png$/)
    expect(await look(path)).toMatchObject({ width: 80, height: 40, type: 'png' })
  })

  test('a part of it, and nothing of the rest', async () => {
    expect(await look(await saved('x: 22, width: 10, destWidth: 10, destHeight: 10'))).toMatchObject({ width: 10, height: 10, middle: [0, 255, 0] })
  })

  test('as a JPEG where that is asked for', async () => {
    const path = await saved('fileType: "jpg", quality: 0.9, destWidth: 20, destHeight: 10, width: 18')
    expect(path).toMatch(/\.jpg$/)
    const { middle: [red = 0, green = 255] } = await look(path)
    expect(red).toBeGreaterThan(240)
    expect(green).toBeLessThan(20)
  })

  test('without a canvas there is no picture', async () => {
    expect(await save('canvasId: "paper"')).toEqual([false, { errMsg: 'canvasToTempFilePath:fail canvas is empty' }])
    expect(await save('canvas, width: 0')).toEqual([false, { errMsg: 'canvasToTempFilePath:fail create bitmap failed' }])
  })

  test('a picture is shared by a sheet that tells only whether it was given up', async () => {
    const path = JSON.stringify(await saved('destWidth: 8, destHeight: 4'))
    await phone.window.evaluate('answers.askShareImage = true')
    expect(await outside(`showShareImageMenu({ path: ${path} })`)).toBe('showShareImageMenu:ok')
    await phone.window.evaluate('answers.askShareImage = false')
    expect(await outside(`showShareImageMenu({ path: ${path} })`)).toBe('showShareImageMenu:fail cancel')
    expect(await outside('showShareImageMenu({ path: "wxfile://tmp_none.png" })')).toMatch(/^showShareImageMenu:fail no such file/)
    expect(await outside('showShareImageMenu({})')).toMatch(/^showShareImageMenu:fail parameter error: parameter.path should be String/)
  })

  test('a file goes to a chat within a tap, once, under the name that it is given', async () => {
    const path = JSON.stringify(await saved('destWidth: 8, destHeight: 4'))
    await phone.window.evaluate('answers.askShareFile = true')
    expect(await outside(`shareFileMessage({ filePath: ${path} })`)).toBe('shareFileMessage:fail can only be invoked by user TAP gesture.')
    expect(await tap(`wx.shareFileMessage({ filePath: ${path}, fileName: "三月.png" })`)).toBe('shareFileMessage:ok')
    expect(await phone.shellCalls('askShareFile')).toEqual([[expect.objectContaining({ name: '三月.png' })]])
    await phone.window.evaluate('answers.askShareFile = false')
    expect(await tap(`wx.shareFileMessage({ filePath: ${path} })`)).toBe('shareFileMessage:fail cancel')
    expect(await tap('wx.shareFileMessage({ filePath: "wxfile://tmp_none.png" })')).toMatch(/^shareFileMessage:fail no such file/)
  })
})
