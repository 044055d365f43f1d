// A package that nothing names is one to take out, or the last use of it went unnoticed.

import { readFileSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'

const root = resolve(__dirname, '..', '..', '..')
const settings = ['jest.config.cjs', 'tsconfig.json', 'tsconfig.base.json']

/** Where what a workspace lists is to be used. */
const workspaces: Record<string, string[]> = {
  '.': ['miniprogram', 'cloudfunctions', 'devtools', 'tests', 'typings'],
  devtools: ['devtools'],
  cloudfunctions: ['cloudfunctions'],
  'miniprogram/charts': ['miniprogram/charts'],
  'miniprogram/staff': ['miniprogram/staff'],
}

/** Found by another package under its name. */
const foundBy: Record<string, string> = { 'jest-environment-jsdom': '@jest-environment jsdom', 'oxlint-tsgolint': '--type-aware', '@swc/core': '@swc/jest' }

function packagesOf(workspace: string): string[] {
  const { dependencies = {}, devDependencies = {} } = JSON.parse(readFileSync(join(root, workspace, 'package.json'), 'utf8')) as Record<'dependencies' | 'devDependencies', Record<string, string> | undefined>
  return Object.keys({ ...dependencies, ...devDependencies }).filter((name) => !name.startsWith('@types/'))
}

function sourcesIn(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .filter((name) => /\.(ts|cjs|json|wxss)$/.test(name) && !/node_modules\/|miniprogram_npm\/|\/dist\/|package\.json$|packages-in-use/.test(name))
}

/** As an import, a path into it, or two steps of one (`'node_modules', 'name'`). */
const names = (text: string, name: string): boolean => ["'", '"', '/'].some((before) => ["'", '"', '/'].some((after) => text.includes(before + name + after)))

test.each(Object.entries(workspaces))('every package of %s is used there', (workspace, folders) => {
  const texts = [...folders.flatMap(sourcesIn), ...(workspace === '.' ? settings : [])].map((name) => readFileSync(join(root, name), 'utf8'))
  const unused = packagesOf(workspace).filter((name) => !texts.some((text) => names(text, name) || text.includes(foundBy[name] ?? '\0')))
  expect(unused).toEqual([])
})

test('a package that nothing names is noticed', () => {
  expect(names("import dayjs from 'dayjs'", 'dayjs')).toBe(true)
  expect(names('"van-cell": "@vant/weapp/cell/index"', '@vant/weapp')).toBe(true)
  expect(names("import dayjs from 'dayjs-ext'", 'dayjs')).toBe(false)
})

test('the packages that the project is asked to have are there', () => {
  expect(Object.keys(workspaces).flatMap(packagesOf)).toEqual(expect.arrayContaining(['miniprogram-api-typings', '@vant/weapp', 'dayjs', 'miniprogram-automator', 'jest']))
})
