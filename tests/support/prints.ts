// Articles written and printed by the staff functions themselves, and what only an operator can put beside them.

import type { Cloud } from '../../devtools/cloud'

export interface Print {
  articleId: string
  codeId: string
  title: string
}

interface Wanted {
  title: string
  orgId?: string
  text?: string
  /** In the place of the text. */
  blocks?: object[]
}

let printed = 0

/** A published article with its code. */
export async function print(cloud: Cloud, { title, orgId = 'o_wutongfang', text = '路口的灯修好了。', blocks }: Wanted): Promise<Print> {
  const articleId = `a_print${String((printed += 1)).padStart(11, '0')}`
  const body = { version: 1, blocks: blocks ?? [{ id: 'b1', type: 'paragraph', runs: [{ text }] }] }
  const input = { articleId, orgId, title, createdOn: '2026-03-01', body, publish: true }
  const caller = { openid: 'admin-1', source: 'wx_client', clientIp: '127.0.0.1' }
  const { result, error } = await cloud.callFunction('staff', JSON.stringify({ action: 'article.create', input }), caller)
  const reply = JSON.parse(result ?? '{}') as { data?: { codeId: string } }
  if (!reply.data) throw new Error(`the article was refused: ${result ?? error?.errMsg ?? ''}`)
  return { articleId, codeId: reply.data.codeId, title }
}
