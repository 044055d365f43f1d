// The first thing a newcomer sees in the terminal: the newest article, and its code to scan.

import { toString } from 'qrcode'
import type { Cloud } from '../cloud'

interface Card {
  title: string
  org: { name: string }
  id: string
}

/** Asks the reader function as anybody would; a data folder without articles gets the sentence that says how to bring one in. */
export async function welcome(cloud: Cloud, baseUrl: string): Promise<string> {
  const nobody = { source: 'wx_client', clientIp: '127.0.0.1' }
  const listed = await call<{ articles: Card[] }>(cloud, { action: 'article.list', input: { limit: 1 } }, nobody)
  const newest = listed?.articles[0]
  if (!newest) return 'No article yet: npm run import -- FILE --publish'
  const link = `${baseUrl}/q/${newestCode(cloud, newest.id)}`
  const code = await toString(link, { type: 'terminal', small: true, errorCorrectionLevel: 'L' })
  return `${newest.org.name}：${newest.title}\n${code}${link}`
}

async function call<T>(cloud: Cloud, event: object, caller: { source: string; clientIp: string }): Promise<T | undefined> {
  const outcome = await cloud.callFunction('reader', JSON.stringify(event), caller)
  if (outcome.result === undefined) return undefined
  const reply = JSON.parse(outcome.result) as { ok: true; data: T } | { ok: false }
  return reply.ok ? reply.data : undefined
}

/** The list does not carry codes; the console does. */
function newestCode(cloud: Cloud, articleId: string): string {
  const codes = cloud.console.documents('codes', { limit: 100, skip: 0 }) as { _id: string; targetId: string }[]
  return codes.find((code) => code.targetId === articleId)?._id ?? ''
}
