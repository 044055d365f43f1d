// An app that writes down every lifecycle in getApp().diary, for tests to read.

import type { AppSources } from '../../../support/app-folder'

const handlers = (names: readonly string[], who: string): string =>
  names.map((name) => `${name}(...args) { getApp({ allowDefault: true }).note?.('${who}.${name}', args) },`).join('\n')

const pageHandlers = ['onLoad', 'onShow', 'onReady', 'onHide', 'onUnload', 'onReachBottom', 'onTabItemTap', 'onResize']

/** A page that notes its life, holds a component that notes its own, and is two screens tall. */
function diaryPage(name: string): AppSources {
  return {
    [`app/pages/${name}/${name}.js`]: `Page({ data: { n: 0 }, ${handlers(pageHandlers, name)} onPageScroll(e) { this.scrolled = e.scrollTop } })`,
    [`app/pages/${name}/${name}.wxml`]: '<view class="title">{{n}}</view><part/><view class="tall" style="height: 2000px"></view>',
    [`app/pages/${name}/${name}.json`]: `{"navigationBarTitleText":"${name}","usingComponents":{"part":"/part/part"}}`,
  }
}

export const diaryApp: AppSources = {
  'app/app.json': JSON.stringify({
    pages: ['pages/home/home', 'pages/me/me', 'pages/one/one', 'pages/two/two'],
    window: { navigationBarBackgroundColor: '@bar', navigationBarTextStyle: '@text', backgroundColor: '@ground' },
    tabBar: {
      color: '@text',
      selectedColor: '#1b674b',
      backgroundColor: '@bar',
      list: [{ pagePath: 'pages/home/home', text: '首页' }, { pagePath: 'pages/me/me', text: '我的' }],
    },
    darkmode: true,
    themeLocation: 'theme.json',
  }),
  'app/theme.json': JSON.stringify({ light: { bar: '#ffffff', text: 'black', ground: '#eeeeee' }, dark: { bar: '#111111', text: 'white', ground: '#000000' } }),
  'app/app.js': `App({ diary: [], note(what, args) { this.diary.push([what, ...args]) },
    ${handlers(['onLaunch', 'onShow', 'onHide', 'onThemeChange'], 'app')}
    onError(text) { this.note('app.onError', [text]) },
    onPageNotFound(lost) { this.note('app.onPageNotFound', [lost]); if (lost.query.go) wx.redirectTo({ url: '/pages/one/one' }) } })`,
  'app/part/part.json': '{"component":true}',
  'app/part/part.wxml': '<view class="part">part</view>',
  'app/part/part.js': `Component({ lifetimes: { ${handlers(['created', 'attached', 'ready', 'detached'], 'part')} }, pageLifetimes: { ${handlers(['show', 'hide'], 'part')} } })`,
  ...diaryPage('home'),
  ...diaryPage('me'),
  ...diaryPage('one'),
  ...diaryPage('two'),
}

/** A script for the phone: the names in the diary since the last look. */
export const readDiary = `const app = host.getApp(); const noted = app.diary.map(([what]) => what); app.diary = []; return noted`
/** A script that gives the errMsg of a refused route, or `ok`. */
export const attempt = (route: string): string => `try { await host.${route}; return 'ok' } catch (error) { return error.errMsg }`
