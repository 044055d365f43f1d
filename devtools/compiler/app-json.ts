// Turns app.json and theme.json into the manifest's AppJson and reports what WeChat would not accept.

import { posix } from 'node:path'
import type { AppJson, TabBarConfig, TabBarItem, WindowConfig } from '../simulator/host/manifest'
import type { AppFiles } from './app-files'
import { isObject, placeOfWord, readJson, type JsonObject } from './json-text'
import type { Problems } from './problems'

const start = { line: 1, column: 1 }
const strings = (value: unknown): string[] => (Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [])
export const texts = (value: unknown): Record<string, string> =>
  Object.fromEntries(Object.entries(isObject(value) ? value : {}).filter((entry): entry is [string, string] => typeof entry[1] === 'string'))

/** Reads a JSON object of the package; reports and returns undefined when that fails. */
export function readAppObject(files: AppFiles, path: string, problems: Problems): JsonObject | undefined {
  const text = files.read(path)
  if (text === undefined) {
    problems.add(files.shown(path), start, 'file is missing')
    return undefined
  }
  const reading = readJson(text)
  if (!reading.ok) problems.add(files.shown(path), reading.place, reading.message)
  else if (isObject(reading.value)) return reading.value
  else problems.add(files.shown(path), start, 'must be a JSON object')
  return undefined
}

const windowKeys = {
  navigationBarTitleText: 'string',
  navigationBarBackgroundColor: 'string',
  navigationBarTextStyle: 'string',
  navigationStyle: 'string',
  backgroundColor: 'string',
  backgroundTextStyle: 'string',
  enablePullDownRefresh: 'boolean',
  onReachBottomDistance: 'number',
} as const

/** The members of a page's or app.json's window that the phone uses; a wrong type is reported. */
export function readWindow(json: JsonObject, files: AppFiles, path: string, problems: Problems): WindowConfig {
  const kept = Object.entries(windowKeys).filter(([key, type]) => {
    if (json[key] === undefined) return false
    if (typeof json[key] === type) return true
    problems.add(files.shown(path), placeOfWord(files.read(path) ?? '', key), `"${key}" must be a ${type}`)
    return false
  })
  return Object.fromEntries(kept.map(([key]) => [key, json[key]]))
}

function readTabBar(value: unknown, pages: readonly string[], files: AppFiles, problems: Problems): TabBarConfig | undefined {
  if (!isObject(value)) return undefined
  const complain = (word: string, message: string): void =>
    problems.add(files.shown('app.json'), placeOfWord(files.read('app.json') ?? '', word), message)
  const list = Array.isArray(value['list']) ? value['list'].filter(isObject) : []
  if (list.length < 2 || list.length > 5) complain('tabBar', 'tabBar.list must have 2 to 5 items')
  const items = list.map((item): TabBarItem => {
    const { pagePath = '', text = '', iconPath, selectedIconPath } = texts(item)
    if (!pages.includes(pagePath)) complain(pagePath, `tabBar: page "${pagePath}" is not in pages (tab pages belong to the main package)`)
    for (const icon of [iconPath, selectedIconPath]) {
      if (icon !== undefined && !icon.startsWith('@') && !files.has(posix.normalize(icon))) complain(icon, `tabBar: picture "${icon}" is missing`)
    }
    return { pagePath, text, ...(iconPath === undefined ? {} : { iconPath }), ...(selectedIconPath === undefined ? {} : { selectedIconPath }) }
  })
  const { color = '#999999', selectedColor = '#000000', backgroundColor = '#ffffff', borderStyle = 'black' } = texts(value)
  return { color, selectedColor, backgroundColor, borderStyle, list: items }
}

function readTheme(app: JsonObject, files: AppFiles, problems: Problems): AppJson['theme'] {
  const path = typeof app['themeLocation'] === 'string' ? posix.normalize(app['themeLocation']) : undefined
  const theme = path === undefined ? undefined : readAppObject(files, path, problems)
  return { light: texts(theme?.['light']), dark: texts(theme?.['dark']) }
}

/** Undefined when app.json is missing, broken or lists no page: then nothing else can be compiled. */
export function readApp(files: AppFiles, problems: Problems): AppJson | undefined {
  const json = readAppObject(files, 'app.json', problems)
  if (!json) return undefined
  const pages = strings(json['pages'])
  if (pages.length === 0) {
    problems.add(files.shown('app.json'), placeOfWord(files.read('app.json') ?? '', 'pages'), '"pages" must list at least one page')
    return undefined
  }
  const packages = json['subPackages'] ?? json['subpackages']
  const subPackages = (Array.isArray(packages) ? packages.filter(isObject) : []).map((item) => ({
    root: posix.normalize(`${texts(item)['root'] ?? ''}/`).replace(/^\/|\/$/g, ''),
    pages: strings(item['pages']),
  }))
  const rules = Object.entries(isObject(json['preloadRule']) ? json['preloadRule'] : {})
  const preloads = Object.fromEntries(rules.map(([page, rule]) => [page, strings(isObject(rule) ? rule['packages'] : undefined)]))
  const tabBar = readTabBar(json['tabBar'], pages, files, problems)
  return {
    pages,
    subPackages,
    preloads,
    window: readWindow(isObject(json['window']) ? json['window'] : {}, files, 'app.json', problems),
    ...(tabBar ? { tabBar } : {}),
    usingComponents: texts(json['usingComponents']),
    darkmode: json['darkmode'] === true,
    theme: readTheme(json, files, problems),
  }
}

/** The root of the subpackage in which a path lies; '' for the main package. */
export const packageOf = ({ subPackages }: AppJson, path: string): string => subPackages.find(({ root }) => path.startsWith(`${root}/`))?.root ?? ''

/** Every page of the program, those of subpackages with their root. */
export const allPages = (app: AppJson): string[] => [
  ...app.pages,
  ...app.subPackages.flatMap((part) => part.pages.map((page) => posix.join(part.root, page))),
]
