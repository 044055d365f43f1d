// The client of views: how an article was read, told once when its page is left. Nobody waits for it, and nothing is lost without it.

import type { ViewReadInput, ViewReadOutput } from '../contract/views'
import { callReader } from './call'
import { fieldsOf, flagOf } from './shape'

/** Rejects with ApiError; the caller lets it go. Not sent again: what a later reading says holds the most of all anyway. */
export function tellRead(input: ViewReadInput): Promise<ViewReadOutput> {
  return callReader('view.read', input, (data) => ({ joined: flagOf(fieldsOf(data, 'view.read'), 'joined') }))
}
