// A program of two tab pages and a plain one, for tests of wx: what the tests say runs in it as app code would.

import { writeApp, type AppFolder } from '../../../support/app-folder'

/** `globalThis.wx` of the iframe is not the app's: app.js lends its own to the tests through getApp(). */
export const wxApp = (): AppFolder => writeApp({
  'app/app.json': JSON.stringify({
    pages: ['pages/one/one', 'pages/two/two', 'pages/plain/plain'],
    window: { navigationBarTitleText: 'first title' },
    tabBar: { color: '#000000', selectedColor: '#111111', backgroundColor: '#ffffff', list: [{ pagePath: 'pages/one/one', text: 'one' }, { pagePath: 'pages/two/two', text: 'two' }] },
  }),
  'app/app.js': 'App({ wx })',
  'app/pages/one/one.wxml': '<view id="tall" style="height:3000px">one</view><view id="end">end</view>',
  'app/pages/one/one.json': '{"enablePullDownRefresh":true}',
  'app/pages/one/one.js': 'Page({ data: {}, onPullDownRefresh() { this.pulled = (this.pulled || 0) + 1 } })',
  'app/pages/two/two.wxml': '<view>two</view>',
  'app/pages/two/two.js': 'Page({})',
  'app/pages/plain/plain.wxml': '<view>plain</view>',
  'app/pages/plain/plain.js': 'Page({})',
})

/** Script that gives the result of a promise as `[true, value]` or `[false, reason]`, so that both cross to the test. */
export const settled = (expression: string): string =>
  `const wx = host.getApp().wx; return Promise.resolve().then(() => ${expression}).then(value => [true, value], reason => [false, reason instanceof Error ? { message: reason.message } : reason])`
