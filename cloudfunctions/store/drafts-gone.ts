// Drafts that nobody wants any more, taken away with all that hangs on them; readers never had anything of them.

import { codesOf, retireCode } from './codes'
import { collection, command } from './collection'
import { drafts } from './drafts'
import { removeVersionsOf } from './versions'

/** Ids of those that were discarded before a moment. */
export async function discardedBefore(moment: Date, limit: number): Promise<string[]> {
  return (await drafts().find({ state: 'discarded', changedAt: command.lt(moment) }, { limit })).map(({ _id }) => _id)
}

/** The draft goes last: a call that breaks off is begun again. Its code leads nowhere, and is never given out again. */
export async function removeDraft(articleId: string): Promise<void> {
  const code = (await codesOf([articleId])).get(articleId)
  if (code) await retireCode(code._id, true)
  await removeVersionsOf(articleId)
  await collection('safety_checks').removeAll({ articleId })
  await collection('draft_blocks').removeAll({ articleId })
  await collection('article_bodies').remove(articleId)
  await collection('articles').removeAll({ _id: articleId, status: 'draft' })
  await drafts().remove(articleId)
}
