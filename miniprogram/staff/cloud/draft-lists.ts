// The client of an org's lists of articles on their way to readers, and of those that readers have or had.

import { callStaff } from '../../cloud/call'
import { countOf, fieldsOf, listOf, optionalTextOf, textOf } from '../../cloud/shape'
import type { DraftCard, DraftListName, DraftListOutput } from '../contract/drafts'
import { readState } from './read-workflow'

/** Rejects with `not_allowed` for who does not work for the org. */
export function listDrafts(orgId: string, list: DraftListName, after?: string): Promise<DraftListOutput> {
  return callStaff('draft.list', { orgId, list, ...(after !== undefined && { after }) }, readDraftList)
}

export function readDraftList(value: unknown): DraftListOutput {
  const fields = fieldsOf(value, 'draft.list')
  const next = optionalTextOf(fields, 'next')
  return { drafts: listOf(fields, 'drafts', readDraftCard), ...(next !== undefined && { next }) }
}

function readDraftCard(value: unknown): DraftCard {
  const fields = fieldsOf(value, 'draft')
  const counts = (['publishAt', 'publishedAt', 'reads'] as const).filter((name) => fields[name] !== undefined)
  return {
    articleId: textOf(fields, 'articleId'),
    title: textOf(fields, 'title'),
    by: textOf(fields, 'by'),
    state: readState(fields.state),
    changedAt: countOf(fields, 'changedAt'),
    characters: countOf(fields, 'characters'),
    ...Object.fromEntries(counts.map((name) => [name, countOf(fields, name)])),
    ...(fields.due === true && { due: true }),
    ...(fields.pinned === true && { pinned: true }),
  }
}
