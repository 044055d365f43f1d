// The word lists of orgs: of two who change one at once, the second is told.

import type { WordEntry } from '../../miniprogram/staff/contract/words'
import { collection, command, serverDate } from './collection'
import type { WordListDocument } from './word-documents'

const lists = () => collection('word_lists')

/** By org; who never kept a list has no entry. `path` is an org's ancestors and the org itself. */
export async function wordListsOf(path: readonly string[]): Promise<Map<string, WordListDocument>> {
  const found = await lists().find({ _id: command.in([...path]) }, { limit: 100 })
  return new Map(found.map((list) => [list._id, list]))
}

/** `revision` is the one that was read, 0 for none. False where somebody was faster. */
export async function changeWordList(orgId: string, entries: readonly WordEntry[], revision: number): Promise<boolean> {
  const changed = { entries: [...entries], revision: revision + 1, changedAt: serverDate() }
  if (revision === 0) return lists().insert({ _id: orgId, ...changed })
  // `set`: an update with a list in it would be taken for a change inside the old one.
  return (await lists().update({ _id: orgId, revision }, { ...changed, entries: command.set(changed.entries) })) === 1
}
