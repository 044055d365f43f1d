// The compiled mini-program as the phone loads it: /app/manifest.json, code.js, styles.json, status.json, files/….

import { readFileSync } from 'node:fs'
import { sendBytes, sendJson, sendText, typeOfFile } from './respond'
import type { House, Visit } from './router'

export function serveApp({ app }: House, { response, url }: Visit): void {
  const name = decodeURIComponent(url.pathname.slice('/app/'.length))
  const { good, last } = app
  if (name === 'status.json') return sendJson(response, 200, last?.ok === false ? { ok: false, errors: last.errors, runs: Boolean(good) } : { ok: true })
  if (!good) return sendText(response, 503, 'The mini-program does not compile; /app/status.json says why.')
  // The parts of one build belong together: whoever asks for those of an older one must begin anew.
  const asked = url.searchParams.get('build')
  if (asked !== null && asked !== good.manifest.buildId) return sendText(response, 409, `Build ${asked} is not the newest any more.`)
  if (name === 'manifest.json') return sendJson(response, 200, good.manifest)
  if (name === 'code.js') return sendBytes(response, 200, typeOfFile(name), good.code)
  if (name === 'styles.json') return sendJson(response, 200, good.styles)
  const file = name.startsWith('files/') ? good.files.get(name.slice('files/'.length)) : undefined
  if (!file) return sendText(response, 404, `The mini-program has no file ${name}.`)
  sendBytes(response, 200, typeOfFile(name), readFileSync(file))
}
