// Drafts as the contract says that the server keeps them, for the phone's part to be tried against: parts with revisions, repeats answered the same, versions on request.

import { ApiError } from '../../../miniprogram/contract/errors'
import type { DraftChange, DraftSaveOutput, PartContent, StoredPart } from '../../../miniprogram/staff/contract/drafts'

export interface DraftsModel {
  parts: Map<string, StoredPart>
  /** Everything that stood there once, as text. */
  versions: string[]
  created: boolean
  /** What it answers whoever wants to begin. */
  refusal: 'not_allowed' | undefined
  create(): void
  save(changes: readonly DraftChange[], keep: boolean, by: string, now: number): DraftSaveOutput
  open(by: string): StoredPart[]
}

const contentOf = (change: DraftChange): PartContent => {
  if ('head' in change) return { head: change.head }
  return 'block' in change ? { pos: change.pos, block: change.block } : { removed: true }
}

export function draftsModel(createdOn: string): DraftsModel {
  const parts = new Map<string, StoredPart>([['head', { partId: 'head', rev: 1, changeId: 'made', at: 0, by: '', mine: false, head: { title: '', createdOn } }]])
  const taken = new Map<string, number>()
  let rev = 0
  const model: DraftsModel = {
    parts,
    versions: [],
    created: false,
    refusal: undefined,
    create() {
      if (model.refusal) throw new ApiError(model.refusal, 'you write for another unit')
      model.created = true
    },
    save(changes, keep, by, now) {
      if (!model.created) throw new ApiError('not_found', 'no such draft')
      if (Buffer.byteLength(JSON.stringify(changes)) > 64_000) throw new ApiError('too_large', 'changes')
      if (keep) model.versions.push(JSON.stringify([...parts.values()]))
      rev += 1
      const outcomes = changes.map((change) => {
        const { partId, changeId, base } = change
        const known = taken.get(`${partId} ${changeId}`)
        if (known !== undefined) return { partId, changeId, rev: known }
        const there = parts.get(partId)
        if ((there?.rev ?? 0) !== base && there) return { partId, changeId, theirs: { ...there, mine: there.by === by } }
        const next = { partId, rev: base + 1, changeId, at: now, by, mine: true, ...contentOf(change) }
        parts.set(partId, next)
        taken.set(`${partId} ${changeId}`, next.rev)
        return { partId, changeId, rev: next.rev }
      })
      return JSON.parse(JSON.stringify({ outcomes, savedAt: now, rev, state: { name: 'writing' } })) as DraftSaveOutput
    },
    open: (by) => JSON.parse(JSON.stringify([...parts.values()].filter((part) => !('removed' in part)).map((part) => ({ ...part, mine: part.by === by })))) as StoredPart[],
  }
  return model
}
