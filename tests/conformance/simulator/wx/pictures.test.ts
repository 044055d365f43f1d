// Choosing, compressing, uploading and taking away pictures as WeChat does, against the real local cloud.

import type { Frame, Page } from 'playwright-core'
import { startBrowser, type TestBrowser } from '../../../support/browser'
import { arrivalUrl, until, type Arrival } from '../../../support/phone'
import { chosen, onePicture, pngOf } from '../../../support/chosen-files'
import { film } from '../../../support/media'
import { startServer, type TestServer } from '../../../support/server'

// A browser on a busy machine.
jest.setTimeout(30_000)

type Answer = [boolean, { errCode?: number; errMsg?: string; [key: string]: unknown }]

let browser: TestBrowser
let server: TestServer
let window: Page
let frame: Frame

const open = async (arrival: Arrival): Promise<void> => {
  window = await browser.open()
  await window.goto(arrivalUrl(server.url, arrival))
  frame = await until('the program', async () => {
    for (const each of window.frames()) if (await each.evaluate('typeof yuelanHost === "object"').catch(() => false)) return each
    return undefined
  })
  // Pictures are private: WeChat asks once.
  const asked = frame.evaluate('yuelanHost.wx.requirePrivacyAuthorize({})')
  await window.locator('.privacy').getByRole('button', { name: '同意' }).click()
  await asked
}
const ask = (call: string): Promise<Answer> =>
  frame.evaluate(`Promise.resolve().then(() => yuelanHost.wx.${call}).then(value => [true, value], reason => [false, reason])`)
/** A browser opens its dialog for a tap only. */
const askByTap = async (call: string): Promise<() => Promise<Answer>> => {
  await frame.evaluate(`(() => {
    delete globalThis.answer
    document.body.addEventListener('click', () => Promise.resolve(yuelanHost.wx.${call}).then(value => { answer = [true, value] }, reason => { answer = [false, reason] }), { once: true, capture: true })
  })()`)
  await frame.locator('body').click({ position: { x: 3, y: 3 }, force: true })
  return () => until('an answer', async () => (await frame.evaluate<Answer | undefined>('globalThis.answer')) ?? undefined)
}

beforeAll(async () => {
  browser = await startBrowser()
  server = await startServer()
  await open({ as: 'resident-1' })
}, 60_000)
afterAll(async () => {
  await server.stop()
  await browser.close()
})

interface File {
  tempFilePath: string
  size: number
  fileType: string
}
const album = (more: string): string => `chooseMedia({ mediaType: ["image"], sourceType: ["album"]${more} })`
const choose = async (call: string, ...files: Parameters<typeof chosen>[1]): Promise<File[]> => {
  const [answer] = await Promise.all([askByTap(call), chosen(window, files)])
  const [ok, result] = await answer()
  expect([ok, result.errMsg]).toEqual([true, 'chooseMedia:ok'])
  return result['tempFiles'] as File[]
}

describe('chooseMedia', () => {
  test('gives temporary files, as many as were asked for at most', async () => {
    const files = await choose(album(', count: 2'), onePicture, onePicture, onePicture)
    expect(files).toHaveLength(2)
    expect(files[0]).toEqual({ tempFilePath: expect.stringMatching(/^wxfile:\/\/tmp_\w+\.png$/), size: onePicture.buffer.length, fileType: 'image' })
  })

  test('never gives more than 20', async () => {
    expect(await choose(album(', count: 50'), ...Array.from({ length: 25 }, () => onePicture))).toHaveLength(20)
  })

  test('gives a smaller picture where only compressed ones are wanted', async () => {
    const large = pngOf(600, 400)
    const [file] = await choose(album(', sizeType: ["compressed"]'), large)
    expect(file?.size).toBeLessThan(large.buffer.length)
    expect(file?.tempFilePath).toMatch(/\.jpg$/)
  })

  test('says of a film how long and how large it is, with a picture out of it', async () => {
    const [file] = (await choose('chooseMedia({ mediaType: ["video"], sourceType: ["album"] })', { name: 'ball.webm', mimeType: 'video/webm', buffer: film() })) as (File & { duration: number; thumbTempFilePath: string })[]
    expect(file).toMatchObject({ width: 320, height: 180, fileType: 'video' })
    expect(file?.duration).toBeCloseTo(2, 0)
    expect((await ask(`getImageInfo({ src: ${JSON.stringify(file?.thumbTempFilePath)} })`))[1]).toMatchObject({ width: 320, height: 180 })
  })

  test('fails as cancelled where nothing is chosen', async () => {
    const answer = await askByTap('chooseMedia({ mediaType: ["image"] })')
    await window.getByText('取消', { exact: true }).click()
    expect(await answer()).toEqual([false, { errMsg: 'chooseMedia:fail cancel' }])
  })

  test('asks for camera or album where both may be', async () => {
    const answer = await askByTap('chooseMedia({ mediaType: ["image"], count: 6 })')
    const [dialog] = await Promise.all([window.waitForEvent('filechooser'), window.getByText('从手机相册选择').click()])
    expect(dialog.isMultiple()).toBe(true)
    await dialog.setFiles([onePicture])
    expect((await answer())[0]).toBe(true)
    const second = await askByTap('chooseMedia({ mediaType: ["image"], count: 6 })')
    const [camera] = await Promise.all([window.waitForEvent('filechooser'), window.getByText('拍照', { exact: true }).click()])
    expect(camera.isMultiple()).toBe(false)
    await camera.setFiles([onePicture])
    expect((await second())[0]).toBe(true)
  })

  test('fails where the phone denies the camera, and the album still opens', async () => {
    await open({ as: 'resident-1', camera: 'denied' })
    const [ok, error] = await ask('chooseMedia({ mediaType: ["image"], sourceType: ["camera"] })')
    expect([ok, error.errMsg]).toEqual([false, 'chooseMedia:fail system permission denied'])
    expect(await frame.evaluate('yuelanHost.wx.getAppAuthorizeSetting().cameraAuthorized')).toBe('denied')
    expect(await choose(album(''), onePicture)).toHaveLength(1)
  })
})

test('compressImage makes a picture of the width that was asked for, in proportion', async () => {
  const [file] = await choose(album(', sizeType: ["original"]'), pngOf(600, 400))
  const [ok, { tempFilePath }] = await ask(`compressImage({ src: "${file?.tempFilePath ?? ''}", compressedWidth: 300, quality: 50 })`)
  expect(ok).toBe(true)
  expect(await ask(`getImageInfo({ src: "${String(tempFilePath)}" })`)).toMatchObject([true, { width: 300, height: 200, type: 'jpg' }])
  expect(await ask('compressImage({ src: "wxfile://none.jpg" })')).toEqual([false, { errMsg: 'compressImage:fail file not found' }])
})

describe('uploadFile', () => {
  const file = async (): Promise<string> => (await choose(album(', sizeType: ["original"]'), onePicture))[0]?.tempFilePath ?? ''

  test('with a callback gives a task that tells how far it is', async () => {
    const path = await file()
    const [kind, seen, result] = await frame.evaluate<[string, { progress: number; totalBytesSent: number; totalBytesExpectedToSend: number }[], { fileID: string; statusCode: number }]>(`new Promise((done, fail) => {
      const seen = []
      const task = yuelanHost.wx.cloud.uploadFile({ cloudPath: 'complaints/one/1.png', filePath: '${path}', success: result => done([typeof task.onProgressUpdate, seen, result]), fail })
      task.onProgressUpdate(each => seen.push(each))
    })`)
    expect(kind).toBe('function')
    expect(seen.at(-1)).toEqual({ progress: 100, totalBytesSent: onePicture.buffer.length, totalBytesExpectedToSend: onePicture.buffer.length })
    expect(result).toEqual({ fileID: expect.stringMatching(/^cloud:\/\/.*\/complaints\/one\/1\.png$/), statusCode: 200, errMsg: 'cloud.uploadFile:ok' })
  })

  test('without one gives a promise', async () => {
    expect(await ask(`cloud.uploadFile({ cloudPath: 'complaints/one/2.png', filePath: '${await file()}' })`)).toMatchObject([true, { statusCode: 200 }])
  })

  test('that is aborted fails, and leaves no file', async () => {
    const path = await file()
    const error = await frame.evaluate<{ errMsg: string }>(`new Promise((done, fail) => {
      const task = yuelanHost.wx.cloud.uploadFile({ cloudPath: 'complaints/one/aborted.png', filePath: '${path}', success: fail, fail: done })
      task.abort()
    })`)
    expect(error.errMsg).toMatch(/^cloud\.uploadFile:fail .*abort/)
    const fileId = await frame.evaluate<string>(`yuelanHost.wx.cloud.uploadFile({ cloudPath: 'complaints/one/3.png', filePath: '${path}' }).then(({ fileID }) => fileID)`)
    expect(await ask(`cloud.downloadFile({ fileID: '${fileId.replace('3.png', 'aborted.png')}' })`)).toMatchObject([false, { errCode: -503003 }])
  })

  test('of a private file: its owner has a link that ends, reads and removes it; nobody else does any of that', async () => {
    await open({ as: 'resident-1' })
    const fileId = await frame.evaluate<string>(`yuelanHost.wx.cloud.uploadFile({ cloudPath: 'complaints/own/1.png', filePath: '${await file()}' }).then(({ fileID }) => fileID)`)
    const link = (await ask(`cloud.getTempFileURL({ fileList: ['${fileId}'] })`))[1]['fileList'] as { tempFileURL: string; status: number }[]
    expect(link[0]).toMatchObject({ status: 0, tempFileURL: expect.stringMatching(/[?&]sign=/) as string })
    expect((await fetch(link[0]?.tempFileURL ?? '')).status).toBe(200)
    await open({ as: 'resident-2' })
    expect(await ask(`cloud.getTempFileURL({ fileList: ['${fileId}'] })`)).toMatchObject([true, { fileList: [{ status: 1, tempFileURL: '' }] }])
    expect(await ask(`cloud.downloadFile({ fileID: '${fileId}' })`)).toMatchObject([false, { errCode: -503002 }])
    expect(await ask(`cloud.deleteFile({ fileList: ['${fileId}'] })`)).toMatchObject([true, { fileList: [{ status: -503002 }] }])
    expect(await ask(`cloud.uploadFile({ cloudPath: 'complaints/own/1.png', filePath: '${await file()}' })`)).toMatchObject([false, { errCode: -503002 }])
    await open({ as: 'resident-1' })
    expect(await ask(`cloud.deleteFile({ fileList: ['${fileId}'] })`)).toMatchObject([true, { fileList: [{ fileID: fileId, status: 0 }] }])
    expect(await ask(`cloud.deleteFile({ fileList: ['${fileId}'] })`)).toMatchObject([true, { fileList: [{ status: -503003 }] }])
  })
})
