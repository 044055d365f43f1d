// Noto Sans SC from npm, so that Chinese is drawn alike on every machine, with or without fonts of its own.

import { readFileSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { sendBytes, sendText } from './respond'
import type { House, Visit } from './router'

const folder = dirname(require.resolve('@fontsource/noto-sans-sc/package.json'))
const weights = [400, 600, 700]
let names: Set<string> | undefined

/** /fonts/noto-sans-sc.css and the woff2 files that it names. */
export function serveFont(_house: House, { response, url }: Visit): void {
  const name = url.pathname.slice('/fonts/'.length)
  if (name === 'noto-sans-sc.css') {
    const css = weights.map((weight) => readFileSync(join(folder, `${weight}.css`), 'utf8').replaceAll('url(./files/', 'url(/fonts/')).join('\n')
    return sendBytes(response, 200, 'text/css; charset=utf-8', css)
  }
  names ??= new Set(readdirSync(join(folder, 'files')))
  if (!names.has(name)) return sendText(response, 404, `There is no font ${name}.`)
  sendBytes(response, 200, 'font/woff2', readFileSync(join(folder, 'files', name)), { 'cache-control': 'max-age=86400' })
}
