// The text of a draft as it is now, and what content safety says of it; asked where it was not, by whoever acts.

import { ApiError } from '../../miniprogram/contract/errors'
import { hashOf, type Content } from '../domain/draft/content'
import type { Context } from '../domain/door/action'
import { objectionOf, verdictOf } from '../domain/safety/verdict'
import { askSafety } from '../store/ask-safety'
import type { DraftDocument, SafetyDocument } from '../store/documents'
import { draftContent } from '../store/drafts'
import { getSafety } from '../store/safety-checks'

/** An asking that did not get through in this time was cut off: no call of a function lives as long. */
const cutOffMs = 60_000

export interface Checked {
  content: Content
  hash: string
  safety: SafetyDocument | undefined
}

/** Asks only where nothing was asked about this text, an answer is late, or the asking was cut off. ApiError: unavailable where WeChat does not answer, conflict where a picture is not there. */
export async function checkedContent(draft: DraftDocument, context: Context): Promise<Checked> {
  const content = await draftContent(draft)
  const hash = hashOf(content)
  const known = await getSafety(draft._id, hash)
  if (known && !mustAskAgain(known, context.now())) return { content, hash, safety: known }
  const question = { articleId: draft._id, content, openid: context.caller.openid ?? '' }
  const safety = await askSafety(question, context.now()).catch((error: unknown) => {
    if (error instanceof ApiError) throw error
    context.logFailure('content safety', error)
    throw new ApiError('unavailable', '内容安全检查没有回答，请过一会儿再试')
  })
  return { content, hash, safety }
}

/** So that the answers are there when they are needed; what fails is asked about then. */
export async function askAhead(draft: DraftDocument, context: Context): Promise<void> {
  await checkedContent(draft, context).catch((error: unknown) => context.logFailure('ask ahead', error))
}

function mustAskAgain(safety: SafetyDocument, now: number): boolean {
  const status = verdictOf(safety, now)
  const isCutOff = safety.waiting.some(({ trace }) => trace === '') && now - safety.askedAt.getTime() > cutOffMs
  return status === 'late' || isCutOff
}

/** ApiError conflict where content safety has something against it, or has not answered. */
export function demandSafe({ safety }: Checked, now: number): void {
  const objection = objectionOf(verdictOf(safety, now))
  if (objection) throw new ApiError('conflict', objection)
}
