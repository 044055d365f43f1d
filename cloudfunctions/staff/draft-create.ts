// draft.create: an empty draft with the code that its article will keep.

import * as z from 'zod'
import type { StaffActions } from '../../miniprogram/contract/actions'
import { ApiError } from '../../miniprogram/contract/errors'
import { action, type Context } from '../domain/door/action'
import { articleId, day, orgId } from '../domain/door/fields'
import { getArticle, insertArticle } from '../store/articles'
import { addAudit } from '../store/audits'
import { codeFor, removeCode } from '../store/codes'
import { getDraft } from '../store/drafts'
import { makeDraft } from '../store/drafts-made'
import { viewKeys } from '../store/keys'
import { getOrg } from '../store/orgs'
import { sameOrg } from './create'
import { workedOn } from './draft-open'
import { openedDraft } from './draft-opened'
import { demandWriting, staffOf } from './permission'

const input = z.strictObject({ articleId, orgId, createdOn: day })

/** A repeated call changes nothing and opens what is there. ApiError: not_allowed, not_found, conflict when the id belongs to another org. */
export const draftCreate = action<StaffActions['draft.create']>(input, async ({ articleId: id, orgId: org, createdOn }, context) => {
  const [memberships, found] = await Promise.all([staffOf(context), getOrg(org)])
  if (!found) throw new ApiError('not_found', '没有这个单位')
  demandWriting(memberships, found.path, false)
  const known = await getArticle(id)
  if (known) sameOrg({ articleId: id, orgId: known.orgId, codeId: known.codeId }, org)
  else await beginArticle(id, org, createdOn, context)
  const openid = context.caller.openid ?? ''
  // The call before this one may have broken off just ahead of its note.
  await addAudit(`draft.create ${id}`, { openid, action: 'draft.create', orgId: org, targetId: id, what: '起草一篇文章' })
  return openedDraft(await workedOn(id, context))
})

/** The draft is first: it says for good to which org the id belongs. */
async function beginArticle(id: string, org: string, createdOn: string, { caller, random, now }: Context): Promise<void> {
  await viewKeys({ random, now })
  const head = { title: '', createdOn }
  await makeDraft({ articleId: id, orgId: org, writer: caller.openid ?? '', state: 'writing', published: 0, head, blocks: [] }, new Date(now()))
  const draft = await getDraft(id)
  if (draft) sameOrg({ articleId: id, orgId: draft.orgId, codeId: '' }, org)
  const codeId = await codeFor({ kind: 'article', targetId: id, orgId: org }, random)
  if (await insertArticle({ _id: id, orgId: org, codeId, status: 'draft', title: '', createdOn, earlierReads: 0 })) return
  const winner = await getArticle(id)
  if (winner && winner.codeId !== codeId) await removeCode(codeId)
}
