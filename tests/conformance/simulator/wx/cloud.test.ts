// wx.cloud against the real local cloud and its functions: identity, results, and every error in WeChat's form.

import type { Frame, Page } from 'playwright-core'
import { badNetworkOf } from '../../../support/bad-network'
import { startBrowser, type TestBrowser } from '../../../support/browser'
import { arrivalUrl, until, type Arrival } from '../../../support/phone'
import { startServer, type TestServer } from '../../../support/server'

// A browser on a busy machine.
jest.setTimeout(30_000)

type Answer = [boolean, { errCode?: number; errMsg?: string; result?: unknown; requestID?: string; [key: string]: unknown }]

describe('wx.cloud', () => {
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
  }
  const ask = (call: string): Promise<Answer> =>
    frame.evaluate(`Promise.resolve().then(() => yuelanHost.wx.cloud.${call}).then(value => [true, value], reason => [false, reason])`)

  beforeAll(async () => {
    browser = await startBrowser()
    server = await startServer()
    await open({ as: 'resident-1' })
  }, 60_000)
  afterAll(async () => {
    await server.stop()
    await browser.close()
  })

  test('a call gives the function\'s result and an id', async () => {
    const [ok, answer] = await ask('callFunction({ name: "reader", data: { action: "article.list", input: {} } })')
    expect(ok).toBe(true)
    expect(answer).toMatchObject({ errMsg: 'cloud.callFunction:ok', requestID: expect.stringMatching(/^[\w-]{36}$/), result: { ok: true } })
  })

  test('with callbacks it gives the same to success, and returns nothing', async () => {
    const [given, answer] = await frame.evaluate<[string, { result?: { ok?: boolean } }]>(
      'new Promise((done, fail) => { const given = yuelanHost.wx.cloud.callFunction({ name: "reader", data: { action: "nothing" }, success: each => done([typeof given, each]), fail }) })',
    )
    expect([given, answer.result?.ok]).toEqual(['undefined', false])
  })

  test.each([
    ['callFunction({ name: "nothere" })', -501000, /^cloud\.callFunction:fail Error: errCode: -501000 {2}\| errMsg: FunctionName parameter could not be found/],
    ['callFunction({})', -401003, /^cloud\.callFunction:fail Error: errCode: -401003 api parameter type error \| errMsg: parameter.name should be string instead of undefined/],
    ['callFunction({ name: "reader", data: "text" })', -401003, /parameter.data should be object instead of string/],
    ['callFunction({ name: "reader", data: { text: "x".repeat(110000) } })', -501007, /^cloud\.callFunction:fail Error: errCode: -501007/],
    ['downloadFile({ fileID: "cloud://none/none.png" })', -503003, /^cloud\.downloadFile:fail Error: errCode: -503003/],
    ['uploadFile({ cloudPath: "a.png", filePath: "wxfile://none" })', -1, /^cloud\.uploadFile:fail/],
  ])('%s', async (call, errCode, errMsg) => {
    const [ok, error] = await ask(call)
    expect(ok).toBe(false)
    expect(error.errMsg).toMatch(errMsg)
    expect(error.errCode).toBe(errCode)
  })

  test('links of files come one by one, each with its own status', async () => {
    const [ok, { fileList }] = await ask('getTempFileURL({ fileList: ["cloud://none/none.png"] })')
    expect([ok, fileList]).toEqual([true, [{ fileID: 'cloud://none/none.png', tempFileURL: '', maxAge: 86400, status: 1, errMsg: 'STORAGE_FILE_NONEXIST' }]])
  })

  test('a public file can be linked and brought down', async () => {
    const [, list] = await ask('callFunction({ name: "reader", data: { action: "article.list", input: {} } })')
    const fileId = /cloud:\/\/[^"]+/.exec(JSON.stringify(list))?.[0] ?? ''
    const [, { fileList }] = await ask(`getTempFileURL({ fileList: ["${fileId}"] })`)
    expect(fileList).toEqual([{ fileID: fileId, tempFileURL: expect.stringMatching(/^http/), maxAge: 86400, status: 0, errMsg: 'ok' }])
    const [ok, file] = await ask(`downloadFile({ fileID: "${fileId}" })`)
    expect([ok, file]).toEqual([true, { tempFilePath: expect.stringMatching(/^wxfile:\/\/tmp_\w+\.\w+$/), statusCode: 200, errMsg: 'cloud.downloadFile:ok' }])
  })

  test('a download with callbacks is a task that tells how far it is', async () => {
    const [, list] = await ask('callFunction({ name: "reader", data: { action: "article.list", input: {} } })')
    const fileID = /cloud:\/\/[^"]+/.exec(JSON.stringify(list))?.[0] ?? ''
    const [kind, last, answer] = await frame.evaluate<[string, { progress: number; totalBytesExpectedToWrite: number }, object]>(`new Promise((done, fail) => {
      let last
      const task = yuelanHost.wx.cloud.downloadFile({ fileID: "${fileID}", success: (each) => done([typeof task.abort, last, each]), fail })
      task.onProgressUpdate((each) => { last = each })
    })`)
    expect([kind, last.progress, answer]).toEqual(['function', 100, expect.objectContaining({ statusCode: 200, errMsg: 'cloud.downloadFile:ok' })])
    expect(last.totalBytesExpectedToWrite).toBeGreaterThan(1_000)
  })

  test('a download that is aborted fails', async () => {
    const error = await frame.evaluate<{ errMsg: string }>(`new Promise((fail) => {
      yuelanHost.wx.cloud.downloadFile({ fileID: "cloud://none/none.png", success: fail, fail }).abort()
    })`)
    expect(error.errMsg).toMatch(/^cloud\.downloadFile:fail .*abort/)
  })

  test.each(['cut', 'breakInTheMiddle'] as const)('a network that is gone (%s) is a failed request', async (how) => {
    const network = await badNetworkOf(window)
    network[how]()
    const [ok, error] = await ask('callFunction({ name: "reader", data: { action: "article.list", input: {} } })')
    expect([ok, error.errCode]).toEqual([false, -1])
    expect(error.errMsg).toMatch(/^cloud\.callFunction:fail Error: errCode: -1 .*request:fail/)
    network.mend()
    expect((await ask('callFunction({ name: "reader", data: { action: "article.list", input: {} } })'))[0]).toBe(true)
    await network.close()
  })

  test('nobody may call what asks for a login', async () => {
    await open({ as: 'none' })
    const [ok, error] = await ask('callFunction({ name: "staff", data: {} })')
    expect([ok, error.errCode]).toEqual([false, -501023])
  })

  test('in Moments single page a resident is nobody', async () => {
    await open({ as: 'resident-1', scene: 1154 })
    const [, error] = await ask('callFunction({ name: "staff", data: {} })')
    expect(error.errCode).toBe(-501023)
  })
})
