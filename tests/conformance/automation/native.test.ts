// Native of the official SDK: the buttons that WeChat draws around the program.

import { type TestPhone, until } from '../../support/phone'
import { type AutomationHouse, openAutomationHouse } from './house'

let house: AutomationHouse
let phone: TestPhone

jest.setTimeout(60_000)
beforeAll(async () => {
  house = await openAutomationHouse()
})
beforeEach(async () => {
  phone = await house.open()
})
afterEach(() => phone.close())
afterAll(() => house.stop())

const native = () => phone.program.native()

test('navigateLeft goes back, and says so where there is nothing to go back to', async () => {
  await expect(native().navigateLeft()).rejects.toThrow('a button on the left of the navigation bar is not on the screen')
  await phone.program.callWxMethod('navigateTo', { url: '/pages/second/second' })
  await native().navigateLeft()
  await phone.waitForPage('pages/main/main')
})

test('goHome goes to the first page', async () => {
  await phone.program.callWxMethod('reLaunch', { url: '/pages/second/second' })
  await native().goHome()
  await phone.waitForPage('pages/main/main')
})

test('switchTab presses a tab', async () => {
  await native().switchTab({ url: '/pages/other/other' })
  await phone.waitForPage('pages/other/other')
  await expect(native().switchTab({ url: '/pages/second/second' })).rejects.toThrow('/pages/second/second is not a page of the tab bar')
})

test('confirmModal and cancelModal answer a modal, and say so where there is none', async () => {
  const page = await phone.page()
  const answered = (word: string) => until(word, async () => ((await page.data('shown')) === word ? true : undefined))
  await expect(native().confirmModal()).rejects.toThrow('a modal is not on the screen')
  await page.callMethod('ask')
  await phone.window.locator('.modal').waitFor()
  await native().confirmModal()
  await answered('yes')
  await page.callMethod('ask')
  await phone.window.locator('.modal').waitFor()
  await native().cancelModal()
  await answered('no')
})

test('shareCancel puts a card away; shareConfirm opens it as its receiver would', async () => {
  const share = async (): Promise<void> => {
    await (await (await phone.page()).$('#share'))?.tap()
    await phone.window.locator('.share').waitFor()
  }
  await expect(native().shareCancel()).rejects.toThrow('a card to be shared is not on the screen')
  await expect(native().shareConfirm()).rejects.toThrow('a card to be shared is not on the screen')
  await share()
  await native().shareCancel()
  expect(await phone.window.locator('.share').count()).toBe(0)
  await share()
  await native().shareConfirm()
  const received = await until('the shared page', async () => {
    const page = await phone.page().catch(() => undefined)
    return page?.path === 'pages/second/second' ? page : undefined
  })
  expect(received.query).toEqual({ word: 'shared' })
})

test('authorizeCancel and authorizeAllow answer what a program asks to be allowed', async () => {
  await expect(native().authorizeAllow()).rejects.toThrow('a question for a permission is not on the screen')
  const ask = async (answer: () => Promise<unknown>): Promise<string> => {
    const told = phone.frame().evaluate<string>('yuelanHost.wx.authorize({ scope: "scope.writePhotosAlbum" }).then(({ errMsg }) => errMsg, ({ errMsg }) => errMsg)')
    await phone.window.locator('.authorize').waitFor()
    await answer()
    return told
  }
  expect(await ask(() => native().authorizeCancel())).toBe('authorize:fail auth deny')
  await phone.frame().evaluate('parent.localStorage.clear()')
  expect(await ask(() => native().authorizeAllow())).toBe('authorize:ok')
})

test('a dialog that this simulator never shows is refused by name', async () => {
  await expect(native().closePaymentDialog()).rejects.toThrow('closePaymentDialog is not in this simulator')
})
