// A phone that loses its network or is killed: what fails as on a real one, and what is there again.

import { startBrowser, type TestBrowser } from '../../../support/browser'
import { openPhone, type TestPhone } from '../../../support/phone'
import { killed, networkOf, reopened } from '../../../support/phone-fate'
import { startServer, type TestServer } from '../../../support/server'

// A browser on a busy machine.
jest.setTimeout(20_000)

let browser: TestBrowser
let server: TestServer
let phone: TestPhone

beforeAll(async () => {
  [browser, server] = await Promise.all([startBrowser(), startServer()])
}, 60_000)
beforeEach(async () => {
  phone = await openPhone(browser, server, { as: 'resident-1' })
})
afterEach(() => phone.close())
afterAll(async () => {
  await server.stop()
  await browser.close()
})

const run = <T>(script: string): Promise<T> => phone.frame().evaluate<T>(`(async () => { const { wx } = yuelanHost; const fs = wx.getFileSystemManager(); const usr = wx.env.USER_DATA_PATH; ${script} })()`)
const call = (): Promise<{ errMsg: string; errCode?: number }> => run('return wx.cloud.callFunction({ name: "reader", data: { action: "article.list", input: {} } }).catch(error => error)')

test('without a network calls fail, wx says so, and all is well once it is back', async () => {
  const network = await networkOf(phone.window)
  await run('globalThis.heard = []; wx.onNetworkStatusChange(({ isConnected }) => heard.push(isConnected))')
  await network.take()
  expect(await call()).toMatchObject({ errCode: -1, errMsg: expect.stringMatching(/^cloud\.callFunction:fail Error: errCode: -1 .*request:fail/) })
  expect(await run('return (await wx.getNetworkType()).networkType')).toBe('none')
  // The automation goes on.
  expect((await phone.page()).path).toBe('pages/home/home')
  await network.giveBack()
  expect((await call()).errMsg).toBe('cloud.callFunction:ok')
  expect(await run('return [(await wx.getNetworkType()).networkType, heard]')).toEqual(['wifi', [false, true]])
  await network.close()
})

test('an upload under way breaks with the network, and a kept file is sent once it is back', async () => {
  const network = await networkOf(phone.window)
  network.holdUploads()
  const broken = run<{ errMsg: string; errCode: number }>(`fs.writeFileSync(usr + "/a.jpg", new ArrayBuffer(12_000_000))
    return new Promise(done => { globalThis.task = wx.cloud.uploadFile({ cloudPath: "uploads/resident-1/a.jpg", filePath: usr + "/a.jpg", success: done, fail: done }); task.onProgressUpdate(({ progress }) => { globalThis.progress = progress }) })`)
  await phone.frame().waitForFunction('globalThis.progress > 0 && globalThis.progress < 100')
  await network.take()
  expect(await broken).toMatchObject({ errCode: -1, errMsg: expect.stringMatching(/^cloud\.uploadFile:fail/) })
  await network.giveBack()
  const sent = await run<{ errMsg: string }>('fs.writeFileSync(usr + "/b.jpg", new ArrayBuffer(2000)); return wx.cloud.uploadFile({ cloudPath: "uploads/resident-1/b.jpg", filePath: usr + "/b.jpg" }).catch(error => error)')
  expect(sent.errMsg).toBe('cloud.uploadFile:ok')
  await network.close()
})

test('killed right after writing, it has everything again: storage, files and folders', async () => {
  await run('wx.setStorageSync("last", "word"); fs.mkdirSync(usr + "/drafts"); fs.writeFileSync(usr + "/drafts/1", "the last words")')
  await killed(phone)
  phone = await reopened(phone, server, { as: 'resident-1' })
  expect(await run('return [wx.getStorageSync("last"), fs.readFileSync(usr + "/drafts/1", "utf8")]')).toEqual(['word', 'the last words'])
})

test('another person of the same phone finds nothing of it', async () => {
  await run('fs.writeFileSync(usr + "/mine", "x")')
  await killed(phone)
  phone = await reopened(phone, server, { as: 'resident-2' })
  expect(await run('return fs.readdirSync(usr)')).toEqual([])
})
