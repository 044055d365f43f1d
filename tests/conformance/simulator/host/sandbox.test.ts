import { simulated } from './simulated'

const names = [
  'window', 'document', 'self', 'parent', 'top', 'location', 'navigator', 'localStorage', 'sessionStorage', 'fetch', 'XMLHttpRequest',
  'WebSocket', 'eval', 'alert', 'history', 'HTMLElement', 'requestAnimationFrame', 'yuelanHost',
]

const phones = simulated({
  'app/app.json': '{"pages":["pages/home/home"]}',
  'app/app.ts': `import { shared } from './shared'
    App({
      kinds() { return [${names.map((name) => `typeof ${name}`).join(', ')}] },
      sees: [typeof wx, typeof getApp, typeof getCurrentPages, typeof Page, typeof setTimeout, typeof console, typeof Promise, typeof global, typeof globalThis],
      through: () => [globalThis.window, global.document, globalThis === global, globalThis.Object === Object],
      thisHere: (function () { return typeof this })(),
      makes(): string[] {
        return [
          () => Reflect.construct(Function as never, ['return 1']),
          () => (() => 1).constructor('return window'),
          () => (async () => 1).constructor('return window'),
          () => (function* () { yield 1 }).constructor('return window'),
          () => globalThis.Function('return 1'),
        ].map((make) => { try { make(); return 'made' } catch (error) { return (error as Error).message } })
      },
      isFunction: (() => 1) instanceof Function,
      timer(): string { try { setTimeout('1' as never, 0); return 'set' } catch (error) { return (error as Error).message } },
      shared,
    })`,
  'app/shared.ts': 'export const shared = { n: 1 }',
  'app/pages/home/home.ts': "import { shared } from '../../shared'\nPage({ same: () => getApp().shared === shared })",
  'app/pages/home/home.wxml': '<view/>',
})

const app = (script: string): string => `const app = host.getApp(); return app.${script}`

test('nothing of a browser is there for app code', async () => {
  const phone = await phones.open()
  expect(await phone.run(app('kinds()'))).toEqual(names.map(() => 'undefined'))
  expect(await phone.run(app('through()'))).toEqual([undefined, undefined, true, true])
  expect(await phone.run(app('thisHere'))).toBe('undefined')
})

test('the language, timers, console and WeChat’s own names are there', async () => {
  const phone = await phones.open()
  expect(await phone.run(app('sees'))).toEqual(['object', 'function', 'function', 'function', 'function', 'object', 'function', 'object', 'object'])
  expect(await phone.run(app('isFunction'))).toBe(true)
})

test('no way leads from text to code', async () => {
  const phone = await phones.open()
  const made = await phone.run<string[]>(app('makes()'))
  expect(made).toHaveLength(5)
  for (const message of made) expect(message).toMatch(/code made from text is not there/)
  expect(await phone.run(app('timer()'))).toMatch(/a timer needs a function/)
})

test('a module runs once, whoever requires it', async () => {
  const phone = await phones.open()
  expect(await phone.run('return host.pages[0].component.same()')).toBe(true)
})
