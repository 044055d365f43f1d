// The client of what readers have of an article: published, withdrawn and the rest. All reject with `not_allowed` for who may not, with `conflict` where it stands elsewhere by now.

import { callStaff } from '../../cloud/call'

/** `held`: while a complaint is looked into; readers are told so. */
export function withdrawArticle(articleId: string, reason: string, held = false): Promise<void> {
  return callStaff('article.withdraw', { articleId, reason, ...(held && { held }) }, () => undefined)
}
