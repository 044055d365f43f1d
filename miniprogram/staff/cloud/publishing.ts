// The client of what readers have of an article: published, withdrawn and the rest. All reject with `not_allowed` for who may not, with `conflict` where it stands elsewhere by now.

import { callStaff } from '../../cloud/call'
import { inTime } from '../../cloud/patience'
import type { WorkflowOutput } from '../contract/workflow'
import { readWorkflow } from './read-workflow'

/** `rev` is the draft's revision that the person saw. */
export function publishArticle(articleId: string, rev: number): Promise<WorkflowOutput> {
  return inTime(callStaff('article.publish', { articleId, rev }, readWorkflow))
}

/** `publishAt` in ms since 1970, a multiple of five minutes; absent, it is scheduled no longer. */
export function scheduleArticle(articleId: string, rev: number, publishAt?: number): Promise<WorkflowOutput> {
  return inTime(callStaff('article.schedule', { articleId, rev, ...(publishAt !== undefined && { publishAt }) }, readWorkflow))
}

/** `held`: while a complaint is looked into; readers are told so. */
export function withdrawArticle(articleId: string, reason: string, held = false): Promise<WorkflowOutput> {
  return inTime(callStaff('article.withdraw', { articleId, reason, ...(held && { held }) }, readWorkflow))
}

export function republishArticle(articleId: string): Promise<WorkflowOutput> {
  return inTime(callStaff('article.republish', { articleId }, readWorkflow))
}

export function archiveArticle(articleId: string): Promise<WorkflowOutput> {
  return inTime(callStaff('article.archive', { articleId }, readWorkflow))
}

export function pinArticle(articleId: string, pinned: boolean): Promise<WorkflowOutput> {
  return inTime(callStaff('article.pin', { articleId, pinned }, readWorkflow))
}
