// The workbench's view of the data, read only: /wx/console/collections and /wx/console/<collection>?limit=20&skip=0.

import { sendJson, sendText } from './respond'
import type { House, Visit } from './router'

const documentsMax = 100

export function serveConsole({ cloud }: House, { response, url }: Visit): void {
  const name = decodeURIComponent(url.pathname.slice('/wx/console/'.length))
  const collections = cloud.console.collections()
  if (name === 'collections') return sendJson(response, 200, collections)
  if (!collections.some((collection) => collection.name === name)) return sendText(response, 404, `There is no collection ${name}.`)
  const limit = Math.min(Number(url.searchParams.get('limit')) || 20, documentsMax)
  const skip = Number(url.searchParams.get('skip')) || 0
  sendJson(response, 200, cloud.console.documents(name, { limit, skip }))
}
