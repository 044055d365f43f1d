import { attempt, diaryApp } from './diary-app'
import { simulated } from './simulated'

const phones = simulated(diaryApp)

test.each([
  ["navigateTo({ url: '/pages/me/me' })", 'navigateTo:fail can not navigateTo a tabbar page'],
  ["redirectTo({ url: '/pages/me/me' })", 'redirectTo:fail can not redirectTo a tabbar page'],
  ["switchTab({ url: '/pages/one/one' })", 'switchTab:fail can not switch to no-tabBar page'],
  ["navigateTo({ url: '/pages/nobody/nobody?a=1' })", 'navigateTo:fail page "pages/nobody/nobody?a=1" is not found'],
  ["navigateTo({ url: 'pages/one/one' })", 'navigateTo:fail page "pages/home/pages/one/one" is not found'],
  ["reLaunch({ url: '/nowhere' })", 'reLaunch:fail page "nowhere" is not found'],
  ['navigateBack({})', 'navigateBack:fail cannot navigate back at first page'],
  ["navigateTo({ url: '../one/one' })", 'ok'],
  ["reLaunch({ url: '/pages/me/me' })", 'ok'],
])('%s gives %j', async (route, errMsg) => {
  const phone = await phones.open()
  expect(await phone.run(attempt(route))).toBe(errMsg)
})

test('the eleventh page is refused and the stack stays', async () => {
  const phone = await phones.open()
  for (let depth = 1; depth < 10; depth += 1) expect(await phone.run(attempt("navigateTo({ url: '/pages/one/one' })"))).toBe('ok')
  expect(await phone.run(attempt("navigateTo({ url: '/pages/one/one' })"))).toBe('navigateTo:fail webview count limit exceed')
  expect(await phone.run('return host.pages.length')).toBe(10)
  expect(await phone.run(attempt('navigateBack({ delta: 99 })'))).toBe('ok')
  expect(await phone.run('return host.pages.map((page) => page.path)')).toEqual(['pages/home/home'])
})

test('a launch to a page that does not exist is told to App, which may lead elsewhere', async () => {
  const phone = await phones.open({ path: 'pages/old/old', query: { go: '1' } })
  await phone.run("while (host.pages.at(-1)?.path !== 'pages/one/one') await new Promise(requestAnimationFrame)")
  const lost = await phone.run("return host.getApp().diary.find(([what]) => what === 'app.onPageNotFound')[1]")
  expect(lost).toEqual({ path: 'pages/old/old', query: { go: '1' }, isEntryPage: true })
})

test('a query with broken encoding opens the page, which gets it as it is', async () => {
  const phone = await phones.open({ path: 'pages/one/one', query: { scene: '%E0%A4%A', '%': 'c%3D1' } })
  const loaded = await phone.run("return host.getApp().diary.find(([what]) => what === 'one.onLoad')[1]")
  expect(loaded).toEqual({ scene: '%E0%A4%A', '%': 'c%3D1' })
})

test('the bars follow the page, the stack and the theme', async () => {
  const phone = await phones.open()
  const last = async (method: string): Promise<unknown> => (await phone.shellCalls(method)).at(-1)?.[0]
  expect(await last('setNavigationBar')).toEqual({ title: 'home', backgroundColor: '#ffffff', textStyle: 'black', hidden: false, leading: 'none' })
  expect(await last('setTabBar')).toMatchObject({ selected: 0, color: 'black', backgroundColor: '#ffffff' })
  await phone.run("await host.navigateTo({ url: '/pages/one/one' })")
  expect(await last('setNavigationBar')).toMatchObject({ title: 'one', leading: 'back' })
  expect(await last('setTabBar')).toBeNull()
  await phone.run("host.setDevice({ theme: 'dark' })")
  expect(await last('setNavigationBar')).toMatchObject({ backgroundColor: '#111111', textStyle: 'white' })
  expect(await last('setBackground')).toBe('#000000')
  expect(await phone.run("return host.getApp().diary.find(([what]) => what === 'app.onThemeChange')[1]")).toEqual({ theme: 'dark' })
  await phone.run("await host.reLaunch({ url: '/pages/two/two' })")
  expect(await last('setNavigationBar')).toMatchObject({ leading: 'home' })
})

test('each page keeps its own place when another lies upon it, and hears when its end comes', async () => {
  const phone = await phones.open()
  await phone.run('window.scrollTo(0, 300)')
  await phone.run("while (host.pages[0].component.scrolled !== 300) await new Promise(requestAnimationFrame); await host.navigateTo({ url: '/pages/one/one' })")
  expect(await phone.run('return window.scrollY')).toBe(0)
  await phone.run('window.scrollTo(0, 99999)')
  await phone.run("while (!host.getApp().diary.some(([what]) => what === 'one.onReachBottom')) await new Promise(requestAnimationFrame)")
  await phone.run('await host.navigateBack({})')
  expect(await phone.run('return window.scrollY')).toBe(300)
})
