// A source changes while the phone is open: what the phone then shows, what it keeps, and what it says of a mistake.

import { type HotPhone, openHotPhone } from '../support/hot-phone'

jest.setTimeout(90_000)

let phone: HotPhone

const home = 'miniprogram/pages/home/home'
const article = 'miniprogram/pages/article/article'
const top = 'yuelanHost.pages.at(-1)'
const isHome = `typeof yuelanHost === 'object' && ${top}.component.data.stage === 'ready'`
const isArticle = `${top}.path === 'pages/article/article' && ${top}.component.data.screen === 'article' && ${top}.component.data.around.others.length > 0`

/** Home, then its first article upon it. */
async function openArticle(): Promise<void> {
  await phone.open({}, isHome)
  await phone.run(`yuelanHost.navigateTo({ url: '/pages/article/article?id=' + ${top}.component.data.front.head[0].id })`)
  await phone.comes('the article', isArticle)
}

/** The article with the sheet for the text size open and the page scrolled. */
async function readSomething(): Promise<void> {
  if ((await stack()).join() !== 'pages/home/home,pages/article/article') await openArticle()
  await phone.run(`(${top}.component.setData({ sheet: 'size' }), scrollTo(0, 120), globalThis.same = true)`)
}

const views = async (): Promise<number> => {
  const collections = (await (await fetch(`${phone.server.url}/wx/console/collections`)).json()) as { name: string; count: number }[]
  return collections.filter(({ name }) => name === 'views' || name === 'skips').reduce((sum, { count }) => sum + count, 0)
}

const stack = () => phone.run<string[]>('yuelanHost.pages.map(page => page.path)')
const sheet = () => phone.window.locator('.error-sheet')

beforeAll(async () => {
  phone = await openHotPhone()
  await openArticle()
})
afterAll(() => phone.close())

describe('what is right', () => {
  beforeEach(readSomething)

  test('a sheet is changed where it is: the program goes on', async () => {
    phone.copy.change(`${article}.wxss`, '', '.sheet { outline: 3px solid rgb(1, 2, 3) }\n')
    await phone.comes('the style', `[...document.querySelectorAll('*')].some(each => getComputedStyle(each).outlineColor === 'rgb(1, 2, 3)')`)
    expect(await phone.run(`[same, ${top}.component.data.sheet, scrollY]`)).toEqual([true, 'size', 120])
  })

  test('a template is drawn anew with the data of its page: the program goes on', async () => {
    phone.copy.write(`${article}.wxml`, `${phone.copy.read(`${article}.wxml`)}<view class="added">{{head.title}}</view>\n`)
    await phone.comes('the new line', `document.body.innerText.trim().endsWith(${top}.component.data.head.title)`)
    expect(await phone.run(`[same, ${top}.component.data.sheet]`)).toEqual([true, 'size'])
    expect(await stack()).toEqual(['pages/home/home', 'pages/article/article'])
  })

  test('a template of a component is drawn anew wherever it stands', async () => {
    const rule = 'miniprogram/components/double-rule/double-rule.wxml'
    phone.copy.write(rule, `${phone.copy.read(rule)}<view>a new rule</view>`)
    await phone.comes('the rules of the article', "document.body.innerText.includes('a new rule')")
    await phone.run('yuelanHost.navigateBack({})')
    await phone.comes('the rule of the page below', `${top}.path === 'pages/home/home' && document.body.innerText.includes('a new rule')`)
    expect(await phone.run('same')).toBe(true)
  })

  test('a script restarts the program with its pages, their queries, data and places; no second view is counted', async () => {
    const before = { views: await views(), query: await phone.run(`${top}.query`) }
    phone.copy.change(`${article}.ts`, 'onTapResume() {', 'changed() {},\n\n  onTapResume() {')
    await phone.comes('the new method', `typeof ${top}.component.changed === 'function'`)
    expect(await phone.run('globalThis.same')).toBeUndefined()
    expect(await stack()).toEqual(['pages/home/home', 'pages/article/article'])
    expect(await phone.run(`[${top}.query, ${top}.component.data.sheet, scrollY]`)).toEqual([before.query, 'size', 120])
    await phone.comes('the article again', isArticle)
    expect(await views()).toBe(before.views)
    await phone.window.getByRole('button', { name: '返回' }).click()
    await phone.comes('the page below', isHome)
  })

  test('a field that begins otherwise now is not covered by its old value', async () => {
    phone.copy.change(`${article}.ts`, 'const data: Data = {', 'const data: Data & { begun: number } = {\n  begun: 1,')
    await phone.comes('the field', `${top}.component.data.begun === 1`)
    phone.copy.change(`${article}.ts`, 'begun: 1', 'begun: 2')
    await phone.comes('the new beginning', `${top}.component.data.begun === 2`)
  })

  test("what the program's App holds for all pages is kept", async () => {
    phone.copy.change('miniprogram/app.ts', 'App({', 'App({\n  globalData: { opened: 0, name: 1 },')
    await phone.comes('the globalData', 'yuelanHost.getApp().globalData')
    await phone.run('yuelanHost.getApp().globalData.opened = 7')
    phone.copy.change('miniprogram/app.ts', 'name: 1', 'name: 2')
    await phone.comes('the new name', 'yuelanHost.getApp().globalData.name === 2')
    expect(await phone.run('yuelanHost.getApp().globalData.opened')).toBe(7)
  })

  test('a window title in the configuration is on the bar, and an editor may save by renaming', async () => {
    for (const title of ['头一回', '第二回']) {
      phone.copy.swap(`${article}.json`, JSON.stringify({ ...(JSON.parse(phone.copy.read(`${article}.json`)) as object), navigationBarTitleText: title }))
      await phone.window.locator('.navigation-bar .title', { hasText: title }).waitFor()
    }
  })

  test('a page that is new can be opened', async () => {
    for (const [extension, text] of [['ts', 'Page({})'], ['wxml', '<view>new here</view>']]) phone.copy.write(`miniprogram/pages/home/new.${extension}`, text ?? '')
    phone.copy.change('miniprogram/app.json', '"pages/home/home",', '"pages/home/home",\n    "pages/home/new",')
    await phone.comes('the page', "yuelanHost.manifest.app.pages.includes('pages/home/new')")
    await phone.run("yuelanHost.navigateTo({ url: '/pages/home/new' })")
    await phone.comes('its text', "document.body.innerText.includes('new here')")
  })

  test('the phone in the workbench is brought to the new build as well, once', async () => {
    const window = await phone.browser.open({ width: 1400, height: 900 })
    await window.goto(phone.server.url)
    await window.locator('#log .line', { hasText: 'onLaunch' }).waitFor()
    phone.copy.change(`${home}.ts`, 'onTapScan() {', 'again() {},\n\n  onTapScan() {')
    await phone.comes('the new build', "typeof yuelanHost.pages[0].component.again === 'function'")
    await window.locator('#log .line', { hasText: 'onLaunch' }).nth(1).waitFor()
    expect(await window.locator('#log .line', { hasText: 'onLaunch' }).count()).toBe(2)
    await window.context().close()
  })
})

describe('what is wrong', () => {
  beforeEach(readSomething)

  test.each([
    ['a script', `${article}.ts`, 'Page({', 'Page({{'],
    ['a template', `${article}.wxml`, '<view', '<view wx:if="{{ a b }}"'],
    ['a sheet', `${article}.wxss`, '', '.broken {{ \n'],
    ['a configuration', `${article}.json`, '{', '{ x'],
  ])('%s is told in the terminal and on the phone, with its place; the last good version goes on until it is mended', async (_kind, path, from, to) => {
    const good = phone.copy.read(path)
    phone.copy.change(path, from, to)
    await sheet().waitFor()
    expect(await sheet().innerText()).toMatch(new RegExp(`手机上还是上一次编译过的版本。[\\s\\S]*${path.replaceAll('.', '\\.')}:\\d+:\\d+\\n\\S`))
    expect(phone.server.output()).toMatch(new RegExp(`^${path.replaceAll('.', '\\.')}:\\d+:\\d+ \\S`, 'm'))
    expect(await phone.run(`[same, ${top}.component.data.sheet]`)).toEqual([true, 'size'])
    phone.copy.write(path, good)
    await sheet().waitFor({ state: 'detached' })
    expect(await phone.run('same')).toBe(true)
    expect(phone.server.output()).toMatch(/everything compiles again\s*$/)
  })

  test('the sheet can be closed, and a phone opened meanwhile runs the last good version too', async () => {
    const good = phone.copy.read(`${article}.ts`)
    phone.copy.change(`${article}.ts`, 'Page({', 'Page({{')
    await phone.window.getByRole('button', { name: '知道了' }).click()
    await sheet().waitFor({ state: 'detached' })
    await phone.open({}, isHome)
    await sheet().waitFor()
    phone.copy.write(`${article}.ts`, good)
    await sheet().waitFor({ state: 'detached' })
  })

  test('an error of the program while it runs leads to the line of the source, also after a change', async () => {
    const good = phone.copy.read(`${article}.ts`)
    const lines = good.split('\n')
    const line = lines.findIndex((each) => each.includes('onTapResume() {')) + 2
    lines.splice(line - 1, 0, "    if (this.data.sheet === 'size') throw new Error('on purpose')")
    phone.copy.write(`${article}.ts`, lines.join('\n'))
    await phone.comes('the change', `${top}.component.onTapResume.toString().includes('on purpose')`)
    await phone.run(`void setTimeout(() => ${top}.component.onTapResume())`)
    await sheet().waitFor()
    expect(await sheet().innerText()).toContain(`${article}.ts:${line}:`)
    phone.copy.write(`${article}.ts`, good)
    await sheet().waitFor({ state: 'detached' })
  })
})

test('a phone of a program that never compiled says so, and comes up once that is mended', async () => {
  const good = phone.copy.read(`${home}.ts`)
  phone.copy.write(`${home}.ts`, good.replace('Page({', 'Page({{'))
  await phone.server.restart()
  await phone.open({})
  await sheet().waitFor()
  expect(await sheet().innerText()).toMatch(/home\.ts:\d+:\d+/)
  expect(await sheet().innerText()).not.toContain('手机上还是')
  phone.copy.write(`${home}.ts`, good)
  await phone.comes('the program', isHome)
  await sheet().waitFor({ state: 'detached' })
})

describe('cloud functions', () => {
  const list = 'cloudfunctions/reader/article-list.ts'
  const call = `yuelanHost.wx.cloud.callFunction({ name: 'reader', data: { action: 'article.list', input: {} } })`
  const answer = () => phone.run<{ ok: boolean; data: Record<string, unknown> }>(`${call}.then(({ result }) => result)`)

  beforeAll(() => phone.open({}, isHome))

  test('a changed function answers the next call, and the phone goes on', async () => {
    await phone.run('globalThis.same = true')
    phone.copy.change(list, 'return { articles:', 'return { changed: true, articles:')
    await phone.comes('the new answer', `${call}.then(({ result }) => result.data.changed)`)
    expect(await phone.run('same')).toBe(true)
  })

  test('one that does not compile is told; the last good version answers until it is mended', async () => {
    const good = phone.copy.read(list)
    phone.copy.write(list, good.replace('export const articleList', 'export const const articleList'))
    await sheet().waitFor()
    expect(await sheet().innerText()).toMatch(/cloudfunctions\/reader\/article-list\.ts:\d+:\d+/)
    expect(phone.server.output()).toMatch(/^cloudfunctions\/reader\/article-list\.ts:\d+:\d+ \S/m)
    expect((await answer()).ok).toBe(true)
    phone.copy.write(list, good)
    await sheet().waitFor({ state: 'detached' })
    expect((await answer()).ok).toBe(true)
  })

  test('an error in one leads to the line of its source', async () => {
    const good = phone.copy.read(list)
    const marked = good.replace('  return {', "  if (limit === 7) throw new RangeError('on purpose')\n  return {")
    const line = marked.slice(0, marked.indexOf('on purpose')).split('\n').length
    phone.copy.write(list, marked)
    const window = await phone.browser.open({ width: 1400, height: 900 })
    await window.goto(phone.server.url)
    const told = window.locator('#log .line.error', { hasText: 'on purpose' }).first()
    while (!(await told.isVisible())) await phone.run(call.replace('input: {}', 'input: { limit: 7 }'))
    expect(await told.innerText()).toContain(`${list}:${line}:`)
    await window.context().close()
    phone.copy.write(list, good)
  })

  test('a word of the contract that both sides share changes both', async () => {
    const path = 'miniprogram/contract/code.ts'
    phone.copy.write(path, `${phone.copy.read(path)}\nexport const 中 = ;\n`)
    await sheet().filter({ hasText: /contract\/code\.ts[^]*contract\/code\.ts/ }).waitFor()
    phone.copy.write(path, phone.copy.read(path).replace('\nexport const 中 = ;\n', ''))
    await sheet().waitFor({ state: 'detached' })
  })
})
