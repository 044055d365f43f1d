// `/q/<code>`: what a phone shows for the same code, as a page; `/q/<code>.png`: the code itself.

import { isCodeId } from '../../miniprogram/contract/code'
import { pathOfCode } from '../domain/code/link'
import { publishedAmong } from '../store/articles'
import { findHung } from '../store/boards'
import { cardsOf, listCards, orgNameOf } from '../store/cards'
import { getCode } from '../store/codes'
import type { BoardDocument, OrgDocument } from '../store/documents'
import { findOpening } from '../store/opening'
import { emptyHtml, retiredHtml } from './absent-html'
import { showFound } from './article-page'
import { homeOf, pageReply, settingsOf, type Handler, type Visit } from './context'
import { codePicture } from './code-picture'
import { choiceHtml } from './list-html'
import { showOrg } from './list-pages'
import { missing, newestShown } from './missing-page'
import type { Reply } from './reply'
import { securityHeaders } from './security'

/** People type codes in small letters too. */
export const followCode: Handler = async (visit, name) => {
  const codeId = name.toUpperCase()
  const found = isCodeId(codeId) ? await findOpening({ kind: 'code', codeId }, undefined) : undefined
  const { code, board, org } = found ?? {}
  if (!found || !code || !org) return missing()
  if (code.retired) return pageReply(retiredHtml(orgNameOf(org), await newestOf(org)), 410)
  if (code.kind === 'org') return showOrg(visit, org._id)
  if (board) return showBoard(visit, board, org)
  return found.article?.status === 'draft' || !found.article ? empty(org, undefined) : showFound(visit, found)
}

async function showBoard(visit: Visit, board: BoardDocument, org: OrgDocument): ReturnType<Handler> {
  if (board.mode === 'choice') {
    const cards = await cardsOf(await publishedAmong(board.articleIds))
    return cards.length > 0 ? pageReply(choiceHtml(orgNameOf(org), board.name, cards)) : empty(org, board.name)
  }
  const hung = await findHung(board, undefined, undefined)
  return hung && hung.article.status !== 'draft' ? showFound(visit, hung) : empty(org, board.name)
}

async function empty(org: OrgDocument, board: string | undefined): Promise<Reply> {
  return pageReply(emptyHtml(orgNameOf(org), board, await newestOf(org)), 404)
}

function newestOf(org: OrgDocument) {
  return listCards({ orgId: org._id, limit: newestShown })
}

/** Of a code that leads somewhere; the host of its link is the operator's, or the one that was asked. */
export const showCode: Handler = async (visit, name) => {
  const codeId = name.toUpperCase()
  const code = isCodeId(codeId) ? await getCode(codeId) : undefined
  if (!code || code.retired) return missing()
  const link = `${homeOf(visit, await settingsOf(visit))}${pathOfCode(codeId)}`
  return { status: 200, headers: { ...securityHeaders(), 'content-type': 'image/png', 'cache-control': 'public, max-age=3600' }, body: codePicture(link) }
}
