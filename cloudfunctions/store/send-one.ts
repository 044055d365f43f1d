// Sends one message of the outbox, and never a second time what WeChat may have had already.

import { waitAfter } from '../domain/reminder/waits'
import { wordsOf } from '../domain/reminder/words'
import { sendReminder } from '../platform/messages'
import { isPassing } from '../platform/refusal'
import { emptyBalance, getGrants, spend } from './grants'
import type { ReminderDocument } from './reminder-documents'
import { kinds, type Subject } from './reminder-kinds'
import { abandoned, beginSending, settle } from './reminders'
import type { Reminding } from './settings'

/** WeChat's number for somebody of whom nothing is left: https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/mp-message-management/subscribe-message/sendMessage.html */
const noGrant = 43101
/** Longer than any function runs, so whoever began it is gone. */
const abandonedMs = 15 * 60_000
const pageOf = 100

/** `subjects` are read once for many messages. */
export interface Sending {
  now: () => number
  logFailure: (what: string, error: unknown) => void
  settings: Record<ReminderDocument['about'], Reminding | undefined>
  version: 'release' | 'trial' | 'develop'
  subjects: Map<string, Promise<Subject | undefined>>
}

export async function sendOne(reminder: ReminderDocument, { now, logFailure, settings: all, version, subjects }: Sending): Promise<void> {
  const { _id, openid, articleId, about, publicationId, subscriptionId } = reminder
  const kind = kinds[about]
  const settings = all[about]
  const read = subjects.get(publicationId) ?? kind.subject(reminder)
  subjects.set(publicationId, read)
  const [subject, held] = await Promise.all([read, getGrants(kind.grants, subscriptionId)])
  if (!(await beginSending(_id, new Date(now())))) return
  if (!subject) return void (await settle(_id, 'dropped'))
  if (!settings || !held?.on || held.balance < 1 || held.templateId !== settings.templateId) return void (await settle(_id, 'none'))

  const { templateId, fields } = settings
  const message = { openid, templateId, page: kind.page(articleId), data: wordsOf(subject, fields), version }
  const answer = await sendReminder(message).catch((error: unknown) => {
    logFailure('send reminder', error)
    return 'unknown' as const
  })
  if (answer === 'sent' || answer === 'unknown') {
    await spend(kind.grants, subscriptionId, _id)
    await settle(_id, answer)
    return
  }
  const errCode = answer.refused
  if (errCode === noGrant) {
    await emptyBalance(kind.grants, held)
    await settle(_id, 'none', { errCode })
    return
  }
  const wait = isPassing(errCode) ? waitAfter(reminder.tries + 1) : undefined
  if (wait === undefined) await settle(_id, 'failed', { errCode })
  else await settle(_id, 'waiting', { errCode, dueAt: new Date(now() + wait) })
}

/** What a run that broke off left in the middle: whether WeChat had it is not known, so it counts as had, and is not sent again. */
export async function settleAbandoned(now: number): Promise<void> {
  for (;;) {
    const left = await abandoned(new Date(now - abandonedMs), pageOf)
    for (const { _id, about, subscriptionId } of left) {
      await spend(kinds[about].grants, subscriptionId, _id)
      await settle(_id, 'unknown')
    }
    if (left.length < pageOf) return
  }
}
