// 更新提醒: one document for each person and org, with the messages that may still be sent.

import { collection, command } from './collection'
import type { SubscriptionDocument } from './documents'
import { relationIdOf } from './relations'

const subscriptions = () => collection('subscriptions')

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

/** Reviewers who asked to be told, of an org and of those above it; a person who is in two of them is there once. A unit has some tens at most. */
export async function reviewersWaiting(path: readonly string[]): Promise<SubscriptionDocument[]> {
  const found = await collection('review_notices').find({ orgId: command.in([...path]), on: true }, { limit: 100 })
  return found.filter(({ openid }, at) => found.findIndex((other) => other.openid === openid) === at)
}
