// The program as a whole: what app.json, theme.json and package.json promise one another.

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import app from '../../../../miniprogram/app.json'
import theme from '../../../../miniprogram/theme.json'
import manifest from '../../../../package.json'
import { version } from '../../../../miniprogram/pages/me/version'

const root = join(__dirname, '../../../..')

test('the version that readers see is the one of the package', () => {
  expect(manifest.version).toBe(version)
})

test('both themes name the same variables, and app.json uses no other', () => {
  expect(Object.keys(theme.dark)).toEqual(Object.keys(theme.light))
  const used = readFileSync(join(root, 'miniprogram/app.json'), 'utf8').match(/"@\w+"/g) ?? []
  expect(used.map((name) => name.slice(2, -1)).filter((name) => !(name in theme.light))).toEqual([])
})

test('every icon of the tab bar is there in both themes', () => {
  const icons = [theme.light, theme.dark].flatMap((colours) => Object.values(colours).filter((value) => value.endsWith('.png')))
  expect(icons).toHaveLength(12)
  expect(icons.filter((icon) => !existsSync(join(root, 'miniprogram', icon)))).toEqual([])
})

test('every page of app.json has its files', () => {
  const pages = [...app.pages, ...app.subPackages.flatMap(({ root: folder, pages: names }) => names.map((name) => `${folder}/${name}`))]
  const missing = pages.flatMap((page) => ['ts', 'wxml', 'json'].map((end) => `${page}.${end}`)).filter((file) => !existsSync(join(root, 'miniprogram', file)))
  expect(missing).toEqual([])
})
