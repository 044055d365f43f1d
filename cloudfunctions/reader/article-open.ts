// article.open: whatever a code or a link leads to, in one reply, and the open counted as it should be.

import * as z from 'zod'
import type { ReaderActions } from '../../miniprogram/contract/actions'
import type { Article, ArticleOpenInput, ArticleOpenOutput } from '../../miniprogram/contract/articles'
import { action, type Context } from '../domain/door/action'
import { articleId, bodyVersion, codeId, deviceKey, scene, shareKey } from '../domain/door/fields'
import { isStaffOf } from '../domain/member/roles'
import { dayOf } from '../domain/view/day'
import { depthOf, sourceOf } from '../domain/view/source'
import { findHung, type Hung } from '../store/boards'
import { findOpening, type Found } from '../store/opening'
import { readsOf, settledReadsOf } from '../store/totals'
import { orgNameOf, orgProfileOf } from '../store/cards'
import { offerChoice, tellUnknown, tellWithdrawn } from './article-missing'
import { countView, type Open } from '../store/count-view'

const input = z.strictObject({
  target: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('code'), codeId, articleId: articleId.exactOptional() }),
    z.strictObject({ kind: z.literal('article'), articleId }),
  ]),
  scene,
  share: z.strictObject({ key: shareKey, depth: z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)]) }).exactOptional(),
  deviceKey: deviceKey.exactOptional(),
  inApp: z.boolean().exactOptional(),
  bodyVersion: bodyVersion.exactOptional(),
})

/** At most 4 reads of the database (the code and what it leads to, the board, the key of a cold instance, the count), and 1 write where the open is counted. */
export const articleOpen = action<ReaderActions['article.open']>(input, async (opened, context) => {
  const found = await findOpening(opened.target, context.caller.openid)
  const { code, board, org } = found ?? {}
  if (!found || !org) return tellUnknown({ why: 'not_found' })
  if (code?.retired) return tellUnknown({ why: 'retired', org, ...(board ? { board } : {}) })
  if (code?.kind === 'org') return { kind: 'org', org: await orgProfileOf(org) }
  if (!board) return openFound(opened, found, found, context)
  const chosen = chosenFrom(opened, board.articleIds)
  if (board.mode === 'choice' && chosen === undefined) return offerChoice(board, org)
  const hung = await findHung(board, board.mode === 'choice' ? chosen : undefined, context.caller.openid)
  return openFound(opened, found, hung ?? {}, context)
})

/** The list may have changed since the reader saw it: what is not on it any more is not opened by its code. */
function chosenFrom({ target }: ArticleOpenInput, articleIds: readonly string[]): string | undefined {
  return target.kind === 'code' ? articleIds.find((id) => id === target.articleId) : undefined
}

/** `shown` is what the way in leads to: the article found at once, or the one on the code's board. */
async function openFound(opened: ArticleOpenInput, found: Found, shown: Partial<Hung>, context: Context): Promise<ArticleOpenOutput> {
  const { code, board } = found
  const { article, body, org } = shown
  const nothing = () => tellUnknown(code && found.org ? { why: 'empty', org: found.org, ...(board ? { board } : {}) } : { why: 'not_found' })
  if (!article || !body || !org) return nothing()

  const ownStaff = isStaffOf(found.memberships, org.path)
  const readable = body.version <= (opened.bodyVersion ?? 1)
  const open = { ...entryOf(opened, found), articleId: article._id, orgId: article.orgId, status: article.status, ownStaff, readable }
  const whole = { article, body, org, mine: shown.mine ?? found.mine }
  if (article.status === 'published' || (article.status === 'draft' && ownStaff)) return read(open, whole, context)
  await countView(open, context)
  return article.withdrawn ? tellWithdrawn(article._id, org, article.withdrawn, board) : nothing()
}

type Entry = Pick<Open, 'scene' | 'source' | 'depth' | 'deviceKey' | 'boardId'>

function entryOf({ scene: number, share, deviceKey: device, inApp = false }: ArticleOpenInput, { code, board }: Found): Entry {
  const source = sourceOf({ scene: number, shared: share !== undefined, inApp, ...(code ? { codeKind: code.kind } : {}) })
  return {
    scene: number,
    source,
    depth: depthOf(source, share?.depth ?? 0),
    ...(device ? { deviceKey: device } : {}),
    ...(board ? { boardId: board._id } : {}),
  }
}

type Whole = Required<Hung>

async function read(open: Open, whole: Whole, context: Context): Promise<ArticleOpenOutput> {
  const { article, mine } = whole
  const view = await countView(open, context)
  // After the view, so that the number has it; a number that cannot be had now does not keep anybody from reading.
  const reads = await readsOf(article).catch((error: unknown) => {
    context.logFailure('count reads', error)
    return settledReadsOf(article)
  })
  return { kind: 'article', article: articleOf(whole), reads, mine, view }
}

function articleOf({ article: { _id, title, createdOn, updatedAt, correction, codeId: code, cover, series, signature }, body, org }: Whole): Article {
  const updatedOn = updatedAt ? dayOf(updatedAt.getTime()) : ''
  return {
    id: _id,
    title,
    org: orgNameOf(org),
    createdOn,
    ...(updatedOn > createdOn ? { updatedOn } : {}),
    ...(correction ? { correction } : {}),
    codeId: code,
    ...(cover ? { cover } : {}),
    ...(series ? { series } : {}),
    ...(signature ? { signature } : {}),
    body: { version: body.version, blocks: body.blocks },
  }
}
