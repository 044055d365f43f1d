// The simulator's own pages and bundles: the workbench at /, the bare phone at /phone, and what they load.

import { sendBytes, sendText, typeOfFile } from './respond'
import type { House, Visit } from './router'

const documents: Record<string, string> = { '/': 'workbench.html', '/phone': 'shell.html' }

export async function serveSimulator({ app }: House, { response, url }: Visit): Promise<void> {
  const name = documents[url.pathname] ?? url.pathname.slice('/simulator/'.length)
  const bundle = await app.bundle(name)
  if (!bundle) return sendText(response, 404, `The simulator has no file ${name}.`)
  sendBytes(response, 200, typeOfFile(name), bundle.text)
}
