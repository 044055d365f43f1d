import { diaryApp, readDiary } from './diary-app'
import { simulated } from './simulated'

const phones = simulated(diaryApp)

const opening = (page: string): string[] => ['part.created', 'part.attached', `${page}.onLoad`, `${page}.onShow`, 'part.show', 'part.ready', `${page}.onReady`]

test('a launch calls App, then component and page, each in WeChat’s order', async () => {
  const phone = await phones.open()
  // The component's `created` finds getApp already, since App was called first.
  expect(await phone.run(readDiary)).toEqual(['app.onLaunch', 'app.onShow', ...opening('home')])
})

test('the launch options reach App and onLoad', async () => {
  const phone = await phones.open({ path: 'pages/one/one', query: { q: 'https%3A%2F%2Fa' }, scene: 1011 })
  const [launch, load] = await phone.run<unknown[][]>("return host.getApp().diary.filter(([what]) => what === 'app.onLaunch' || what === 'one.onLoad').map(([, options]) => [options.path, options.scene, options.query, options.q])")
  expect(launch).toEqual(['pages/one/one', 1011, { q: 'https%3A%2F%2Fa' }, undefined])
  expect(load?.[3]).toBe('https%3A%2F%2Fa')
})

test('navigateTo hides the page below, navigateBack unloads the one on top', async () => {
  const phone = await phones.open()
  await phone.run(readDiary)
  await phone.run("await host.navigateTo({ url: '/pages/one/one?a=1' })")
  expect(await phone.run(readDiary)).toEqual(['home.onHide', 'part.hide', ...opening('one')])
  await phone.run('await host.navigateBack({})')
  expect(await phone.run(readDiary)).toEqual(['one.onUnload', 'part.detached', 'home.onShow', 'part.show'])
})

test('redirectTo unloads before it opens', async () => {
  const phone = await phones.open()
  await phone.run("await host.navigateTo({ url: '/pages/one/one' })")
  await phone.run(readDiary)
  await phone.run("await host.redirectTo({ url: '/pages/two/two' })")
  expect(await phone.run(readDiary)).toEqual(['one.onUnload', 'part.detached', ...opening('two')])
  expect(await phone.run('return host.pages.map((page) => page.path)')).toEqual(['pages/home/home', 'pages/two/two'])
})

test('tab pages stay alive behind one another, what lay upon them is unloaded', async () => {
  const phone = await phones.open()
  await phone.run("await host.navigateTo({ url: '/pages/one/one' })")
  await phone.run(readDiary)
  await phone.run("await host.switchTab({ url: '/pages/me/me?lost=1' })")
  expect(await phone.run(readDiary)).toEqual(['one.onUnload', 'part.detached', ...opening('me')])
  expect(await phone.run('return host.pages.at(-1).query')).toEqual({})
  await phone.run("await host.switchTab({ url: '/pages/home/home' })")
  expect(await phone.run(readDiary)).toEqual(['me.onHide', 'part.hide', 'home.onShow', 'part.show'])
})

test('reLaunch unloads everything, hidden tab pages too', async () => {
  const phone = await phones.open()
  await phone.run("await host.switchTab({ url: '/pages/me/me' })")
  await phone.run(readDiary)
  await phone.run("await host.reLaunch({ url: '/pages/one/one' })")
  expect(await phone.run(readDiary)).toEqual(['me.onUnload', 'part.detached', 'home.onUnload', 'part.detached', ...opening('one')])
})

test('a hot start with a path re-launches, one without keeps the page', async () => {
  const phone = await phones.open()
  await phone.run(readDiary)
  await phone.run("await host.enter({ path: '', query: {}, scene: 1089, referrerInfo: {}, apiCategory: 'default' })")
  expect(await phone.run(readDiary)).toEqual(['home.onHide', 'part.hide', 'app.onHide', 'app.onShow', 'home.onShow', 'part.show'])
  await phone.run("await host.enter({ path: 'pages/one/one', query: { a: '1' }, scene: 1047, referrerInfo: {}, apiCategory: 'default' })")
  expect(await phone.run(readDiary)).toEqual(['home.onHide', 'part.hide', 'app.onHide', 'app.onShow', 'home.onUnload', 'part.detached', ...opening('one')])
  expect(await phone.run('return [host.enterOptions.scene, host.pages.at(-1).query]')).toEqual([1047, { a: '1' }])
})

test('the shell’s back button, home button and tabs act as a finger would', async () => {
  const phone = await phones.open({ path: 'pages/one/one' })
  await phone.shellEvent('home')
  await phone.run("while (host.pages.at(-1).path !== 'pages/home/home') await new Promise(requestAnimationFrame)")
  await phone.run(readDiary)
  await phone.shellEvent('tab', 1)
  await phone.run("while (!host.getApp().diary.some(([what]) => what === 'me.onTabItemTap')) await new Promise(requestAnimationFrame)")
  expect(await phone.run("return host.getApp().diary.at(-1)")).toEqual(['me.onTabItemTap', { index: 1, pagePath: 'pages/me/me', text: '我的' }])
})

test('page ids are never given twice', async () => {
  const phone = await phones.open()
  const first = await phone.run<number>('return host.pages[0].id')
  await phone.run("await host.reLaunch({ url: '/pages/home/home' })")
  expect(await phone.run('return host.pages[0].id')).not.toBe(first)
})
