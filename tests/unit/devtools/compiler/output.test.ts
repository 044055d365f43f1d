import { existsSync } from 'node:fs'
import { compileApp, type CompileResult } from '../../../../devtools/compiler'
import { writeApp, type AppFolder } from '../../../support/app-folder'

type Compiled = Extract<CompileResult, { ok: true }>

const folders: AppFolder[] = []
afterAll(() => folders.forEach((folder) => folder.remove()))

const app = {
  'app/app.json': '{"pages":["pages/home/home"],"subPackages":[{"root":"staff","pages":["pages/desk/desk"]}],"window":{"navigationBarTitleText":"@title"},"darkmode":true,"themeLocation":"theme.json"}',
  'app/theme.json': '{"light":{"title":"日"},"dark":{"title":"夜"}}',
  'app/app.ts': 'App({})',
  'app/images/a.png': 'png',
  'app/shared.wxss': '.b { width: 75rpx }',
  'app/pages/home/home.ts': "import dayjs from 'dayjs'\nimport { one } from '../../one'\nPage({ data: { a: dayjs(0).year(), one } })",
  'app/one.ts': 'export const one: number = 1',
  'app/pages/home/home.wxml': '<van-button>a</van-button>',
  'app/pages/home/home.json': '{"usingComponents":{"van-button":"@vant/weapp/button/index"}}',
  'app/pages/home/home.wxss': '@import "../../shared.wxss";\npage { color: red } .a, #b > .c:not(.d) { padding: -10.5rpx 1px } @keyframes x { from { left: 1rpx } 50% { left: 0 } }',
  'app/staff/pages/desk/desk.ts': 'Page({})',
  'app/staff/pages/desk/desk.wxml': '<view/>',
}

async function compile(more: Record<string, string> = {}): Promise<[Compiled, AppFolder]> {
  const folder = writeApp({ ...app, ...more })
  folders.push(folder)
  const result = await compileApp({ root: folder.root })
  if (!result.ok) throw new Error(JSON.stringify(result.errors))
  return [result, folder]
}

test('pages of a subpackage and npm components are reached from app.json', async () => {
  const [{ manifest, counts }] = await compile()
  expect(Object.keys(manifest.components)).toEqual(expect.arrayContaining(['pages/home/home', 'staff/pages/desk/desk', 'miniprogram_npm/@vant/weapp/button/index']))
  expect(manifest.components['pages/home/home']?.usingComponents).toEqual({ 'van-button': '/miniprogram_npm/@vant/weapp/button/index' })
  expect(manifest.app.theme.dark).toEqual({ title: '夜' })
  expect(counts.pages).toBe(2)
})

test('a subpackage finds the npm packages packed into it, and others in the main package; the main package does not find its', async () => {
  const relations = [['./package.json', './app/'], ['./app/staff/package.json', './app/staff/']].map(([packageJsonPath, miniprogramNpmDistDir]) => ({ packageJsonPath, miniprogramNpmDistDir }))
  const packed = {
    'project.config.json': JSON.stringify({ miniprogramRoot: 'app/', setting: { packNpmManually: true, packNpmRelationList: relations } }),
    'package.json': JSON.stringify({ dependencies: { '@vant/weapp': '1.11.7' } }),
    'app/staff/package.json': JSON.stringify({ dependencies: { dayjs: '1.11.23' } }),
    'app/pages/home/home.ts': 'Page({})',
    'app/staff/pages/desk/desk.ts': "import dayjs from 'dayjs'\nPage({ data: { a: dayjs(0).year() } })",
    'app/staff/pages/desk/desk.json': '{"usingComponents":{"van-button":"@vant/weapp/button/index"}}',
  }
  const [{ manifest, code }] = await compile(packed)
  expect(code).toContain('staff/miniprogram_npm/dayjs/dayjs.min')
  expect(manifest.components['staff/pages/desk/desk']?.usingComponents).toEqual({ 'van-button': '/miniprogram_npm/@vant/weapp/button/index' })
  const folder = writeApp({ ...app, ...packed, 'app/pages/home/home.ts': "import dayjs from 'dayjs'\nPage({ data: { a: dayjs } })" })
  folders.push(folder)
  expect(await compileApp({ root: folder.root })).toMatchObject({ ok: false, errors: [{ file: 'app/pages/home/home.ts' }] })
})

test('WXSS becomes CSS with tags, classes, ids, imports and rpx of the phone', async () => {
  const [{ styles }] = await compile()
  const css = styles['pages/home/home'] ?? ''
  expect(css).toContain('.__scope__--b { width: 10vw }')
  expect(css).toContain('wx-page { color: red }')
  expect(css).toContain('[wx-id=b]:not(#_) > .__scope__--c:not(.__scope__--d) { padding: -1.4vw 1px }')
  expect(css).toContain('@keyframes x { from { left: 0.13333vw } 50% { left: 0 } }')
})

test("Vant's icon font comes from npm and not from a CDN", async () => {
  const [{ styles }] = await compile({ 'app/pages/home/home.json': '{"usingComponents":{"van-button":"@vant/weapp/icon/index"}}' })
  const css = styles['miniprogram_npm/@vant/weapp/icon/index'] ?? ''
  expect(css).toContain('data:font/woff2')
  expect(css).not.toContain('alicdn')
})

test('assets are listed by their path inside the package', async () => {
  const [{ files }] = await compile()
  expect([...files.keys()]).toEqual(['images/a.png'])
  expect(existsSync(files.get('images/a.png') ?? '')).toBe(true)
})

test('a second compilation gives the same build, and a change gives another one', async () => {
  const [first, folder] = await compile()
  const second = await compileApp({ root: folder.root })
  expect(second).toMatchObject({ ok: true, manifest: { buildId: first.manifest.buildId } })
  folder.write({ 'app/one.ts': 'export const one: number = 2' })
  const third = await compileApp({ root: folder.root })
  if (!third.ok) throw new Error(JSON.stringify(third.errors))
  expect(third.manifest.buildId).not.toBe(first.manifest.buildId)
  expect(third.code).toContain('const one = 2')
})

test('a mistake that was mended is gone from the next compilation', async () => {
  const [, folder] = await compile()
  folder.write({ 'app/one.ts': 'export const one: = 2' })
  expect(await compileApp({ root: folder.root })).toMatchObject({ ok: false, errors: [{ file: 'app/one.ts', line: 1 }] })
  folder.write({ 'app/one.ts': 'export const one = 3' })
  expect(await compileApp({ root: folder.root })).toMatchObject({ ok: true })
})

test('the scripts of the program run in an empty window as the host runs them', async () => {
  const [{ code }] = await compile()
  const window: { yuelanCode?: { modules: Record<string, { requires: Record<string, string> }> } } = {}
  new Function('window', code)(window)
  expect(window.yuelanCode?.modules['pages/home/home']?.requires).toEqual({ dayjs: 'miniprogram_npm/dayjs/dayjs.min', '../../one': 'one' })
})
