// 服务通知 on the phone: a grant reaches WeChat, the message arrives on top and in the list, and a tap leads to its page; switches are told.

import { join } from 'node:path'
import type { Frame, Page } from 'playwright-core'
import { writeApp, type AppFolder } from '../../../support/app-folder'
import { startBrowser, type TestBrowser } from '../../../support/browser'
import { openCloudHouse, schemaOf, type CloudHouse } from '../../../support/cloud-house'
import { writeOpenapiCaller, type OpenapiAnswer, type OpenapiCaller } from '../../../support/openapi-caller'
import { until } from '../../../support/phone'
import { serveSmallApp, type SmallApp } from '../../../support/small-app'

jest.setTimeout(60_000)

const templateId = 'tmpl-news'
const sources = {
  'app/app.json': '{"pages":["pages/main/main","pages/article/article"]}',
  'app/app.js': 'App({ wx, answers: [] })',
  'app/pages/main/main.wxml': '<view bindtap="ask" style="height: 300px">ask</view>',
  'app/pages/main/main.js': `const note = answer => getApp().answers.push(answer)
    Page({ ask() { wx.requestSubscribeMessage({ tmplIds: ['${templateId}'], success: note, fail: note }) } })`,
  'app/pages/article/article.wxml': '<view>article</view>',
  'app/pages/article/article.js': 'Page({})',
}

describe('服务通知', () => {
  let browser: TestBrowser
  let app: AppFolder
  let house: CloudHouse
  let served: SmallApp
  let window: Page
  let openapi: OpenapiCaller

  beforeAll(async () => {
    house = await openCloudHouse({ schema: schemaOf({ collections: ['settings'], rules: { functions: { '*': true } } }), pages: () => ['pages/main/main', 'pages/article/article'] })
    house.cloud.console.insert('settings', [{ _id: 'reminder', templateId }])
    openapi = writeOpenapiCaller(house, ['subscribeMessage.send'])
    browser = await startBrowser()
    app = writeApp(sources)
    served = await serveSmallApp(join(app.root, 'app'), house.cloud)
  })
  afterEach(() => window.context().close())
  afterAll(async () => {
    await served.stop()
    app.remove()
    await browser.close()
    await house.stop()
  })

  const frame = (): Promise<Frame> => until('the program', async () => {
    for (const each of window.frames()) if (await each.evaluate('typeof yuelanHost === "object"').catch(() => false)) return each
    return undefined
  })
  const run = async <T>(script: string): Promise<T> => (await frame()).evaluate(script)
  const open = async (as: string): Promise<void> => {
    window = await browser.open()
    const connected = window.waitForEvent('websocket', (socket) => socket.url().includes('/wx/messages'))
    await window.goto(`${served.url}/phone?as=${as}`)
    await connected
    await frame()
  }
  const allow = async (): Promise<void> => {
    await (await frame()).getByText('ask', { exact: true }).tap()
    await window.getByRole('button', { name: '允许' }).tap()
  }
  const answered = (count = 1): Promise<unknown> => until('an answer', async () => (await run<unknown[]>('yuelanHost.getApp().answers'))[count - 1])
  const left = (openid: string): number => house.cloud.wechat.subscriptions.left(openid, templateId)
  const send = (touser: string, title: string): Promise<OpenapiAnswer> =>
    openapi('subscribeMessage.send', { touser, templateId, page: `pages/article/article?title=${encodeURIComponent(title)}`, data: { thing1: { value: title }, thing2: { value: '南窑社区' }, time3: { value: '15:01' } } })
  const entered = (): Promise<unknown> => run('[yuelanHost.enterOptions.scene, yuelanHost.enterOptions.path, decodeURIComponent(yuelanHost.enterOptions.query.title || "")]')

  test('an accepted dialog is one message, which arrives on top and leads to its page', async () => {
    await open('ada')
    await allow()
    expect(await answered()).toEqual({ 'errMsg': 'requestSubscribeMessage:ok', [templateId]: 'accept' })
    expect(left('ada')).toBe(1)
    expect((await send('ada', '包粽子')).errCode).toBe(0)
    const card = window.getByRole('button', { name: '服务通知：有新文章时告诉您' })
    await card.waitFor()
    expect(await card.innerText()).toContain('包粽子')
    await window.screenshot({ path: 'tests/screenshots/message-arrived.png' })
    await card.tap()
    await until('the page', async () => (await (await frame()).getByText('article', { exact: true }).count()) || undefined)
    expect(await entered()).toEqual([1014, 'pages/article/article', '包粽子'])
    expect(await card.count()).toBe(0)
    expect((await send('ada', '第二条')).errCode).toBe(43101)
  })

  test('with the choice kept for always each call is a message more, without a question; a refusal is none', async () => {
    await open('dee')
    await (await frame()).getByText('ask', { exact: true }).tap()
    await window.getByRole('button', { name: '拒绝' }).tap()
    await answered()
    expect(left('dee')).toBe(0)
    await (await frame()).getByText('ask', { exact: true }).tap()
    await window.getByText('总是保持以上选择').tap()
    await window.getByRole('button', { name: '允许' }).tap()
    await answered(2)
    await (await frame()).getByText('ask', { exact: true }).tap()
    await answered(3)
    expect(left('dee')).toBe(2)
  })

  test('they are kept in the list on the desktop, newest first, for their person only', async () => {
    for (const title of ['旧的', '新的']) {
      house.cloud.wechat.subscriptions.grant('bob', templateId)
      expect((await send('bob', title)).errCode).toBe(0)
    }
    await open('bob')
    await window.getByRole('button', { name: '关闭' }).tap()
    await window.getByRole('button', { name: '服务通知', exact: true }).tap()
    const cards = window.getByRole('dialog', { name: '服务通知' }).getByRole('button', { name: '服务通知：' })
    await cards.first().waitFor()
    await window.screenshot({ path: 'tests/screenshots/message-list.png' })
    expect((await cards.allInnerTexts()).map((text) => /旧的|新的|包粽子/.exec(text)?.[0])).toEqual(['新的', '旧的'])
    await cards.nth(1).tap()
    await until('the entry', async () => ((await run('yuelanHost.enterOptions.scene')) === 1014 ? true : undefined))
    expect(await entered()).toEqual([1014, 'pages/article/article', '旧的'])
  })

  test('nobody is granted anything, nor anybody a template that the account does not have; a ban of the workbench holds for who sends', async () => {
    const ask = (method: string, path: string, body: object, openid?: string): Promise<Response> =>
      fetch(`${served.url}${path}`, { method, body: JSON.stringify(body), headers: openid ? { 'x-wx-openid': openid } : {} })
    expect((await ask('POST', '/wx/grants', { templateIds: [templateId] })).status).toBe(403)
    expect((await ask('POST', '/wx/grants', { templateIds: [templateId, 'none'] }, 'eve')).status).toBe(403)
    expect(left('eve')).toBe(0)
    expect((await ask('POST', '/wx/grants', { templateIds: [templateId] }, 'eve')).status).toBe(200)
    await ask('PUT', '/wx/ban', { banned: true })
    expect((await send('eve', '封禁')).errCode).toBe(43107)
    await ask('PUT', '/wx/ban', { banned: false })
    expect((await send('eve', '解封')).errCode).toBe(0)
  })

  test('who switches messages off in the settings is sent none', async () => {
    house.cloud.wechat.subscriptions.grant('cy', templateId)
    await open('cy')
    await window.getByRole('button', { name: '更多' }).tap()
    await window.getByRole('button', { name: '设置', exact: true }).tap()
    const told = window.waitForResponse((response) => response.url().endsWith('/wx/message-settings'))
    await window.getByRole('switch', { name: '接收订阅消息' }).uncheck()
    await told
    expect((await send('cy', '不要')).errCode).toBe(43101)
    expect(left('cy')).toBe(1)
  })
})
