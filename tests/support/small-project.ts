// A small mini-program with a subpackage, an npm package, a component and a template: valid, until a test breaks its copy.

import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'

const repository = resolve(__dirname, '..', '..')

const files: Record<string, string> = {
  'package.json': JSON.stringify({ name: 'small', version: '1.2.3', dependencies: { dayjs: '1.11.23' } }),
  'project.config.json': JSON.stringify({
    appid: 'touristappid',
    compileType: 'miniprogram',
    libVersion: '3.17.0',
    miniprogramRoot: 'miniprogram/',
    setting: {
      // Without them the compiler is a good second faster, and neither is under test.
      es6: false,
      postcss: false,
      minified: true,
      minifyWXML: true,
      minifyWXSS: true,
      ignoreUploadUnusedFiles: true,
      useCompilerPlugins: ['typescript'],
      packNpmManually: true,
      packNpmRelationList: [{ packageJsonPath: './package.json', miniprogramNpmDistDir: './miniprogram/' }],
    },
  }),
  'miniprogram/app.json': JSON.stringify({
    pages: ['pages/home/home'],
    subPackages: [{ root: 'staff', pages: ['desk/desk'] }],
    window: { navigationBarTitleText: 'small' },
    lazyCodeLoading: 'requiredComponents',
    sitemapLocation: 'sitemap.json',
    style: 'v2',
  }),
  'miniprogram/sitemap.json': '{"rules":[{"action":"allow","page":"*"}]}',
  'miniprogram/app.ts': 'App({})\n',
  'miniprogram/app.wxss': '@import "./colours.wxss";\n',
  'miniprogram/colours.wxss': 'page { color: #111; }\n',
  'miniprogram/dot.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="2" height="2"/>\n',
  'miniprogram/words.ts': 'export const greeting: string = "hello"\n',
  'miniprogram/pages/home/home.json': '{"usingComponents":{"small-card":"../../components/card/card"}}',
  'miniprogram/pages/home/home.ts':
    "import dayjs from 'dayjs'\nimport { greeting } from '../../words'\n\nPage({ data: { title: greeting + dayjs().format('YYYY') } })\n",
  'miniprogram/pages/home/home.wxml':
    '<import src="./line.wxml" />\n<wxs module="tell" src="./tell.wxs" />\n<small-card title="{{tell.loud(title)}}" />\n<template is="line" data="{{title}}" />\n<image src="/dot.svg" />\n',
  'miniprogram/pages/home/line.wxml': '<template name="line"><text>{{title}}</text></template>\n',
  'miniprogram/pages/home/tell.wxs': "module.exports = { loud: function (text) { return text + '!' } }\n",
  'miniprogram/pages/home/home.wxss': '.home { color: red; }\n',
  'miniprogram/components/card/card.json': '{"component":true}',
  'miniprogram/components/card/card.ts': 'Component({ properties: { title: String } })\n',
  'miniprogram/components/card/card.wxml': '<view class="card">{{title}}</view>\n',
  'miniprogram/components/card/card.wxss': '.card { color: blue; }\n',
  'miniprogram/staff/desk/desk.json': '{}',
  'miniprogram/staff/desk/desk.ts': "import { greeting } from '../../words'\n\nPage({ data: { title: greeting } })\n",
  'miniprogram/staff/desk/desk.wxml': '<view>{{title}}</view>\n',
}

export interface SmallProject {
  /** Absolute; has project.config.json. */
  root: string
  read(file: string): string
  write(file: string, content: string | Buffer): SmallProject
  append(file: string, content: string): SmallProject
  replace(file: string, old: string | RegExp, by: string): SmallProject
  /** Every file, relative to the root. */
  list(): string[]
  /** Deletes everything. */
  dispose(): void
}

export function makeSmallProject(): SmallProject {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'yuelan-small-project-')))
  const project: SmallProject = {
    root,
    write(file, content) {
      mkdirSync(dirname(join(root, file)), { recursive: true })
      writeFileSync(join(root, file), content)
      return project
    },
    read: (file) => readFileSync(join(root, file), 'utf8'),
    append: (file, content) => project.write(file, project.read(file) + content),
    replace: (file, old, by) => project.write(file, project.read(file).replace(old, by)),
    list: () => readdirSync(root, { recursive: true, encoding: 'utf8' }).sort(),
    dispose: () => rmSync(root, { recursive: true, force: true, maxRetries: 3 }),
  }
  for (const [file, content] of Object.entries(files)) project.write(file, content)
  for (const file of ['package.json', 'dayjs.min.js'])
    cpSync(join(repository, 'node_modules', 'dayjs', file), join(root, 'node_modules', 'dayjs', file))
  return project
}
