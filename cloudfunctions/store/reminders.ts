// The outbox of 更新提醒: who is told of which publication, and what came of it.

import { collection, command, serverDate } from './collection'
import type { ReminderDocument, ReminderOutcome } from './reminder-documents'
import type { SubscriptionDocument } from './documents'

const reminders = () => collection('reminders')

/** What is told, to whom. */
export type Told = Pick<ReminderDocument, 'about' | 'publicationId' | 'articleId' | 'orgId'>

/** One message for each of up to 100; those that are there already stay as they are. */
export async function addReminders(told: Told, subscriptions: readonly SubscriptionDocument[], templateId: string): Promise<void> {
  const documents = subscriptions.map((subscription): ReminderDocument => ({
    ...told,
    _id: `${told.publicationId}.${subscription._id}`,
    openid: subscription.openid,
    subscriptionId: subscription._id,
    outcome: subscription.templateId === templateId && subscription.balance > 0 ? 'waiting' : 'none',
    tries: 0,
    dueAt: serverDate(),
    createdAt: serverDate(),
  }))
  let missing = documents
  while (missing.length > 0 && !(await reminders().insertMany(missing))) {
    // A run before this one, or one beside it, has some of them.
    const there = await reminders().find({ _id: command.in(missing.map(({ _id }) => _id)) }, { limit: 100 })
    const known = new Set(there.map(({ _id }) => _id))
    missing = missing.filter(({ _id }) => !known.has(_id))
  }
}

/** Due by now, the longest due first. */
export function dueReminders(now: Date, limit: number, publicationId?: string): Promise<ReminderDocument[]> {
  const whose = publicationId === undefined ? {} : { publicationId }
  return reminders().find({ ...whose, outcome: 'waiting', dueAt: command.lte(now) }, { orderBy: [['dueAt', 'asc']], limit })
}

/** From now on WeChat may have it. False where another run was faster. */
export async function beginSending(id: string, now: Date): Promise<boolean> {
  return (await reminders().update({ _id: id, outcome: 'waiting' }, { outcome: 'sending', dueAt: now, tries: command.inc(1) })) === 1
}

/** Of one that is `sending`; false where it is not any more. */
export async function settle(id: string, outcome: Exclude<ReminderOutcome, 'sending'>, more: { errCode?: number; dueAt?: Date } = {}): Promise<boolean> {
  return (await reminders().update({ _id: id, outcome: 'sending' }, { outcome, ...more })) === 1
}

/** Begun so long ago that whoever began it is gone. */
export function abandoned(before: Date, limit: number): Promise<ReminderDocument[]> {
  return reminders().find({ outcome: 'sending', dueAt: command.lt(before) }, { orderBy: [['dueAt', 'asc']], limit })
}

/** Refused for good, and to be tried again because somebody has mended the cause; how many. */
export function tryAgain(publicationId: string, now: Date): Promise<number> {
  return reminders().update({ publicationId, outcome: 'failed' }, { outcome: 'waiting', dueAt: now, tries: 0, errCode: command.remove() })
}

/** How many by outcome. */
export async function outcomesOf(publicationId: string): Promise<Partial<Record<ReminderOutcome, number>>> {
  const rows = await reminders().aggregate<{ _id: ReminderOutcome; messages: number }>([
    ['match', { publicationId }],
    ['group', { _id: '$outcome', messages: { $sum: 1 } }],
    ['limit', 20],
  ])
  return Object.fromEntries(rows.map(({ _id, messages }) => [_id, messages]))
}

/** WeChat's numbers of what it refused, most often first. */
export async function refusalsOf(publicationId: string): Promise<{ errCode: number; messages: number }[]> {
  const rows = await reminders().aggregate<{ _id: number; messages: number }>([
    ['match', { publicationId, outcome: 'failed' }],
    ['group', { _id: '$errCode', messages: { $sum: 1 } }],
    ['sort', { messages: -1 }],
    ['limit', 10],
  ])
  return rows.map(({ _id, messages }) => ({ errCode: _id, messages }))
}

export async function removeReminders(publicationId: string): Promise<void> {
  await reminders().removeAll({ publicationId })
}

/** Of submissions long past. */
export function trimReviewReminders(before: Date): Promise<number> {
  return reminders().removeAll({ about: 'review', createdAt: command.lt(before) })
}
