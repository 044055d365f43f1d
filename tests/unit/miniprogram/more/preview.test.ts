// The preview's own copies are equal to what they are copies of.

import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'

const styles = (path: string): string => readFileSync(resolve(__dirname, '../../../../miniprogram', path), 'utf8')

function colours(text: string, selector: string): Record<string, string> {
  const block = new RegExp(`${selector} \\{([^}]*)\\}`).exec(text)?.[1] ?? ''
  return Object.fromEntries([...block.matchAll(/(--[\w-]+): ([^;]+);/g)].map(([, name = '', value = '']) => [name, value]))
}

test.each([
  ['light', '^page'],
  ['dark', '  page'],
])('%s has the colours of every page', (theme, selector) => {
  const own = colours(styles('more/preview/themes.wxss'), `\\.theme-${theme}`)
  expect(Object.keys(own).length).toBeGreaterThan(20)
  const all = styles('styles/colours.wxss')
  const start = selector.startsWith('^') ? all : all.slice(all.indexOf('@media'))
  expect(own).toEqual(colours(start, 'page'))
})
