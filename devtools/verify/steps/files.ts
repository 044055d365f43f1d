// Finds files that templates, styles and scripts name and that are not there: the compilers pass over most of them.

import { existsSync, readFileSync } from 'node:fs'
import { dirname, extname, join } from 'node:path'
import { filesBelow } from '../files-below'
import { scanMarkup } from '../markup/scan'
import type { Bench, Finding } from '../types'

const media = new Set(['image', 'cover-image', 'video', 'audio'])

interface Named {
  line: number
  path: string
  what: string
  /** Tried after the path where it lacks it. */
  ending?: string
}

export function checkFiles({ appDir, appRoot }: Bench): Finding[] {
  const readers: Record<string, (text: string) => Named[]> = { '.wxml': namedInMarkup, '.wxss': namedInStyles, '.wxs': namedInScript }
  return filesBelow(appDir, ['miniprogram_npm']).flatMap((file) => {
    const read = readers[extname(file)]
    if (!read) return []
    return read(readFileSync(join(appDir, file), 'utf8'))
      .filter((named) => !isThere(appDir, file, named))
      .map(({ line, what, path }): Finding => ({
        step: 'files',
        file: `${appRoot}${file}`,
        line,
        message: `${what} names "${path}", which is not there`,
      }))
  })
}

function isThere(appDir: string, file: string, { path, ending = '' }: Named): boolean {
  const target = path.startsWith('/') ? join(appDir, path) : join(appDir, dirname(file), path)
  return existsSync(target) || (ending !== '' && existsSync(`${target}${ending}`))
}

function namedInMarkup(text: string): Named[] {
  return scanMarkup(text).flatMap(({ name, line, attributes, script }): Named[] => {
    const source = attributes.get('src') ?? ''
    if (script !== undefined) return namedInScript(script).map((named) => ({ ...named, line: named.line + line - 1 }))
    if (name === 'import' || name === 'include') return [{ line, path: source, what: `<${name}>`, ending: '.wxml' }]
    if (name === 'wxs') return [{ line, path: source, what: '<wxs>' }]
    // A component of ours may call anything `src`.
    if (!media.has(name)) return []
    return ['src', 'poster']
      .map((key) => attributes.get(key) ?? '')
      .filter(isLocal)
      .map((path) => ({ line, path, what: `<${name}>` }))
  })
}

/** Bound values are known at run time only; addresses and data are no files. */
function isLocal(path: string): boolean {
  return path !== '' && !path.includes('{{') && !/^[a-z][a-z0-9+.-]*:|^\/\//i.test(path)
}

function namedInStyles(text: string): Named[] {
  const bare = text.replaceAll(/\/\*[\s\S]*?\*\//g, (comment) => comment.replaceAll(/[^\n]/g, ' '))
  const imports = [...bare.matchAll(/@import\s+(?:url\(\s*)?["']([^"']+)["']/g)]
  return imports.map((found) => ({ line: lineAt(bare, found.index), path: found[1] ?? '', what: '@import' }))
}

function namedInScript(text: string): Named[] {
  const calls = [...text.matchAll(/\brequire\(\s*["']([^"']+)["']\s*\)/g)]
  return calls.map((found) => ({ line: lineAt(text, found.index), path: found[1] ?? '', what: 'require' }))
}

function lineAt(text: string, index: number): number {
  return text.slice(0, index).split('\n').length
}
