// The client of an org's lists of articles on their way to readers, and of those that readers have or had.

import { callStaff } from '../../cloud/call'
import type { DraftListName, DraftListOutput } from '../contract/drafts'
import { readDraftList } from './read-draft-list'

/** Rejects with `not_allowed` for who does not work for the org. */
export function listDrafts(orgId: string, list: DraftListName, after?: string): Promise<DraftListOutput> {
  return callStaff('draft.list', { orgId, list, ...(after !== undefined && { after }) }, readDraftList)
}
