// Notes on the phone what a reader has looked at: which article, and when it was at which unit.

import type { ReadArticle } from '../cloud/read-article'
import { noteRead } from '../storage/history'
import { noteVisit } from '../storage/visits'

type Shown = Pick<ReadArticle, 'id' | 'title' | 'org' | 'cover'>

/** An article on the screen. Where it came from the phone itself, nothing newer was seen of its unit, so that is no visit. */
export function noteShown({ id, title, org, cover }: Shown, fresh: boolean): void {
  const at = Date.now()
  noteRead({ articleId: id, title, orgId: org.id, orgName: org.name, at, ...(cover && { cover }) })
  if (fresh) noteVisit(org, at)
}
