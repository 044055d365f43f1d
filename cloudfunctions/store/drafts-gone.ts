// Drafts that nobody wants any more, taken away with all that hangs on them; readers never had anything of them.

import { coversOf, filesOf } from '../domain/article/files'
import { ownFile, removeFiles } from '../platform/files'
import { codesOf, retireCode } from './codes'
import { collection, command } from './collection'
import { drafts, partsOf } from './drafts'
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
  await removeFiles(await ownFiles(articleId))
  await collection('safety_checks').removeAll({ articleId })
  await collection('draft_blocks').removeAll({ articleId })
  await collection('article_bodies').remove(articleId)
  await collection('articles').removeAll({ _id: articleId, status: 'draft' })
  await drafts().remove(articleId)
}

/** What it showed last, of its own folder: a file of another article may have been named into it. What was taken out of it before is not known any more. */
async function ownFiles(articleId: string): Promise<string[]> {
  const parts = await partsOf(articleId)
  const named = [...filesOf(parts.flatMap((part) => ('block' in part ? [part.block] : []))), ...coversOf(parts.flatMap((part) => ('head' in part ? [part.head] : [])))]
  return [...new Set(named)].filter((fileId) => ownFile(fileId)?.path.startsWith(`articles/${articleId}/`))
}
