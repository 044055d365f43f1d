// A component of another subpackage: its placeholder is drawn first, and it takes the place once its package runs, as WeChat's 分包异步化 has it.

import type { AppSources } from '../../../support/app-folder'
import { simulated } from './simulated'

/** Each script notes that it runs; `list` notes its lifetimes and what it is given. */
const app: AppSources = {
  'app/app.json': JSON.stringify({
    pages: ['pages/home/home', 'pages/near/near'],
    subPackages: [{ root: 'far', pages: ['page/page'] }],
    preloadRule: { 'pages/near/near': { network: 'all', packages: ['far'] } },
  }),
  'app/app.js': `App({ notes: [], onLaunch() { wx.onLazyLoadError((lost) => this.notes.push(lost)) } })`,
  ...Object.fromEntries(
    ['home', 'near'].flatMap((name) => [
      [`app/pages/${name}/${name}.js`, `Page({ data: { on: false, n: 1 }, onReady() { getApp().notes.push('${name} ready') }, hear() { getApp().notes.push('heard') } })`],
      [`app/pages/${name}/${name}.wxml`, '<list wx:if="{{on}}" id="list" n="{{n}}" bind:told="hear"><text>slotted</text></list>'],
      [`app/pages/${name}/${name}.json`, '{"usingComponents":{"list":"../../far/list/list","grey":"../../grey/grey"},"componentPlaceholder":{"list":"grey"}}'],
    ]),
  ),
  'app/grey/grey.js': 'Component({ properties: { n: Number } })',
  'app/grey/grey.json': '{"component":true}',
  'app/grey/grey.wxml': '<view class="grey">grey {{n}}<slot/></view>',
  'app/far/list/list.js': `getApp().notes.push('list runs')
    Component({ properties: { n: Number }, lifetimes: { attached() { getApp().notes.push('list attached ' + this.data.n); this.triggerEvent('told') } } })`,
  'app/far/list/list.json': '{"component":true,"usingComponents":{"row":"../row/row"}}',
  'app/far/list/list.wxml': '<view class="list">list {{n}}<row/><slot/></view>',
  'app/far/row/row.js': "getApp().notes.push('row runs')\nComponent({ options: { styleIsolation: 'shared' } })",
  'app/far/row/row.json': '{"component":true}',
  'app/far/row/row.wxml': '<view class="row">row</view>',
  'app/far/page/page.js': "getApp().notes.push('page runs')\nPage({})",
  'app/far/page/page.wxml': '<row/>',
  'app/far/page/page.json': '{"usingComponents":{"row":"../row/row"}}',
}

const phones = simulated(app)
const notes = 'host.getApp().notes'
const shown = "document.querySelector('.yuelan-page:not([hidden])').textContent"
const untilShown = (text: string): string => `while (!${shown}.includes('${text}')) await new Promise(requestAnimationFrame)`

test('nothing of a subpackage runs at the launch', async () => {
  const phone = await phones.open()
  expect(await phone.run(`return ${notes}`)).toEqual(['home ready'])
})

test('the placeholder is drawn with the same properties and slot, then the component takes its place', async () => {
  const phone = await phones.open()
  expect(await phone.run(`host.pages[0].component.setData({ on: true, n: 7 }); return ${shown}`)).toBe('grey 7slotted')
  await phone.run(untilShown('list'))
  expect(await phone.run(`return ${shown}`)).toBe('list 7rowslotted')
  const [ready, ...rest] = await phone.run<string[]>(`return ${notes}`)
  expect([ready, ...rest.splice(0, 2).sort(), ...rest]).toEqual(['home ready', 'list runs', 'row runs', 'list attached 7', 'heard'])
})

test('a component that runs already needs no placeholder', async () => {
  const phone = await phones.open()
  await phone.run(`host.pages[0].component.setData({ on: true }); ${untilShown('list')}`)
  expect(await phone.run(`const { component } = host.pages[0]; component.setData({ on: false }); component.setData({ on: true, n: 2 }); return ${shown}`)).toBe('list 2rowslotted')
})

test('a page of the subpackage brings what it needs itself, and no more', async () => {
  const phone = await phones.open()
  await phone.run("await host.navigateTo({ url: '/far/page/page' })")
  expect(await phone.run(`return ${shown}`)).toBe('row')
  expect((await phone.run<string[]>(`return ${notes}`)).sort()).toEqual(['home ready', 'page runs', 'row runs'])
})

describe('without a network', () => {
  test('the placeholder stays and the program is told; the next drawing tries again', async () => {
    const phone = await phones.open()
    await phone.window.context().setOffline(true)
    await phone.run(`host.pages[0].component.setData({ on: true }); while (${notes}.length < 2) await new Promise(requestAnimationFrame)`)
    expect(await phone.run(`return [${shown}, ${notes}]`)).toEqual(['grey 1slotted', ['home ready', { type: 'subpackage', subpackage: ['far'], errMsg: 'loadSubpackage: fail' }]])
    await phone.window.context().setOffline(false)
    await phone.run(`const { component } = host.pages[0]; component.setData({ on: false }); component.setData({ on: true }); ${untilShown('list')}`)
    await phone.window.context().setOffline(true)
    expect(await phone.run(`const { component } = host.pages[0]; component.setData({ on: false }); component.setData({ on: true }); return ${shown}`)).toBe('list 1rowslotted')
    await phone.window.context().setOffline(false)
  })

  test('a package that a page’s preloadRule fetched is there', async () => {
    const phone = await phones.open({ path: 'pages/near/near' })
    await phone.window.context().setOffline(true)
    await phone.run(`host.pages[0].component.setData({ on: true }); ${untilShown('list')}`)
    expect(await phone.run(`return ${notes}.some((note) => note.type === 'subpackage')`)).toBe(false)
    await phone.window.context().setOffline(false)
  })
})
