import { auditedApp, broken, detailsOf, verdict } from './audited'

const busy = (ms: number): string => `const end = Date.now() + ${ms}; while (Date.now() < end);`

const phones = auditedApp({
  home: { js: 'Page({ data: { n: 0, text: "" } })', wxml: '<view>{{n}}</view><view>{{text}}</view>' },
  slow: { js: `Page({ onLoad() { ${busy(1100)} } })` },
  sluggish: { js: `Page({ onLoad() { ${busy(60)} } })` },
  late: { js: 'Page({ data: { text: "" }, onLoad() { setTimeout(() => this.setData({ text: "终于有了内容，".repeat(30) }), 5100) } })', wxml: '<view id="text">{{text}}</view>' },
  heavy: { js: 'Page({ data: { n: 0 } })', wxml: `<wxs module="m">module.exports = { wait: function (n) { if (n === 0) return 0; var end = Date.now() + 600; while (Date.now() < end) {} return n } }</wxs><view>{{m.wait(n)}}</view>` },
  parent: { js: 'Page({ data: { list: [] } })', json: '{"usingComponents":{"child":"/child"}}', wxml: '<child wx:for="{{list}}" wx:key="*this" n="{{item}}" />' },
  ends: { js: 'Page({ onShow() { notThere() } })' },
}, {
  'app/child.js': 'Component({ properties: { n: Number }, data: { twice: 0 }, observers: { n(n) { this.setData({ twice: n * 2 }) } } })',
  'app/child.wxml': '<view>{{twice}}</view>',
  'app/child.json': '{"component":true}',
  'app/app.js': 'App({ wx })',
})

const redirecting = auditedApp({
  home: { js: 'Page({ onLoad() { wx.reLaunch({ url: "/pages/other/other" }) } })', wxss: `.a { background: url(data:image/png;base64,${'A'.repeat(10_004)}) }` },
  other: {},
})
const heavyHome = auditedApp({ home: { wxml: '<view class="a">图</view>', wxss: `.a { height: 9px; background: url(data:image/png;base64,${'A'.repeat(10_004)}) }` } })

const at = (name: string) => phones.open({ path: `pages/${name}/${name}` })

test('a handler of more than a second breaks the rule on scripts, one of 60 ms only that of the tool', async () => {
  expect(await broken(await at('slow'))).toEqual(['script', 'handlers'])
  const phone = await at('sluggish')
  expect(await broken(phone)).toEqual(['handlers'])
  expect(await detailsOf(phone, 'handlers')).toEqual([expect.stringMatching(/^pages\/sluggish\/sluggish 的 onLoad 运行了 \d+ ms$/)])
})

test('a first screen after five seconds is too late', async () => {
  const phone = await at('late')
  await phone.frame.waitForFunction('document.querySelector("[wx-id=text]").textContent !== ""')
  await phone.frame.waitForFunction('window.yuelanAudit.judge().rules.some((rule) => rule.id === "firstScreen" && rule.score === 0)')
  expect(await broken(phone)).toEqual(['firstScreen'])
})

test('a drawing of more than half a second breaks the rule, and is not laid to the script', async () => {
  const phone = await at('heavy')
  await phone.run('host.pages[0].component.setData({ n: 1 })')
  expect(await broken(phone)).toEqual(['render'])
})

test('the 21st setData within a second is one too many', async () => {
  const phone = await at('home')
  await phone.run('for (let n = 1; n <= 20; n++) host.pages[0].component.setData({ n })')
  expect(await broken(phone)).toEqual([])
  await phone.run('host.pages[0].component.setData({ n: 21 })')
  expect((await broken(phone)).filter((id) => id === 'setDataRate')).toEqual(['setDataRate'])
})

test('what the observers of thirty components set while they are made goes over with the one setData that made them', async () => {
  const phone = await at('parent')
  await phone.run('host.pages[0].component.setData({ list: Array.from({ length: 30 }, (_, n) => n) })')
  expect(await phone.frame.locator('wx-child').count()).toBe(30)
  expect(await broken(phone)).toEqual([])
})

test('256 KB in one setData pass and a byte more does not', async () => {
  const phone = await at('home')
  const fits = 256 * 1024 - '{"text":""}'.length
  await phone.run(`host.pages[0].component.setData({ text: 'x'.repeat(${fits}) })`)
  expect(await broken(phone)).not.toContain('setDataSize')
  await phone.run(`host.pages[0].component.setData({ text: 'x'.repeat(${fits + 1}) })`)
  expect(await detailsOf(phone, 'setDataSize')).toEqual(['pages/home/home 的 text 有 256 KB'])
})

test('an error of the program and an interface that is no longer kept up are told by name', async () => {
  const phone = await at('ends')
  await phone.run('host.getApp().wx.getSystemInfoSync()')
  expect(await broken(phone)).toEqual(['errors', 'deprecated'])
  expect(await detailsOf(phone, 'errors')).toEqual(['notThere is not defined'])
  expect(await detailsOf(phone, 'deprecated')).toEqual(['wx.getSystemInfoSync'])
})

test('a home that leads elsewhere at once is told', async () => {
  const phone = await redirecting.open()
  await phone.frame.waitForSelector('[data-path="pages/other/other"]')
  expect(await broken(phone)).toEqual(['redirect'])
})

test('more than 10 kB of pictures in the sheets of the home page is told', async () => {
  expect(await broken(await heavyHome.open())).toEqual(['inlineImages'])
})

test('stopping gives the report and the data, and the next audit begins anew', async () => {
  const phone = await at('slow')
  const { report, data } = await phone.run<{ report: string; data: string }>('return window.yuelanAudit.stop()')
  expect(report).toContain('pages/slow/slow 的 onLoad 运行了')
  expect((JSON.parse(data) as { score: number }).score).toBeLessThan(100)
  expect((await verdict(phone)).score).toBe(100)
})
