// Files that come down: wx.downloadFile and its task, wx.cloud.downloadFile, and what wx.openDocument opens and refuses.

import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { AppFolder } from '../../../support/app-folder'
import { startBrowser, type TestBrowser } from '../../../support/browser'
import { until } from '../../../support/phone'
import { startSimulator, type SimulatedPhone, type Simulator } from '../../../support/simulator'
import { wxApp } from './wx-app'

// A browser on a busy machine.
jest.setTimeout(30_000)

/** Sends half of ten bytes, and the rest when the test says so. */
let waiting: ServerResponse | undefined
const allowed = { 'access-control-allow-origin': '*', 'access-control-expose-headers': '*' }

function startFiles(): Promise<Server> {
  const server = createServer((request, response) => {
    if (request.url === '/none.pdf') return response.writeHead(404, allowed).end('gone')
    response.writeHead(200, { ...allowed, 'content-type': 'application/pdf', 'content-length': 10 })
    response.write('12345')
    if (request.url === '/slow.pdf') {
      waiting = response
      return undefined
    }
    return response.end('67890')
  })
  return new Promise((done) => void server.listen(0, '127.0.0.1', () => done(server)))
}

describe('files of wx', () => {
  let browser: TestBrowser
  let app: AppFolder
  let simulator: Simulator
  let phone: SimulatedPhone
  let files: Server
  let url: string

  /** Starts a download that tells `globalThis.told` of everything. */
  const start = (file: string, more = ''): Promise<string> => phone.run(`const wx = host.getApp().wx; globalThis.told = []; const tell = what => detail => told.push([what, detail])
    globalThis.task = wx.downloadFile({ url: ${JSON.stringify(file)}, ${more} success: tell('success'), fail: tell('fail') }); task.onProgressUpdate(tell('progress')); return typeof task.abort`)
  const told = (): Promise<[string, Record<string, unknown>][]> => phone.frame.evaluate('JSON.parse(JSON.stringify(told))')
  const ending = (): Promise<Record<string, unknown>> => until('the end of a download', async () => (await told()).find(([what]) => what !== 'progress')?.[1])
  const open = (options: string): Promise<unknown> => phone.run(`return host.getApp().wx.openDocument(${options}).then(({ errMsg }) => errMsg, ({ errMsg }) => errMsg)`)

  beforeAll(async () => {
    browser = await startBrowser()
    app = wxApp()
    simulator = await startSimulator(app)
    files = await startFiles()
    url = `http://127.0.0.1:${(files.address() as AddressInfo).port}`
  }, 60_000)
  beforeEach(async () => {
    phone = await simulator.open(browser)
  })
  afterEach(() => phone.close())
  afterAll(async () => {
    files.closeAllConnections()
    await new Promise((done) => files.close(done))
    await simulator.stop()
    app.remove()
    await browser.close()
  })

  test('a download tells how far it is, and gives a temporary file in the end', async () => {
    expect(await start(`${url}/slow.pdf`)).toBe('function')
    const progress = await until('half of it', async () => (await told())[0])
    expect(progress).toEqual(['progress', { progress: 50, totalBytesWritten: 5, totalBytesExpectedToWrite: 10 }])
    waiting?.end('67890')
    expect(await ending()).toEqual({ errMsg: 'downloadFile:ok', statusCode: 200, tempFilePath: expect.stringMatching(/^wxfile:\/\/tmp_\w+\.pdf$/) })
  })

  test('an aborted one fails as such, whatever comes of the rest', async () => {
    await start(`${url}/slow.pdf`)
    await until('half of it', async () => (await told())[0])
    await phone.frame.evaluate('task.abort()')
    expect(await ending()).toEqual({ errMsg: 'downloadFile:fail abort' })
  })

  test('an answer that is no file is still an answer: its number is told', async () => {
    await start(`${url}/none.pdf`)
    expect(await ending()).toMatchObject({ errMsg: 'downloadFile:ok', statusCode: 404 })
  })

  test.each([
    ['cloud://env/a.pdf', 'downloadFile:fail invalid url'],
    ['/images/a.pdf', 'downloadFile:fail invalid url'],
  ])('%s is no address to download', async (address, errMsg) => {
    await start(address)
    expect(await ending()).toEqual({ errMsg })
  })

  test('a file may be given a name below the user’s folder, and nowhere else', async () => {
    await start(`${url}/a.pdf`, 'filePath: wx.env.USER_DATA_PATH + "/form.pdf",')
    expect(await ending()).toEqual({ errMsg: 'downloadFile:ok', statusCode: 200, filePath: 'wxfile://usr/form.pdf' })
    expect(await open('{ filePath: "wxfile://usr/form.pdf" }')).toBe('openDocument:ok')
    await start(`${url}/a.pdf`, 'filePath: "/form.pdf",')
    expect((await ending())['errMsg']).toMatch(/^downloadFile:fail permission denied/)
  })

  test('a document opens by its ending or by the kind that is said, with its size', async () => {
    await start(`${url}/a.pdf`)
    const path = JSON.stringify((await ending())['tempFilePath'])
    expect(await open(`{ filePath: ${path}, showMenu: true }`)).toBe('openDocument:ok')
    expect(await open(`{ filePath: ${path}, fileType: "docx" }`)).toBe('openDocument:ok')
    const shown = (await phone.shellCalls('openDocument')).flat()
    expect(shown).toEqual([expect.objectContaining({ kind: 'pdf', bytes: 10, menu: true }), expect.objectContaining({ kind: 'docx', menu: false })])
  })

  test('what is no document, or not there, is refused', async () => {
    await start(`${url}/a.pdf`)
    const path = JSON.stringify((await ending())['tempFilePath'])
    expect(await open(`{ filePath: ${path}, fileType: "zip" }`)).toBe('openDocument:fail filetype not supported')
    expect(await open('{ filePath: "wxfile://tmp_none.pdf" }')).toMatch(/^openDocument:fail no such file/)
    expect(await open('{}')).toBe('openDocument:fail parameter error: parameter.filePath should be String instead of Undefined;')
  })

  test('in single-page mode files come down and no document opens', async () => {
    await phone.run('host.enterOptions = { ...host.enterOptions, scene: 1154, apiCategory: "browseOnly" }')
    await start(`${url}/a.pdf`)
    const path = JSON.stringify((await ending())['tempFilePath'])
    expect(await open(`{ filePath: ${path} }`)).toMatch(/^openDocument:fail/)
  })
})
