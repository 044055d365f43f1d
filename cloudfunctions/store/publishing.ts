// Publishing in steps, each of which may be repeated: claimed once, and finished by whoever comes after a crash. Until it is settled nobody can change a word.

import type { Body } from '../../miniprogram/contract/body'
import { bodyVersion } from '../../miniprogram/contract/body'
import { ApiError } from '../../miniprogram/contract/errors'
import { checkBody } from '../domain/article/limits'
import { hashOf, type Content } from '../domain/draft/content'
import { passesStillGood, stateAfterChange } from '../domain/review/after-change'
import { getArticle } from './articles'
import { addAudit } from './audits'
import { putBody } from './bodies'
import type { ArticleDocument, DraftDocument, OrgDocument, PublicationMark } from './documents'
import { moveDraft } from './draft-moves'
import { draftContent, getDraft } from './drafts'
import { getOrg } from './orgs'
import { addPublication } from './publications'
import { putPublishedHead } from './published-head'
import { reviewSettingsOf } from './review-settings'
import { putSearchText } from './search-texts'
import { getVersion, putVersion } from './versions'

export const changedSinceApproved = '文章审过以后又改了，要再审一次'

/** No call of a function lives as long: what is older was cut off. */
export const cutOffMs = 60_000

/** Takes the publication for a person; undefined where somebody was faster. `hash` is of what was approved, and of what is there now. */
export function claimPublishing(draft: DraftDocument, { openid, hash, rev }: { openid: string; hash: string; rev?: number }, at: Date): Promise<DraftDocument | undefined> {
  const publishing: PublicationMark = { n: draft.published + 1, openid, at, hash }
  const event = { what: 'published' as const, openid, at, ...(rev === undefined ? {} : { rev }) }
  return moveDraft(draft, { state: 'publishing', passes: draft.passes, publishing, hash }, event, at)
}

/** What was approved is not what is there: the approval falls. */
export async function voidApproval(draft: DraftDocument, org: OrgDocument, at: Date): Promise<void> {
  const asApproved = { ...draft, state: 'approved' as const }
  const place = stateAfterChange(asApproved, await reviewSettingsOf(org))
  // Without an entry in its history: who changed it is not known here.
  await moveDraft(draft, { ...place, passes: passesStillGood(draft.passes, place) }, undefined, at)
}

/** Any number of times, by anybody, at once or after a crash. ApiError conflict where the text is not the approved one; nothing is published then. */
export async function finishPublishing(draft: DraftDocument, now: number): Promise<DraftDocument> {
  const { publishing: mark, orgId, _id: articleId } = draft
  const [article, org] = await Promise.all([getArticle(articleId), getOrg(orgId)])
  if (draft.state !== 'publishing' || !mark || !article || !org) return draft
  const content = await publishedContent(draft, mark).catch(async (error: unknown) => {
    // What is refused once is refused for ever; it goes back, for people to mend.
    if (error instanceof ApiError) await voidApproval(draft, org, new Date(now))
    throw error
  })
  const body: Body = { version: bodyVersion, blocks: content.blocks }
  // Of the work of a finisher before this one the same moment is left.
  const isFirst = article.publishedAt === null || article.publishedAt.getTime() === mark.at.getTime()
  const publishedAt = isFirst ? mark.at : (article.publishedAt ?? mark.at)
  await putBody(articleId, body)
  // Before the head: what is found and not yet there is left out of the answer.
  await putSearchText(articleId, { orgId, orgName: org.name, title: content.head.title, body, publishedAt })
  await putPublishedHead(article, org, { content, mark, passes: draft.passes, isFirst })
  await addPublication({ articleId, orgId, n: mark.n, at: mark.at, kind: isFirst ? 'new' : 'again' })
  await note(article, content, mark, isFirst)
  const settled = await moveDraft(draft, { state: 'settled', passes: [], authors: [], published: mark.n }, undefined, new Date(now))
  return settled ?? (await getDraft(articleId)) ?? draft
}

/** Kept for ever as a version before anything else, and from then on the only source of what is published. */
async function publishedContent(draft: DraftDocument, { n, openid, at, hash }: PublicationMark): Promise<Content> {
  const name = `p${n}`
  const known = await getVersion(`${draft._id}.${name}`)
  if (known) return { head: known.head, blocks: known.blocks }
  const content = await draftContent(draft)
  if (hashOf(content) !== hash) throw new ApiError('conflict', changedSinceApproved)
  checkBody({ version: bodyVersion, blocks: content.blocks })
  await putVersion(draft._id, name, { kind: 'published', openid, at, ...content })
  return content
}

function note({ _id, orgId }: ArticleDocument, { head }: Content, { n, openid }: PublicationMark, isFirst: boolean): Promise<void> {
  return addAudit(`article.publish ${_id} ${n}`, { openid, action: 'article.publish', orgId, targetId: _id, what: `${isFirst ? '发布' : '更新'}“${head.title}”` })
}
