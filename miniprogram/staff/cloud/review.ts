// The client of an article's way through review.

import { callStaff } from '../../cloud/call'
import { inTime } from '../../cloud/patience'
import type { ReviewSubmitInput, WorkflowOutput } from '../contract/workflow'
import { readWorkflow } from './read-workflow'

/** Rejects with `conflict` where the draft moved on meanwhile. */
export function submitDraft(input: ReviewSubmitInput): Promise<WorkflowOutput> {
  return inTime(callStaff('review.submit', input, readWorkflow))
}
