// Tells subscribers of a publication: fills the outbox, sends what is due, and never sends twice what WeChat may have had already.

import { waitAfter } from '../domain/reminder/waits'
import { wordsOf } from '../domain/reminder/words'
import { sendReminder } from '../platform/messages'
import { isPassing } from '../platform/refusal'
import { getArticle } from './articles'
import type { ArticleDocument, OrgDocument } from './documents'
import { getOrg } from './orgs'
import { noteListed, noteListedThrough, unlisted } from './publications'
import type { PublicationDocument, ReminderDocument } from './reminder-documents'
import { abandoned, addReminders, beginSending, dueReminders, settle } from './reminders'
import { codeVersion, reminderSettings } from './settings'
import { emptyBalance, getSubscription, spend, subscribersOf } from './subscriptions'

const pageOf = 100
/** Messages under way at a time: WeChat answers in some hundred ms each. */
const sentAtOnce = 10
/** Longer than any function runs, so whoever began it is gone. */
const abandonedMs = 15 * 60_000
/** WeChat's number for somebody of whom nothing is left: https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/mp-message-management/subscribe-message/sendMessage.html */
const noGrant = 43101
const lateMs = 24 * 3_600_000

export interface Sender {
  now: () => number
  /** Whether the time is up. */
  isOver: () => boolean
  logFailure: (what: string, error: unknown) => void
}

/** Whether all outboxes are full and all that is due was tried. `publicationId` leaves the others alone. */
export async function sendReminders(sender: Sender, publicationId?: string): Promise<boolean> {
  const [reminding, version] = await Promise.all([reminderSettings(), codeVersion()])
  if (!reminding) return true
  const settings = { ...reminding, version }
  for (const publication of await unlisted(pageOf)) {
    if (publicationId !== undefined && publication._id !== publicationId) continue
    if (!(await list(publication, settings.templateId, sender))) return false
  }
  for (;;) {
    const due = await dueReminders(new Date(sender.now()), pageOf, publicationId)
    if (due.length === 0) return true
    const known: Known = new Map()
    for (let start = 0; start < due.length; start += sentAtOnce) {
      if (sender.isOver()) return false
      await Promise.all(due.slice(start, start + sentAtOnce).map((reminder) => send(reminder, settings, known, sender)))
    }
  }
}

type Settings = NonNullable<Awaited<ReturnType<typeof reminderSettings>>> & { version: Awaited<ReturnType<typeof codeVersion>> }

/** Whether it is full. */
async function list(publication: PublicationDocument, templateId: string, { now, isOver }: Sender): Promise<boolean> {
  // Nobody wants to hear of it so late, as where the installation had no template for a week.
  if (now() - publication.at.getTime() > lateMs) {
    await noteListed(publication._id)
    return true
  }
  let through = publication.through ?? ''
  for (;;) {
    if (isOver()) return false
    const page = await subscribersOf(publication.orgId, through, pageOf)
    await addReminders(publication, page, templateId)
    const last = page.at(-1)?._id
    if (last !== undefined) await noteListedThrough(publication._id, last)
    if (last === undefined || page.length < pageOf) break
    through = last
  }
  await noteListed(publication._id)
  return true
}

/** Articles with their orgs, read once for a run. */
type Known = Map<string, Promise<{ article: ArticleDocument | undefined; org: OrgDocument | undefined }>>

async function articleWithOrg(articleId: string): Promise<{ article: ArticleDocument | undefined; org: OrgDocument | undefined }> {
  const article = await getArticle(articleId)
  return { article, org: article && (await getOrg(article.orgId)) }
}

async function send(reminder: ReminderDocument, settings: Settings, known: Known, { now, logFailure }: Sender): Promise<void> {
  const { _id, openid, articleId, subscriptionId } = reminder
  const read = known.get(articleId) ?? articleWithOrg(articleId)
  known.set(articleId, read)
  const [{ article, org }, subscription] = await Promise.all([read, getSubscription(subscriptionId)])
  if (!(await beginSending(_id, new Date(now())))) return
  if (article?.status !== 'published' || !article.publishedAt || !org) return void (await settle(_id, 'dropped'))
  if (!subscription?.on || subscription.balance < 1 || subscription.templateId !== settings.templateId) return void (await settle(_id, 'none'))

  const data = wordsOf({ title: article.title, orgName: org.name, at: article.publishedAt.getTime() }, settings.fields)
  const message = { openid, templateId: settings.templateId, page: `pages/article/article?id=${articleId}`, data, version: settings.version }
  const answer = await sendReminder(message).catch((error: unknown) => {
    logFailure('send reminder', error)
    return 'unknown' as const
  })
  if (answer === 'sent' || answer === 'unknown') {
    await spend(subscriptionId, _id)
    await settle(_id, answer)
    return
  }
  const errCode = answer.refused
  if (errCode === noGrant) {
    await emptyBalance(subscription)
    await settle(_id, 'none', { errCode })
    return
  }
  const wait = isPassing(errCode) ? waitAfter(reminder.tries + 1) : undefined
  if (wait === undefined) await settle(_id, 'failed', { errCode })
  else await settle(_id, 'waiting', { errCode, dueAt: new Date(now() + wait) })
}

/** What a run that broke off left in the middle: whether WeChat had it is not known, so it counts as had, and is not sent again. */
export async function settleAbandoned({ now }: Pick<Sender, 'now'>): Promise<void> {
  for (;;) {
    const left = await abandoned(new Date(now() - abandonedMs), pageOf)
    for (const { _id, subscriptionId } of left) {
      await spend(subscriptionId, _id)
      await settle(_id, 'unknown')
    }
    if (left.length < pageOf) return
  }
}
