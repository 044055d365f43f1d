import { compileApp, type CompileError } from '../../../../devtools/compiler'
import { writeApp, type AppFolder, type AppSources } from '../../../support/app-folder'

const sound: AppSources = {
  'app/app.json': '{"pages":["pages/home/home"]}',
  'app/app.ts': 'App({})\n',
  'app/pages/home/home.ts': 'Page({})\n',
  'app/pages/home/home.wxml': '<view>ok</view>\n',
  'app/pages/home/home.json': '{"usingComponents":{}}',
}

const far: AppSources = {
  'app/app.json': '{"pages":["pages/home/home"],"subPackages":[{"root":"far","pages":[]}]}',
  'app/far/row/row.json': '{"component":true}',
  'app/far/row/row.ts': 'Component({})\n',
  'app/far/row/row.wxml': '<view/>\n',
}

const folders: AppFolder[] = []
afterAll(() => folders.forEach((folder) => folder.remove()))

async function errorsOf(changes: AppSources): Promise<CompileError[]> {
  const folder = writeApp({ ...sound, ...changes })
  folders.push(folder)
  const result = await compileApp({ root: folder.root })
  return result.ok ? [] : result.errors
}

test('a sound app has no errors', async () => {
  expect(await errorsOf({})).toEqual([])
})

test('a component of a subpackage with a placeholder is none', async () => {
  expect(await errorsOf({ ...far, 'app/pages/home/home.json': '{"usingComponents":{"far-row":"/far/row/row"},"componentPlaceholder":{"far-row":"view"}}' })).toEqual([])
})

const table: [title: string, changes: AppSources, file: string, line: number, message: RegExp][] = [
  ['a comma too many in app.json', { 'app/app.json': '{\n  "pages": [\n    "pages/home/home",\n  ]\n}' }, 'app/app.json', 4, /bad JSON: unexpected "]"/],
  ['a page json that ends too early', { 'app/pages/home/home.json': '{\n"usingComponents": {' }, 'app/pages/home/home.json', 2, /the text ends too early/],
  ['a page without files', { 'app/app.json': '{"pages":["pages/home/home",\n"pages/lost/lost"]}' }, 'app/app.json', 2, /page "pages\/lost\/lost" has no .wxml and no .ts or .js file/],
  ['a page without a template', { 'app/app.json': '{"pages":["pages/home/home",\n"pages/half/half"]}', 'app/pages/half/half.ts': 'Page({})' }, 'app/app.json', 2, /"pages\/half\/half" has no .wxml file/],
  ['a component that is not there', { 'app/pages/home/home.json': '{"usingComponents":{\n"x-card":"/components/card/card"}}' }, 'app/pages/home/home.json', 2, /component "\/components\/card\/card" of <x-card> is not found/],
  ['an npm component that the package does not have', { 'app/pages/home/home.json': '{"usingComponents":{"van-x":"@vant/weapp/nothing/index"}}' }, 'app/pages/home/home.json', 1, /@vant\/weapp\/nothing/],
  ['a tag that nobody declared', { 'app/pages/home/home.wxml': '<view>\n  <van-button/>\n</view>' }, 'app/pages/home/home.wxml', 2, /<van-button> is neither/],
  ['a tag in an included file that the page did not declare', { 'app/pages/home/home.wxml': '<include src="../../part.wxml"/>', 'app/part.wxml': '<view/>\n<x-part/>' }, 'app/part.wxml', 2, /<x-part>/],
  ['an end tag that is missing', { 'app/pages/home/home.wxml': '<view>\n<view>\n</view>' }, 'app/pages/home/home.wxml', 1, /missing end tag/],
  ['an expression that WeChat does not know', { 'app/pages/home/home.wxml': '<view/>\n<view>{{a?.b}}</view>' }, 'app/pages/home/home.wxml', 2, /expression/],
  ['wx:else without wx:if', { 'app/pages/home/home.wxml': '<view wx:else/>' }, 'app/pages/home/home.wxml', 1, /wx:else/],
  ['an import that is missing', { 'app/pages/home/home.wxml': '\n<import src="./row.wxml"/>' }, 'app/pages/home/home.wxml', 2, /file is missing/],
  ['a WXSS rule that is not closed', { 'app/pages/home/home.wxss': '.a { color: red }\n.b { color: red' }, 'app/pages/home/home.wxss', 2, /WXSS: Unclosed block/],
  ['a WXSS import that is missing', { 'app/app.wxss': '\n@import "./lost.wxss";' }, 'app/app.wxss', 2, /file is missing/],
  ['a WXSS import of itself', { 'app/app.wxss': '@import "./app.wxss";' }, 'app/app.wxss', 1, /imports itself/],
  ['a local picture in WXSS', { 'app/app.wxss': '.a {}\n.b { background: url(images/a.png) }' }, 'app/app.wxss', 2, /WXSS loads no file/],
  ['TypeScript that does not parse', { 'app/pages/home/home.ts': 'Page({\n  data: { a: 1 2 }\n})' }, 'app/pages/home/home.ts', 2, /Expected "}"/],
  ['a module that is missing', { 'app/pages/home/home.ts': "const a = 1\nimport { b } from './lost'\nPage({ b, a })" }, 'app/pages/home/home.ts', 2, /cannot find module "\.\/lost"/],
  ['an npm package outside of dependencies', { 'app/pages/home/home.ts': "import postcss from 'postcss'\nPage({ postcss })" }, 'app/pages/home/home.ts', 1, /postcss is not in the dependencies/],
  ['a file of an npm package that is never packed', { 'app/pages/home/home.ts': "import zh from 'dayjs/locale/zh-cn'\nPage({ zh })" }, 'app/pages/home/home.ts', 1, /takes only the entry of dayjs/],
  ['eval', { 'app/pages/home/home.ts': 'interface Long {\n  a: string\n}\nPage({ a() { return eval("1") as Long } })' }, 'app/pages/home/home.ts', 4, /eval is not there/],
  ['new Function', { 'app/pages/home/home.ts': '\n\nPage({ a: new Function("return 1") })' }, 'app/pages/home/home.ts', 3, /new Function is not there/],
  ['a require of something computed', { 'app/pages/home/home.js': 'Page({})', 'app/app.ts': '\nApp({ a(x: string) { return require(x) } })' }, 'app/app.ts', 2, /literal path/],
  ['ES6 in a wxs file', { 'app/pages/home/home.wxml': '<wxs src="./m.wxs" module="m"/>', 'app/pages/home/m.wxs': 'var a = 1\nlet b = 2' }, 'app/pages/home/m.wxs', 2, /WXS takes ES5 only/],
  ['ES6 in a script inside the template', { 'app/pages/home/home.wxml': '<view/>\n<wxs module="m">\nvar f = () => 1\n</wxs>' }, 'app/pages/home/home.wxml', 3, /WXS takes ES5 only/],
  ['a wxs file that is missing', { 'app/pages/home/home.wxml': '<wxs src="./m.wxs" module="m"/>' }, 'app/pages/home/home.wxml', 1, /wxs "\.\/m\.wxs": file is missing/],
  ['a wxs file required by another that is missing', { 'app/pages/home/home.wxml': '<wxs src="./m.wxs" module="m"/>', 'app/pages/home/m.wxs': '\nvar a = require("./n.wxs")' }, 'app/pages/home/m.wxs', 2, /"\.\/n\.wxs": file is missing/],
  ['a tab whose page is not listed', { 'app/app.json': '{"pages":["pages/home/home"],"tabBar":{"list":[{"pagePath":"pages/home/home","text":"a"},\n{"pagePath":"pages/b/b","text":"b"}]}}' }, 'app/app.json', 2, /page "pages\/b\/b" is not in pages/],
  ['a tab bar of one', { 'app/app.json': '{"pages":["pages/home/home"],"tabBar":{"list":[{"pagePath":"pages/home/home","text":"a"}]}}' }, 'app/app.json', 1, /2 to 5/],
  ['a tab picture that is missing', { 'app/app.json': '{"pages":["pages/home/home","pages/b/b"],"tabBar":{"list":[{"pagePath":"pages/home/home","text":"a","iconPath":"a.png"},{"pagePath":"pages/b/b","text":"b"}]}}', 'app/pages/b/b.ts': 'Page({})', 'app/pages/b/b.wxml': '' }, 'app/app.json', 1, /picture "a.png" is missing/],
  ['a component of a subpackage without a placeholder', { ...far, 'app/pages/home/home.json': '{"usingComponents":{\n"far-row":"/far/row/row"}}' }, 'app/pages/home/home.json', 2, /<far-row> lies in the subpackage "far" and needs a componentPlaceholder/],
  ['a placeholder that nobody declared', { ...far, 'app/pages/home/home.json': '{"usingComponents":{"far-row":"/far/row/row"},\n"componentPlaceholder":{\n"far-row":"nothing"}}' }, 'app/pages/home/home.json', 3, /the placeholder <nothing> is neither/],
  ['a window setting of the wrong type', { 'app/pages/home/home.json': '{\n"navigationBarTitleText": 5}' }, 'app/pages/home/home.json', 2, /must be a string/],
  ['an empty app.json', { 'app/app.json': '' }, 'app/app.json', 1, /bad JSON/],
]

test.each(table)('%s is named with file and line', async (_, changes, file, line, message) => {
  const errors = await errorsOf(changes)
  expect(errors).toEqual([expect.objectContaining({ file, line, message: expect.stringMatching(message) })])
  expect(errors[0]?.column).toBeGreaterThan(0)
})

test('all mistakes come back together, sorted by file and line', async () => {
  const errors = await errorsOf({
    'app/pages/home/home.wxml': '<nobody/>\n<wxs module="m">let a</wxs>',
    'app/app.wxss': '@import "./lost.wxss";',
    'app/app.ts': 'App({ a: 1 2 })',
  })
  expect(errors.map(({ file, line }) => [file, line])).toEqual([['app/app.ts', 1], ['app/app.wxss', 1], ['app/pages/home/home.wxml', 1], ['app/pages/home/home.wxml', 2]])
})

test('a folder without project.config.json is said to be none', async () => {
  const folder = writeApp({})
  folders.push(folder)
  const result = await compileApp({ root: `${folder.root}/nowhere` })
  expect(result).toMatchObject({ ok: false, errors: [{ file: 'project.config.json', message: 'file is missing' }] })
})
