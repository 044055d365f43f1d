import { simulated } from './simulated'

const component = (name: string, json: object, wxml: string, wxss: string, js = 'Component({})') => ({
  [`app/parts/${name}.json`]: JSON.stringify({ component: true, ...json }),
  [`app/parts/${name}.wxml`]: wxml,
  [`app/parts/${name}.wxss`]: wxss,
  [`app/parts/${name}.js`]: js,
})

const parts = { closed: '/parts/closed', applied: '/parts/applied', shared: '/parts/shared', scripted: '/parts/scripted', outside: '/parts/outside' }
const phones = simulated({
  'app/app.json': JSON.stringify({ pages: ['pages/home/home', 'pages/two/two'], darkmode: true, usingComponents: parts }),
  'app/app.js': 'App({})',
  'app/app.wxss': 'page { background: rgb(1, 1, 1); font-size: 20px } .app { color: rgb(0, 0, 1) } @media (prefers-color-scheme: dark) { .app { color: rgb(0, 0, 2) } }',
  'app/pages/home/home.js': 'Page({ data: { width: 75 } })',
  'app/pages/home/home.wxml': `
    <view id="own" class="own app" style="width: {{width}}rpx"></view>
    <closed/><applied/><shared/><scripted/><outside mark-class="marked"/><view id="leak" class="leak">x</view><view id="closedleak" class="inner">x</view>`,
  'app/pages/home/home.wxss': '.own { height: 75rpx } #own { margin-top: 1px } view.own { margin-top: 2px } .inner { color: rgb(9, 9, 9) } .marked { color: rgb(7, 7, 7) }',
  'app/pages/two/two.js': 'Page({})',
  'app/pages/two/two.wxml': '<view id="two" class="own app">two</view>',
  ...component('closed', {}, '<view class="inner app">closed</view>', ':host { display: block; padding: 3px } .inner { margin: 4px }'),
  ...component('applied', { styleIsolation: 'apply-shared' }, '<view class="app">applied</view>', '.leak { color: rgb(3, 3, 3) }'),
  ...component('shared', { styleIsolation: 'shared' }, '<view class="app">shared</view>', '.leak { color: rgb(4, 4, 4) }'),
  ...component('scripted', {}, '<view class="app">scripted</view>', '', 'Component({ options: { addGlobalClass: true } })'),
  ...component('outside', {}, '<view class="mark-class">outside</view>', '', "Component({ externalClasses: ['mark-class'] })"),
})

const style = (selector: string, name: string): string => `return getComputedStyle(document.querySelector('${selector}'))['${name}']`
const black = 'rgb(0, 0, 0)'

test('rpx are parts of the screen, in sheets and in style attributes', async () => {
  const phone = await phones.open()
  expect(await phone.run(style('[wx-id=own]', 'height'))).toBe('37.5px')
  expect(await phone.run(style('[wx-id=own]', 'width'))).toBe('37.5px')
  await phone.run('host.pages[0].component.setData({ width: 150 })')
  expect(await phone.run(style('[wx-id=own]', 'width'))).toBe('75px')
})

test('an id weighs more than a tag and a class', async () => {
  const phone = await phones.open()
  expect(await phone.run(style('[wx-id=own]', 'marginTop'))).toBe('1px')
})

test('an isolated component has its own classes and none of the page or app', async () => {
  const phone = await phones.open()
  expect(await phone.run(style('wx-closed > wx-view', 'margin'))).toBe('4px')
  expect(await phone.run(style('wx-closed > wx-view', 'color'))).toBe(black)
  expect(await phone.run(style('wx-closed', 'padding'))).toBe('3px')
  expect(await phone.run(style('[wx-id=closedleak]', 'margin'))).toBe('0px')
})

test('apply-shared lets styles in, shared lets them out too, by json or by script', async () => {
  const phone = await phones.open()
  for (const name of ['applied', 'shared', 'scripted']) expect(await phone.run(style(`wx-${name} > wx-view`, 'color'))).toBe('rgb(0, 0, 1)')
  expect(await phone.run(style('[wx-id=leak]', 'color'))).toBe('rgb(4, 4, 4)')
})

test('an external class takes the page’s style inside', async () => {
  const phone = await phones.open()
  expect(await phone.run(style('wx-outside > wx-view', 'color'))).toBe('rgb(7, 7, 7)')
})

test('only the sheets of the page on top apply', async () => {
  const phone = await phones.open()
  await phone.run("await host.navigateTo({ url: '/pages/two/two' })")
  expect(await phone.run(style('[wx-id=two]', 'height'))).not.toBe('37.5px')
  expect(await phone.run(style('[wx-id=two]', 'color'))).toBe('rgb(0, 0, 1)')
  await phone.run('await host.navigateBack({})')
  expect(await phone.run(style('[wx-id=own]', 'height'))).toBe('37.5px')
})

test('the phone’s theme decides on prefers-color-scheme, at once', async () => {
  const phone = await phones.open({ theme: 'dark' })
  expect(await phone.run(style('[wx-id=own]', 'color'))).toBe('rgb(0, 0, 2)')
  await phone.run("host.setDevice({ theme: 'light' })")
  expect(await phone.run(style('[wx-id=own]', 'color'))).toBe('rgb(0, 0, 1)')
})

test('the page’s background fills the screen below a short page', async () => {
  const phone = await phones.open()
  expect(await phone.run(style('body', 'backgroundColor'))).toBe('rgb(1, 1, 1)')
  expect(await phone.run(style('wx-page', 'fontSize'))).toBe('20px')
})
