// The client of drafts and their versions.

import { callStaff } from '../../cloud/call'
import { inTime, Late } from '../../cloud/patience'
import { ApiError } from '../../contract/errors'
import type { DraftChange, DraftCreateInput, DraftOpenOutput, DraftSaveOutput, VersionListOutput, VersionOpenOutput } from '../contract/drafts'
import { readDraftOpen, readDraftSave, readVersionList, readVersionOpen } from './read-drafts'

/** ms: as long as a reply of 1 MB may take on a slow line. */
const openMs = 20_000

export function createDraft(input: DraftCreateInput): Promise<void> {
  return answered(callStaff('draft.create', input, () => undefined))
}

export function openDraft(articleId: string): Promise<DraftOpenOutput> {
  return inTime(callStaff('draft.open', { articleId }, readDraftOpen), openMs)
}

/** Rejects with `unavailable` also where no answer came in time: the server may have taken it. */
export function saveDraft(articleId: string, changes: DraftChange[], keep: boolean): Promise<DraftSaveOutput> {
  return answered(callStaff('draft.save', { articleId, changes, ...(keep && { keep }) }, readDraftSave))
}

export function listVersions(articleId: string): Promise<VersionListOutput> {
  return inTime(callStaff('version.list', { articleId }, readVersionList))
}

export function openVersion(articleId: string, versionId: string): Promise<VersionOpenOutput> {
  return inTime(callStaff('version.open', { articleId, versionId }, readVersionOpen), openMs)
}

export async function restoreVersion(articleId: string, versionId: string): Promise<void> {
  await inTime(callStaff('version.restore', { articleId, versionId }, () => undefined))
}

async function answered<T>(work: Promise<T>): Promise<T> {
  try {
    return await inTime(work)
  } catch (error) {
    throw error instanceof Late ? new ApiError('unavailable', error.message) : error
  }
}
