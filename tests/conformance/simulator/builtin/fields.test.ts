// Forms and their fields, worked by real fingers and keys: what they tell the page, and what the form gathers.

import { startBrowser, type TestBrowser } from '../../../support/browser'
import { writeApp, type AppFolder } from '../../../support/app-folder'
import { startSimulator, type SimulatedPhone, type Simulator } from '../../../support/simulator'

// A browser on a busy machine.
jest.setTimeout(30_000)

const wxml = `
<form bindsubmit="note" bindreset="note">
  <input id="name" name="name" value="{{name}}" maxlength="5" placeholder="您的名字" placeholder-class="hint" bindinput="note" bindfocus="note" bindblur="note" bindconfirm="note"/>
  <textarea id="say" name="say" auto-height bindinput="note" bindlinechange="note"/>
  <checkbox-group name="likes" bindchange="note"><label><checkbox value="a" checked/><text id="label-a">a</text></label><checkbox id="b" value="b"/></checkbox-group>
  <radio-group name="one" bindchange="note"><radio id="x" value="x" checked/><radio id="y" value="y"/></radio-group>
  <switch id="switch" name="on" bindchange="note"/>
  <slider id="slider" name="size" min="10" max="20" value="12" bindchange="note"/>
  <picker id="picker" name="pick" range="{{['甲','乙','丙']}}" value="{{1}}" bindchange="note" bindcancel="note"><view>pick</view></picker>
  <input id="two" name="two" model:value="{{two}}"/>
  <own name="own" value="mine"/>
  <button id="submit" form-type="submit">submit</button>
  <button id="reset" form-type="reset">reset</button>
  <button id="dead" disabled form-type="submit">dead</button>
</form>
<view id="two-shown">{{two}}</view>`

const page = `Page({
  data: { name: '', two: 'first' },
  onLoad() { this.seen = [] },
  note(event) { this.seen.push([event.type, event.currentTarget.id, event.detail]) },
})`

type Seen = [string, string, Record<string, unknown>]

describe('form fields', () => {
  let browser: TestBrowser
  let app: AppFolder
  let simulator: Simulator
  let phone: SimulatedPhone
  const seen = (): Promise<Seen[]> => phone.run<Seen[]>('return JSON.parse(JSON.stringify(host.pages[0].component.seen))')
  const last = async (type: string): Promise<Record<string, unknown> | undefined> => (await seen()).filter((each) => each[0] === type).at(-1)?.[2]
  const tap = (selector: string): Promise<void> => phone.frame.tap(selector)

  beforeAll(async () => {
    browser = await startBrowser()
    app = writeApp({
      'app/app.json': JSON.stringify({ pages: ['pages/form/form'] }),
      'app/app.js': 'App({})',
      'app/pages/form/form.wxml': wxml,
      'app/pages/form/form.js': page,
      'app/pages/form/form.json': JSON.stringify({ usingComponents: { own: '/own/own' } }),
      'app/own/own.json': '{"component":true}',
      'app/own/own.wxml': '<view>own</view>',
      'app/own/own.js': "Component({ behaviors: ['wx://form-field'] })",
    })
    simulator = await startSimulator(app)
  }, 60_000)
  beforeEach(async () => {
    phone = await simulator.open(browser)
  })
  afterEach(() => phone.close())
  afterAll(async () => {
    await simulator.stop()
    app.remove()
    await browser.close()
  })

  test('typing tells value and cursor, and maxlength holds', async () => {
    await phone.frame.locator('[wx-id=name] input').pressSequentially('abcdefg')
    expect(await last('input')).toMatchObject({ value: 'abcde', cursor: 5 })
    await phone.window.keyboard.press('Enter')
    expect(await last('confirm')).toEqual({ value: 'abcde' })
    expect(await last('blur')).toMatchObject({ value: 'abcde' })
  })

  test('the placeholder is there until something is typed, in the class that the page gave', async () => {
    const hint = phone.frame.locator('[wx-id=name] .wx-placeholder')
    expect(await hint.textContent()).toBe('您的名字')
    expect(await hint.getAttribute('class')).toContain('hint')
    await phone.frame.locator('[wx-id=name] input').pressSequentially('a')
    expect(await hint.isVisible()).toBe(false)
  })

  test('model:value carries what is typed into the page', async () => {
    await phone.frame.locator('[wx-id=two] input').fill('second')
    expect(await phone.frame.locator('[wx-id=two-shown]').textContent()).toBe('second')
  })

  test('setData shows in the field', async () => {
    await phone.run('host.pages[0].component.setData({ name: "set" })')
    expect(await phone.frame.locator('[wx-id=name] input').inputValue()).toBe('set')
  })

  test('submit gathers every named field, those of custom components too; a disabled button does not', async () => {
    await phone.frame.locator('[wx-id=name] input').fill('n')
    await phone.frame.locator('[wx-id=say] textarea').fill('a\nb')
    await tap('[wx-id=b]')
    await tap('[wx-id=y]')
    await tap('[wx-id=switch]')
    // Forced: a person may well tap what is disabled.
    await phone.frame.tap('[wx-id=dead]', { force: true })
    expect(await last('submit')).toBeUndefined()
    await tap('[wx-id=submit]')
    expect((await last('submit'))?.['value']).toEqual({
      name: 'n', say: 'a\nb', likes: ['a', 'b'], one: 'y', on: true, size: 12, pick: 1, two: 'first', own: 'mine',
    })
  })

  test('reset puts the first values back', async () => {
    await phone.frame.locator('[wx-id=name] input').fill('n')
    await tap('[wx-id=switch]')
    await tap('[wx-id=reset]')
    await tap('[wx-id=submit]')
    expect((await last('submit'))?.['value']).toMatchObject({ name: '', on: false })
  })

  test('a tap on a label is one tap on its checkbox', async () => {
    await tap('[wx-id=label-a]')
    expect(await last('change')).toEqual({ value: [] })
    expect((await seen()).filter(([type]) => type === 'change')).toHaveLength(1)
  })

  test('a radio lets go of the one before', async () => {
    await tap('[wx-id=y]')
    expect(await last('change')).toEqual({ value: 'y' })
    expect(await phone.frame.locator('[wx-id=x]').getAttribute('aria-checked')).toBe('false')
  })

  test('a picker gives the row that was chosen, and nothing when it is dismissed', async () => {
    await tap('[wx-id=picker]')
    await phone.frame.getByRole('button', { name: '取消' }).tap()
    expect(await last('cancel')).toEqual({})
    await tap('[wx-id=picker]')
    const wheel = phone.frame.locator('.wx-picker-wheels .wx-wheel')
    await wheel.focus()
    await phone.window.keyboard.press('ArrowDown')
    await phone.frame.getByRole('button', { name: '确定' }).tap()
    expect(await last('change')).toEqual({ value: 2 })
  })
})
