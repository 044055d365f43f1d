// Asks content safety again where an answer is late, in the name of who was asked for, as long as WeChat takes that for somebody who is there.

import { hashOf } from '../domain/draft/content'
import { lateMs } from '../domain/safety/verdict'
import { askSafety } from '../store/ask-safety'
import type { SafetyDocument } from '../store/documents'
import { draftContent, getDraft } from '../store/drafts'
import { safetyId, unfinished } from '../store/safety-checks'
import type { Worker } from './main'

/** WeChat refuses a person who was not in the program for two hours; what was asked about before that is also of texts that are gone. */
const presentMs = 2 * 3_600_000

/** Never rejects. */
export async function askLate(worker: Worker, log: (what: string, error: unknown) => void): Promise<void> {
  try {
    const now = worker.now()
    for (const safety of await unfinished(new Date(now - presentMs), new Date(now - lateMs))) {
      if (worker.isOver()) return
      await askAgain(safety, worker).catch((error: unknown) => log('ask content safety again', error))
    }
  } catch (error) {
    log('look for late answers', error)
  }
}

/** Not about a text that is no longer there. */
async function askAgain({ _id, articleId, openid }: SafetyDocument, { now }: Worker): Promise<void> {
  const draft = await getDraft(articleId)
  if (!draft || !['review', 'approved', 'scheduled'].includes(draft.state)) return
  const content = await draftContent(draft)
  if (safetyId(articleId, hashOf(content)) !== _id) return
  await askSafety({ articleId, content, openid }, now())
}
