// article.open: whatever a code or a link leads to, in one reply, and the open counted as it should be.

import * as z from 'zod'
import type { ReaderActions } from '../../miniprogram/contract/actions'
import type { Article, ArticleOpenInput, ArticleOpenOutput } from '../../miniprogram/contract/articles'
import { action, type Context } from '../domain/door/action'
import { articleId, codeId, deviceKey, scene, shareKey } from '../domain/door/fields'
import { isStaffOf } from '../domain/member/roles'
import { dayOf } from '../domain/view/day'
import { sourceOf } from '../domain/view/source'
import type { ArticleDocument, BodyDocument, CodeDocument, OrgDocument } from '../store/documents'
import { getFavourite } from '../store/favourites'
import { findOpening } from '../store/opening'
import { readsOf, settledReadsOf } from '../store/totals'
import { listCards, orgNameOf, orgProfileOf } from '../store/cards'
import { countView, type Open } from './count-view'

const input = z.strictObject({
  target: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('code'), codeId }),
    z.strictObject({ kind: z.literal('article'), articleId }),
  ]),
  scene,
  share: z.strictObject({ key: shareKey, depth: z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)]) }).exactOptional(),
  deviceKey: deviceKey.exactOptional(),
})

/** What the reader is offered when the article cannot be read. */
const newestShown = 5

/** At most 4 reads of the database, and 1 write where the open is counted. */
export const articleOpen = action<ReaderActions['article.open']>(input, async (opened, context) => {
  const found = await findOpening(opened.target, context.caller.openid)
  if (!found?.org || found.code?.retired) return unknown()
  const { code, article, body, org, memberships } = found
  if (code?.kind === 'org') return { kind: 'org', org: await orgProfileOf(org) }
  if (!article || !body) return unknown()

  const ownStaff = isStaffOf(memberships, org.path)
  const open = { ...entryOf(opened, code), articleId: article._id, orgId: article.orgId, status: article.status, ownStaff }
  if (article.status === 'published' || (article.status === 'draft' && ownStaff)) return read(open, { article, body, org }, context)
  await countView(open, context)
  return article.withdrawn ? withdrawn(org, article.withdrawn) : unknown()
})

type Entry = Pick<Open, 'scene' | 'source' | 'depth' | 'deviceKey'>

function entryOf({ scene: number, share, deviceKey: device }: ArticleOpenInput, code: CodeDocument | undefined): Entry {
  return {
    scene: number,
    source: sourceOf({ scene: number, shared: share !== undefined, ...(code ? { codeKind: code.kind } : {}) }),
    depth: share?.depth ?? 0,
    ...(device ? { deviceKey: device } : {}),
  }
}

interface Whole {
  article: ArticleDocument
  body: BodyDocument
  org: OrgDocument
}

async function read(open: Open, { article, body, org }: Whole, context: Context): Promise<ArticleOpenOutput> {
  const { openid } = context.caller
  const [view, favourite] = await Promise.all([countView(open, context), openid ? getFavourite(openid, org._id) : { on: false, seq: 0 }])
  // After the view, so that the number has it; a number that cannot be had now does not keep anybody from reading.
  const reads = await readsOf(article).catch((error: unknown) => {
    context.logFailure('count reads', error)
    return settledReadsOf(article)
  })
  return { kind: 'article', article: articleOf({ article, body, org }), reads, mine: { favourite }, view }
}

function articleOf({ article: { _id, title, createdOn, updatedAt, codeId: code }, body, org }: Whole): Article {
  const updatedOn = updatedAt ? dayOf(updatedAt.getTime()) : ''
  return {
    id: _id,
    title,
    org: orgNameOf(org),
    createdOn,
    ...(updatedOn > createdOn ? { updatedOn } : {}),
    codeId: code,
    body: { version: body.version, blocks: body.blocks },
  }
}

async function withdrawn(org: OrgDocument, { reason, at }: { reason: string; at: Date }): Promise<ArticleOpenOutput> {
  const newest = await listCards({ orgId: org._id, limit: newestShown })
  return { kind: 'withdrawn', org: orgNameOf(org), reason, withdrawnOn: dayOf(at.getTime()), newest }
}

async function unknown(): Promise<ArticleOpenOutput> {
  return { kind: 'unknown', newest: await listCards({ limit: newestShown }) }
}
