// What became of an article's reminders, for the three actions that answer it.

import { ApiError } from '../../miniprogram/contract/errors'
import type { OutboxOutput } from '../../miniprogram/staff/contract/outbox'
import type { Context } from '../domain/door/action'
import { mayDo, type Deed } from '../domain/member/roles'
import { getArticle } from '../store/articles'
import { getOrg } from '../store/orgs'
import { getPublication } from '../store/publications'
import { outcomesOf, refusalsOf } from '../store/reminders'
import { reminderSettings } from '../store/settings'
import { demand, staffOf } from './permission'

interface Publication {
  publicationId: string
  /** The caller. */
  maySend: boolean
}

/** Only its first publication tells subscribers. ApiError not_allowed; not_found where there is no such article. */
export async function publicationFor(articleId: string, deed: Deed, context: Context): Promise<Publication> {
  const [memberships, article] = await Promise.all([staffOf(context), getArticle(articleId)])
  if (!article) throw new ApiError('not_found', '没有这篇文章')
  const path = (await getOrg(article.orgId))?.path ?? []
  demand(deed, memberships, path)
  return { publicationId: `${articleId}.1`, maySend: mayDo('remind', memberships, path) }
}

export async function toldOf({ publicationId, maySend }: Publication): Promise<OutboxOutput> {
  const [settings, publication] = await Promise.all([reminderSettings('reminder'), getPublication(publicationId)])
  const kept = publication?.told
  const [found, refusals] = kept ? [kept, []] : await Promise.all([outcomesOf(publicationId), refusalsOf(publicationId)])
  const { sent = 0, none = 0, failed = 0, unknown = 0, dropped = 0 } = found
  const waiting = (found.waiting ?? 0) + (found.sending ?? 0)
  return { template: settings !== undefined, full: publication?.listed ?? true, maySend, counts: { sent, waiting, none, failed, unknown, dropped }, refusals }
}
