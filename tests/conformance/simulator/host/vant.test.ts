import { simulated } from './simulated'

const vant = Object.fromEntries(
  ['button', 'cell', 'dialog', 'popup', 'tabs', 'tab', 'icon', 'toast', 'field', 'switch', 'checkbox', 'config-provider'].map((name) => [`van-${name}`, `@vant/weapp/${name}/index`]),
)

const phones = simulated({
  'app/app.json': JSON.stringify({ pages: ['pages/home/home'], usingComponents: vant }),
  'app/app.ts': 'App({ errors: [] as string[], onError(text: string) { this.errors.push(text) } })',
  'app/pages/home/home.ts': `import Dialog from '@vant/weapp/dialog/dialog'
    import Toast from '@vant/weapp/toast/toast'
    Page({
      data: { show: false, active: 0, on: false, events: [] as unknown[] },
      note(event: { type: string; detail: unknown }) { this.setData({ events: [...this.data.events, event.type] }) },
      ask() { void Dialog.confirm({ title: 'sure', message: 'really' }).then(() => this.setData({ answer: 'yes' }), () => this.setData({ answer: 'no' })) },
      tell() { Toast('told') },
    })`,
  'app/pages/home/home.wxml': `
    <van-button id="button" type="primary" bind:click="note">press</van-button>
    <van-cell id="cell" title="title" value="value" is-link bind:click="note"/>
    <van-icon id="icon" name="star"/>
    <van-tabs id="tabs" active="{{active}}" bind:change="note"><van-tab title="one">first</van-tab><van-tab title="two">second</van-tab></van-tabs>
    <van-popup show="{{show}}"><view id="inside">inside</view></van-popup>
    <van-switch id="switch" checked="{{on}}" bind:change="note"/>
    <van-field id="field" label="name" value="text"/>
    <van-config-provider theme-vars="{{ {buttonPrimaryBackgroundColor: 'rgb(1, 2, 3)'} }}"><van-button id="themed" type="primary">x</van-button></van-config-provider>
    <van-dialog id="van-dialog"/><van-toast id="van-toast"/>`,
})

const events = "return host.pages[0].component.data.events"
const become = (condition: string): string => `while (!(${condition})) await new Promise(requestAnimationFrame)`

test('buttons, cells, tabs and switches tell the page what was tapped', async () => {
  const phone = await phones.open()
  await phone.frame.tap('[wx-id=button] wx-button')
  await phone.frame.tap('[wx-id=cell] wx-view')
  await phone.frame.tap('[wx-id=tabs] >> text=two')
  await phone.frame.tap('[wx-id=switch] wx-view')
  await phone.run(become("host.pages[0].component.data.events.length === 4"))
  expect(await phone.run(events)).toEqual(['click', 'click', 'change', 'change'])
  expect(await phone.run('return host.getApp().errors')).toEqual([])
})

test('the dialog answers the promise of the page', async () => {
  const phone = await phones.open()
  await phone.run('host.pages[0].component.ask()')
  await phone.frame.tap('text=确认')
  await phone.run(become("host.pages[0].component.data.answer === 'yes'"))
})

test('the toast and the popup come up', async () => {
  const phone = await phones.open()
  await phone.run("host.pages[0].component.tell(); host.pages[0].component.setData({ show: true })")
  await phone.frame.waitForSelector('text=told')
  await phone.frame.waitForSelector('[wx-id=inside]')
})

test('icons are drawn with the font that comes with the program', async () => {
  const phone = await phones.open()
  await phone.run('await document.fonts.load("16px vant-icon")')
  expect(await phone.run('return [...document.fonts].filter((font) => font.family === "vant-icon").map((font) => font.status)')).toContain('loaded')
})

test('a theme variable set by config-provider reaches the button inside', async () => {
  const phone = await phones.open()
  expect(await phone.run("return getComputedStyle(document.querySelector('[wx-id=themed] wx-button')).backgroundColor")).toBe('rgb(1, 2, 3)')
})
