// After parts of a draft were written: its title and length are counted anew, and what was approved while they were on their way is approved no longer.

import type { DraftDocument } from '../store/documents'
import { wholeOf } from '../store/draft-parts'
import { getDraft, setCounts } from '../store/drafts'
import { fallsBack, noteChange } from './note-change'
import type { OwnDraft } from './own-article'

const attempts = 20

/**
 * Each counting begins after the one before it was written down, so the last one has seen all parts that were there when any was.
 * Where that does not succeed the next save counts. The draft as it is then.
 */
export async function settleDraft(own: OwnDraft, at: Date): Promise<DraftDocument> {
  let { draft } = own
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const { title, size } = await wholeOf(draft._id)
    const counts = { title, characters: size.letters }
    if (await setCounts(draft, counts)) return { ...draft, ...counts }
    const now = await getDraft(draft._id)
    // What is being published is compared word by word with what was approved.
    if (!now || now.state === 'publishing' || now.state === 'discarded') return now ?? draft
    draft = fallsBack({ ...own, draft: now }) ? await noteChange({ ...own, draft: now }, at) : now
  }
  return draft
}
