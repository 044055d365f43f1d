// Tells subscribers of a publication and reviewers of a submission: fills the outbox, and sends what is due.

import { noteListed, noteListedThrough, unlisted } from './publications'
import type { PublicationDocument } from './reminder-documents'
import { kinds } from './reminder-kinds'
import { addReminders, dueReminders } from './reminders'
import { codeVersion, reminderSettings } from './settings'
import { sendOne, type Sending } from './send-one'
import { subscribersOf } from './subscriptions'

const pageOf = 100
/** Messages under way at a time: WeChat answers in some hundred ms each. */
const sentAtOnce = 10
const lateMs = 24 * 3_600_000

export interface Sender {
  now: () => number
  /** Whether the time is up. */
  isOver: () => boolean
  logFailure: (what: string, error: unknown) => void
}

/** Whether all outboxes are full and all that is due was tried. `publicationId` leaves the others alone. */
export async function sendReminders(sender: Sender, publicationId?: string): Promise<boolean> {
  const [article, review, version] = await Promise.all([reminderSettings(kinds.article.settings), reminderSettings(kinds.review.settings), codeVersion()])
  for (const publication of article ? await unlisted(pageOf) : []) {
    if (publicationId !== undefined && publication._id !== publicationId) continue
    if (!(await list(publication, article?.templateId ?? '', sender))) return false
  }
  for (;;) {
    const due = await dueReminders(new Date(sender.now()), pageOf, publicationId)
    if (due.length === 0) return true
    const sending: Sending = { ...sender, settings: { article, review }, version, subjects: new Map() }
    for (let start = 0; start < due.length; start += sentAtOnce) {
      if (sender.isOver()) return false
      await Promise.all(due.slice(start, start + sentAtOnce).map((reminder) => sendOne(reminder, sending)))
    }
  }
}

/** Whether it is full. */
async function list({ _id: publicationId, articleId, orgId, at, ...stand }: PublicationDocument, templateId: string, { now, isOver }: Sender): Promise<boolean> {
  // Nobody wants to hear of it so late, as where the installation had no template for a week.
  if (now() - at.getTime() > lateMs) {
    await noteListed(publicationId)
    return true
  }
  let through = stand.through ?? ''
  for (;;) {
    if (isOver()) return false
    const page = await subscribersOf(orgId, through, pageOf)
    await addReminders({ about: 'article', publicationId, articleId, orgId }, page, templateId)
    const last = page.at(-1)?._id
    if (last !== undefined) await noteListedThrough(publicationId, last)
    if (last === undefined || page.length < pageOf) break
    through = last
  }
  await noteListed(publicationId)
  return true
}
