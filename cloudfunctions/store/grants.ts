// What WeChat lets us send to a person, as we count it: one accepted dialog is one message. Of subscribers of an org, and of reviewers of its articles.

import { reminderLimits } from '../../miniprogram/contract/reminders'
import { collection, command, serverDate } from './collection'
import type { SubscriptionDocument } from './documents'
import { relationIdOf } from './relations'

/** Both hold documents of one shape, whose `_id` is made by relationIdOf. */
export type Grants = 'subscriptions' | 'review_notices'

export interface Grant {
  grantId: string
  templateId: string
  seq: number
}

/** More than a person can hold, so that a grant is still known when it is repeated. */
const grantsKept = 2 * reminderLimits.balance

/**
 * Counts a grant once, however often it comes, and switches the org on unless a later tap was there first.
 * Every step is atomic by itself and repeats nothing, so calls at once and in any order end the same.
 * Undefined where the balance is as high as it may be: nothing was added then.
 */
export async function addGrant(name: Grants, openid: string, orgId: string, grant: Grant): Promise<SubscriptionDocument | undefined> {
  const _id = relationIdOf(openid, orgId)
  const { grantId, templateId, seq } = grant
  if (!(await isCounted(name, _id, grant))) {
    const first = { _id, openid, orgId, on: true, balance: 1, templateId, grants: [grantId], seq, changedAt: serverDate() }
    // Where it is there, somebody was here between the two steps, or the balance is full.
    if (!(await collection(name).insert(first)) && !(await isCounted(name, _id, grant))) return undefined
  }
  await collection(name).update({ _id, seq: command.lt(seq) }, { on: true, seq })
  return collection(name).get(_id)
}

/** True once the document has the grant, from now or from before. */
async function isCounted(name: Grants, _id: string, { grantId, templateId }: Grant): Promise<boolean> {
  const grants = command.push({ each: [grantId], slice: -grantsKept })
  const isNew = { _id, grants: command.neq(grantId) }
  const more = { balance: command.inc(1), grants, changedAt: serverDate() }
  if ((await collection(name).update({ ...isNew, templateId, balance: command.lt(reminderLimits.balance) }, more)) > 0) return true
  // WeChat's grants are for one template: what was left of another one can never be sent.
  const anew = { templateId, balance: 1, grants, changedAt: serverDate() }
  if ((await collection(name).update({ ...isNew, templateId: command.neq(templateId) }, anew)) > 0) return true
  return (await collection(name).count({ _id, grants: grantId })) > 0
}

export function getGrants(name: Grants, id: string): Promise<SubscriptionDocument | undefined> {
  return collection(name).get(id)
}

/** One message less, once for each reminder. */
export async function spend(name: Grants, id: string, reminderId: string): Promise<void> {
  const spent = command.push({ each: [reminderId], slice: -grantsKept })
  await collection(name).update({ _id: id, spent: command.neq(reminderId), balance: command.gt(0) }, { balance: command.inc(-1), spent, lastRemindedAt: serverDate() })
}

/** WeChat says that nothing is left. A grant that came since the balance was read counts still. */
export async function emptyBalance(name: Grants, { _id, changedAt }: SubscriptionDocument): Promise<void> {
  await collection(name).update({ _id, changedAt }, { balance: 0 })
}
