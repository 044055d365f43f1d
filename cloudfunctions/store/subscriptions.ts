// 更新提醒: one document for each person and org, with the messages that may still be sent.

import { reminderLimits } from '../../miniprogram/contract/reminders'
import { collection, command, serverDate } from './collection'
import type { SubscriptionDocument } from './documents'
import { relationIdOf } from './relations'

const subscriptions = () => collection('subscriptions')

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
export async function addGrant(openid: string, orgId: string, grant: Grant): Promise<SubscriptionDocument | undefined> {
  const _id = relationIdOf(openid, orgId)
  const { grantId, templateId, seq } = grant
  if (!(await isCounted(_id, grant))) {
    const first = { _id, openid, orgId, on: true, balance: 1, templateId, grants: [grantId], seq, changedAt: serverDate() }
    // Where it is there, somebody was here between the two steps, or the balance is full.
    if (!(await subscriptions().insert(first)) && !(await isCounted(_id, grant))) return undefined
  }
  await subscriptions().update({ _id, seq: command.lt(seq) }, { on: true, seq })
  return subscriptions().get(_id)
}

/** True once the document has the grant, from now or from before. */
async function isCounted(_id: string, { grantId, templateId }: Grant): Promise<boolean> {
  const grants = command.push({ each: [grantId], slice: -grantsKept })
  const isNew = { _id, grants: command.neq(grantId) }
  const more = { balance: command.inc(1), grants, changedAt: serverDate() }
  if ((await subscriptions().update({ ...isNew, templateId, balance: command.lt(reminderLimits.balance) }, more)) > 0) return true
  // WeChat's grants are for one template: what was left of another one can never be sent.
  const anew = { templateId, balance: 1, grants, changedAt: serverDate() }
  if ((await subscriptions().update({ ...isNew, templateId: command.neq(templateId) }, anew)) > 0) return true
  return (await subscriptions().count({ _id, grants: grantId })) > 0
}

/** Makes `on` hold unless a later tap was there first; the document that holds now, undefined where the person never asked. */
export async function switchReminder(openid: string, orgId: string, { on, seq }: { on: boolean; seq: number }): Promise<SubscriptionDocument | undefined> {
  const _id = relationIdOf(openid, orgId)
  await subscriptions().update({ _id, seq: command.lt(seq) }, { on, seq })
  return subscriptions().get(_id)
}

/** Last granted first. */
export async function listSubscriptions(openid: string, limit: number): Promise<SubscriptionDocument[]> {
  const found: SubscriptionDocument[] = []
  while (found.length < limit) {
    const page = await subscriptions().find({ openid }, { orderBy: [['changedAt', 'desc']], limit: 100, skip: found.length })
    found.push(...page)
    if (page.length < 100) break
  }
  return found.slice(0, limit)
}

/** Who asked to be told of an org, in the order of their ids. */
export function subscribersOf(orgId: string, after: string, limit: number): Promise<SubscriptionDocument[]> {
  return subscriptions().find({ orgId, on: true, _id: command.gt(after) }, { orderBy: [['_id', 'asc']], limit })
}

export function getSubscription(id: string): Promise<SubscriptionDocument | undefined> {
  return subscriptions().get(id)
}

/** One message less, once for each reminder. */
export async function spend(id: string, reminderId: string): Promise<void> {
  const spent = command.push({ each: [reminderId], slice: -grantsKept })
  await subscriptions().update({ _id: id, spent: command.neq(reminderId), balance: command.gt(0) }, { balance: command.inc(-1), spent, lastRemindedAt: serverDate() })
}

/** WeChat says that nothing is left. A grant that came since the balance was read counts still. */
export async function emptyBalance({ _id, changedAt }: SubscriptionDocument): Promise<void> {
  await subscriptions().update({ _id, changedAt }, { balance: 0 })
}
