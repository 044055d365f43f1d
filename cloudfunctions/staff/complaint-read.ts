// complaint.read: one complaint with all that answering it takes, and nothing of who complained but the contact they left.

import * as z from 'zod'
import type { StaffActions } from '../../miniprogram/contract/actions'
import type { ComplaintEvent, ComplaintReadOutput } from '../../miniprogram/staff/contract/complaint-work'
import { action, type Context } from '../domain/door/action'
import { complaintId } from '../domain/door/fields'
import { mayDo } from '../domain/member/roles'
import { circlesOf, decide } from '../domain/review/decide'
import { passingLinks } from '../platform/files'
import { getArticle } from '../store/articles'
import { orgNameOf } from '../store/cards'
import type { ComplaintDocument } from '../store/documents'
import { getDraft } from '../store/drafts'
import { goneName, namesOf } from '../store/member-names'
import { reviewSettingsOf } from '../store/review-settings'
import { calledName, handlersOf } from './handlers'
import { standOf } from './own-article'
import { isOpen, ownComplaint, type OwnComplaint } from './own-complaint'

/** ApiError: not_allowed, not_found. */
export const complaintRead = action<StaffActions['complaint.read']>(z.strictObject({ complaintId }), async ({ complaintId: id }, context) => {
  const own = await ownComplaint(id, 'seeComplaints', context)
  const { complaint, org, memberships } = own
  const handle = isOpen(complaint) && mayDo('handleComplaints', memberships, org.path)
  const [{ article, hold }, pictures, history, people] = await Promise.all([articleOf(own), passingLinks(complaint.pictures), historyOf(own), handlersOf(org)])
  const { reason, status, text, receipt, contact, answer, createdAt } = complaint
  const assignee = people.find(({ openid }) => openid === complaint.assignee)?._id
  return {
    ...{ id, receipt, org: orgNameOf(org), article, reason, status, text, pictures, createdAt: createdAt.getTime(), history, may: { handle, hold } },
    ...(contact === undefined ? {} : { contact }),
    ...(answer === undefined ? {} : { answer }),
    ...(assignee === undefined ? {} : { assignee }),
    handlers: handle ? people.map((member) => ({ id: member._id, name: calledName(member), role: member.role, me: isCaller(member.openid, context) })) : [],
  }
})

function isCaller(openid: string, { caller }: Context): boolean {
  return openid === caller.openid
}

async function articleOf({ complaint: { articleId, title }, org, memberships }: OwnComplaint): Promise<{ article: ComplaintReadOutput['article']; hold: boolean }> {
  const [article, draft, settings] = await Promise.all([getArticle(articleId), getDraft(articleId), reviewSettingsOf(org)])
  if (!article) return { article: { id: articleId, title, status: 'draft', held: false }, hold: false }
  const actor = { circles: circlesOf(memberships, org.path, settings), author: false, passed: false }
  const verdict = decide('withdraw', standOf({ article, ...(draft ? { draft } : {}) }), actor, settings)
  const held = article.status === 'withdrawn' && article.withdrawn?.held === true
  return { article: { id: articleId, title, status: article.status, held }, hold: article.status === 'published' && !('refused' in verdict) }
}

async function historyOf({ complaint, org }: OwnComplaint): Promise<ComplaintEvent[]> {
  const work: NonNullable<ComplaintDocument['work']> = complaint.work ?? []
  const names = await namesOf(work.flatMap(({ openid, to = [] }) => [openid].concat(to)), org.path)
  const nameOf = (openid: string): string => names.get(openid) ?? goneName
  const deeds = work.map(({ what, at, openid, to }) => ({ what, at: at.getTime(), by: nameOf(openid), ...(to === undefined ? {} : { to: nameOf(to) }) }))
  return [{ what: 'came', at: complaint.createdAt.getTime() }, ...deeds]
}
