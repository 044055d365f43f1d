// Drafts as an archive brings them: what was approved there is approved here, though its files have other names, and no time that went by publishes anything by itself.

import type { Archived } from '../domain/archive/lines'
import { contentOf, hashOf } from '../domain/draft/content'
import { sizeOf } from '../domain/draft/size'
import { dayOf } from '../domain/view/day'
import { movedTo } from './archive-files'
import type { OpenPart } from './archive-open'

type Draft = Archived<'drafts'>
type DraftPart = Archived<'draft_blocks'>
type Safety = Archived<'safety_checks'>
type Placed = { name: 'draft_blocks'; documents: DraftPart[] } | { name: 'safety_checks'; documents: Safety[] } | { name: 'drafts'; documents: Draft[] }

/** In the order in which they go in. `prefix` is what ids of files begin with here. */
export function draftsFor({ manifest, documents }: OpenPart, prefix: string, now: number): Placed[] {
  const moved = <Value>(value: Value): Value => movedTo(value, manifest.filePrefix, prefix)
  const partsOf = new Map<string, DraftPart[]>()
  for (const part of documents.draft_blocks) partsOf.set(part.articleId, [...(partsOf.get(part.articleId) ?? []), part])
  const hashes = new Map(documents.drafts.map((draft) => {
    const parts = partsOf.get(draft._id) ?? []
    const hash = (some: readonly DraftPart[]): string => hashOf(contentOf(some, dayOf(draft.createdAt.getTime())))
    return [draft._id, { from: hash(parts), to: hash(moved(parts)) }] as const
  }))
  const hashHere = (articleId: string, hash: string): string => (hashes.get(articleId)?.from === hash ? (hashes.get(articleId)?.to ?? hash) : hash)
  return [
    { name: 'draft_blocks', documents: moved(documents.draft_blocks).map((part) => ({ ...part, size: sizeOf(part) })) },
    { name: 'safety_checks', documents: moved(documents.safety_checks).map((check) => ({ ...check, _id: `${check.articleId}.${hashHere(check.articleId, check._id.slice(check.articleId.length + 1))}` })) },
    { name: 'drafts', documents: documents.drafts.map((draft) => unscheduled(withHashes(draft, hashHere), now)) },
  ]
}

function withHashes(draft: Draft, hashHere: (articleId: string, hash: string) => string): Draft {
  const { _id, hash, publishing } = draft
  return { ...draft, ...(hash ? { hash: hashHere(_id, hash) } : {}), ...(publishing ? { publishing: { ...publishing, hash: hashHere(_id, publishing.hash) } } : {}) }
}

function unscheduled(draft: Draft, now: number): Draft {
  const { publishAt, ...rest } = draft
  return draft.state === 'scheduled' && publishAt && publishAt.getTime() <= now ? { ...rest, state: 'approved' } : draft
}
