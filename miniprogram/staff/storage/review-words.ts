// What a reviewer marked and wrote on this phone and did not send, so that leaving the page or a failure loses no word.

import { keys } from '../../storage/keys'
import { drop, keep, readKept } from '../../storage/phone'
import type { Mark } from '../contract/workflow'

/** What is written with a step. */
export type Said = Partial<Record<'pass' | 'return' | 'withdraw', string>>

export interface ReviewWords {
  marks: Mark[]
  said: Said
}

interface Kept extends ReviewWords {
  articleId: string
}

/** Nobody reviews more at a time; the oldest go. */
export const mostReviews = 20

/** What is none is left out. */
function all(): Kept[] {
  const kept = readKept(keys.reviewWords)
  const entries = Array.isArray(kept) ? (kept as Partial<Kept>[]) : []
  return entries.flatMap(({ articleId, marks, said }) => (typeof articleId === 'string' && Array.isArray(marks) && typeof said === 'object' ? [{ articleId, marks, said }] : []))
}

export function keptReview(articleId: string): ReviewWords {
  const { marks = [], said = {} } = all().find((kept) => kept.articleId === articleId) ?? {}
  return { marks, said }
}

/** Without a word it is none. */
export function keepReview(articleId: string, { marks, said }: ReviewWords): void {
  const others = all().filter((kept) => kept.articleId !== articleId)
  const isEmpty = marks.length === 0 && Object.values(said).every((text) => text === '')
  const next = isEmpty ? others : [{ articleId, marks, said }, ...others].slice(0, mostReviews)
  if (next.length > 0) keep(keys.reviewWords, next)
  else drop(keys.reviewWords)
}
