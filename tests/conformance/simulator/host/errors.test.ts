import { writeApp } from '../../../support/app-folder'
import { startBrowser } from '../../../support/browser'
import { startSimulator } from '../../../support/simulator'
import { simulated } from './simulated'

const phones = simulated({
  'app/app.json': '{"pages":["pages/home/home","pages/broken/broken"]}',
  'app/pages/broken/broken.ts': 'Page({})',
  'app/pages/broken/broken.wxml': '<wxs module="m">exports.f = function (a) { return a.constructor }</wxs><view>{{m.f(nothing)}}</view>',
  'app/app.ts': `App({
    errors: [] as string[], rejections: [] as unknown[],
    onError(text: string) { this.errors.push(text); if (text.includes('twice')) throw new Error('from onError') },
    onUnhandledRejection({ reason }: { reason: Error }) { this.rejections.push(reason.message) },
  })`,
  'app/pages/home/home.ts': `interface Long {
  one: string
  two: string
}

Page({
  onTap() {
    const value: Long | undefined = undefined
    return (value as unknown as Long).one.length
  },
  onReject() { return Promise.reject(new Error('rejected')) },
  onTwice() { throw new Error('twice') },
  onLater() { setTimeout(() => { throw new Error('later') }) },
})`,
  'app/pages/home/home.wxml': '<view id="a" bindtap="onTap"/><view id="b" bindtap="onNobody"/>',
})

const errors = 'return host.getApp().errors'

test('an error in a handler reaches App.onError, the shell and whoever listens, with the line of the TypeScript file', async () => {
  const phone = await phones.open()
  await phone.run("window.heard = []; host.on('error', (error) => heard.push(error)); host.pages[0].component._$.getShadowRoot().querySelector('#a').triggerEvent('tap', {})")
  const [text] = await phone.run<string[]>(errors)
  expect(text).toMatch(/^MiniProgramError\nCannot read properties of undefined \(reading 'one'\)\n/)
  expect(text).toContain('app/pages/home/home.ts:9:')
  const [heard] = await phone.run<{ message: string; stack: string }[]>('return heard')
  expect(heard).toMatchObject({ message: "Cannot read properties of undefined (reading 'one')", stack: expect.stringContaining('home.ts:9:') })
  expect((await phone.shellCalls('showError')).at(0)?.[0]).toMatchObject({ title: expect.stringContaining("reading 'one'") })
})

test('an error in a timer is one of the app too', async () => {
  const phone = await phones.open()
  await phone.run("host.pages[0].component.onLater(); while (host.getApp().errors.length === 0) await new Promise(requestAnimationFrame)")
  expect((await phone.run<string[]>(errors))[0]).toContain('later')
})

test('a rejection that nobody handles reaches App.onUnhandledRejection', async () => {
  const phone = await phones.open()
  await phone.run("host.pages[0].component.onReject(); while (host.getApp().rejections.length === 0) await new Promise(requestAnimationFrame)")
  expect(await phone.run('return host.getApp().rejections')).toEqual(['rejected'])
})

test('an onError that throws is not called for its own error', async () => {
  const phone = await phones.open()
  await phone.run("try { host.pages[0].component.onTwice() } catch (error) { host.reportError(error) }")
  expect(await phone.run<string[]>(errors)).toHaveLength(1)
})

test('what does not compile is shown on the phone with file, line and reason', async () => {
  const folder = writeApp({ 'app/app.json': '{"pages":["pages/home/home"]}', 'app/app.ts': '\nApp({ a: 1 2 })', 'app/pages/home/home.ts': 'Page({})', 'app/pages/home/home.wxml': '<view/>' })
  const [browser, simulator] = await Promise.all([startBrowser(), startSimulator(folder)])
  try {
    const phone = await simulator.open(browser)
    const [[shown]] = (await phone.shellCalls('showError')) as [[{ title: string; detail: string }]]
    expect(shown.detail).toBe('app/app.ts:2:12\nExpected "}" but found "2"')
  } finally {
    await browser.close()
    await simulator.stop()
    folder.remove()
  }
})

test('a page whose WXS throws is an error of the app, and the page below stays', async () => {
  const phone = await phones.open()
  const outcome = await phone.run("try { await host.navigateTo({ url: '/pages/broken/broken' }); return 'ok' } catch (error) { return error.message }")
  expect(outcome).toMatch(/constructor/)
  expect(await phone.run('return host.pages.map((page) => page.path)')).toEqual(['pages/home/home'])
  expect((await phone.run<string[]>(errors))[0]).toMatch(/constructor/)
})

test('a handler that the script does not have is named in the console', async () => {
  const phone = await phones.open()
  await phone.run("window.logs = []; host.on('log', (line) => logs.push(line.args[0])); host.pages[0].component._$.getShadowRoot().querySelector('#b').triggerEvent('tap', {})")
  expect(await phone.run('return logs')).toEqual(['Component "pages/home/home" does not have a method "onNobody" to handle an event.'])
})
