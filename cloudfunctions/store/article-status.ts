// Whether readers have an article, and what hangs on that: being found, and standing first on its org's page.

import { bodyVersion } from '../../miniprogram/contract/body'
import { getBody } from './bodies'
import { collection, command } from './collection'
import type { ArticleDocument, OrgDocument } from './documents'
import { unpin } from './pinned'
import { putSearchText, removeSearchText } from './search-texts'

export interface StatusChange {
  status: 'published' | 'withdrawn' | 'archived'
  /** Absent: what was said before stays, but for readers who have it again. */
  withdrawn?: NonNullable<ArticleDocument['withdrawn']>
}

/** False where it is no longer in one of the states `from`; nothing is written then. Without a change only what hangs on the state is put right. */
export async function setStatus(article: ArticleDocument, org: OrgDocument, { from, change }: { from: readonly ArticleDocument['status'][]; change?: StatusChange }): Promise<boolean> {
  const { _id } = article
  if (change) {
    const said = change.status === 'published' ? { withdrawn: command.remove() } : change.withdrawn ? { withdrawn: command.set(change.withdrawn) } : {}
    const updated = await collection('articles').update({ _id, status: command.in([...from]) }, { status: change.status, ...said })
    if (updated !== 1) return false
  }
  if ((change?.status ?? article.status) === 'published') await makeFindable(article, org)
  else await Promise.all([removeSearchText(_id), unpin(org._id, _id)])
  return true
}

async function makeFindable({ _id, orgId, title, publishedAt }: ArticleDocument, { name }: OrgDocument): Promise<void> {
  const body = await getBody(_id)
  if (body) await putSearchText(_id, { orgId, orgName: name, title, body: { version: bodyVersion, blocks: body.blocks }, ...(publishedAt ? { publishedAt } : {}) })
}
