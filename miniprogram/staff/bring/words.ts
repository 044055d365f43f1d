// What the page of imports says of a failure.

import type { Problem } from '../../components/error-state/words'
import { ApiError } from '../../contract/errors'

/** Codes whose message is the server's advice on this very file, written for staff. */
const advised: readonly string[] = ['bad_input', 'too_large', 'not_allowed']

export function bringProblemOf(problem: Problem, error: unknown): string {
  if (error instanceof ApiError && advised.includes(error.code) && /[一-鿿]/.test(error.message)) return `${error.message}。`
  return canRetry(problem) ? '没有连上，文章还没有做好。等一等再试，会接着刚才的做。' : '没有成，是我们这边的问题。请换一个文件，或者过一会儿再试。'
}

/** Whether the same file may work later. */
export function canRetry(problem: Problem): boolean {
  return problem === 'unavailable' || problem === 'late' || problem === 'internal'
}
