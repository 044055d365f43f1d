// The client of an article's way through review, and of what content safety says of it.

import { callStaff } from '../../cloud/call'
import { inTime } from '../../cloud/patience'
import { fieldsOf, flagOf } from '../../cloud/shape'
import type { Mark, ReviewOpenOutput, ReviewSettingsInput, ReviewSettingsOutput, ReviewSubmitInput, WorkflowOutput } from '../contract/workflow'
import { readReviewOpen, readReviewSettingsOutput } from './read-review'
import { readWorkflow } from './read-workflow'

/** Rejects with `conflict` where the draft moved on meanwhile. */
export function submitDraft(input: ReviewSubmitInput): Promise<WorkflowOutput> {
  return inTime(callStaff('review.submit', input, readWorkflow))
}

/** Where the article stands, what was done to it, and what the caller may do. */
export function openReview(articleId: string): Promise<ReviewOpenOutput> {
  return inTime(callStaff('review.open', { articleId }, readReviewOpen))
}

/** Rejects with `conflict` where the draft moved on, or where content safety has something against it; so do all that follow but the settings. */
export function passReview(articleId: string, rev: number, comment: string): Promise<WorkflowOutput> {
  return inTime(callStaff('review.pass', { articleId, rev, ...(comment !== '' && { comment }) }, readWorkflow))
}

export function returnReview(articleId: string, rev: number, comment: string, marks: Mark[]): Promise<WorkflowOutput> {
  return inTime(callStaff('review.return', { articleId, rev, comment, marks }, readWorkflow))
}

/** Sends what is due of the messages to its reviewers; nobody waits for it, and what is left is sent by the clock. */
export function tellReviewers(articleId: string): void {
  callStaff('review.tell', { articleId }, (data) => flagOf(fieldsOf(data, 'review.tell'), 'done')).catch((error: unknown) => console.warn(error))
}

/** The writer has it back. */
export function recallDraft(articleId: string): Promise<WorkflowOutput> {
  return inTime(callStaff('review.recall', { articleId }, readWorkflow))
}

export function allowFinding(articleId: string, findingId: string): Promise<WorkflowOutput> {
  return inTime(callStaff('safety.allow', { articleId, findingId }, readWorkflow))
}

export function askSafety(articleId: string): Promise<WorkflowOutput> {
  return inTime(callStaff('safety.ask', { articleId }, readWorkflow))
}

/** Without settings they are only asked for. */
export function reviewSettings(orgId: string, more: Omit<ReviewSettingsInput, 'orgId'> = {}): Promise<ReviewSettingsOutput> {
  return inTime(callStaff('review.settings', { orgId, ...more }, readReviewSettingsOutput))
}
