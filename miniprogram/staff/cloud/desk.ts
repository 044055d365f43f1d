// The client of the desk. Rejects with `not_allowed` for who does not work for the org.

import { callStaff } from '../../cloud/call'
import { fieldsOf, flagOf } from '../../cloud/shape'
import type { DeskOpenOutput, TroubleRetryInput } from '../contract/desk'
import { readDesk } from './read-desk'

export function openDesk(orgId: string): Promise<DeskOpenOutput> {
  return callStaff('desk.open', { orgId }, readDesk)
}

/** Whether nothing is wrong any more. Rejects with `conflict` where it must go back to people first. */
export function retryTrouble(input: TroubleRetryInput): Promise<boolean> {
  return callStaff('trouble.retry', input, (data) => flagOf(fieldsOf(data, 'trouble.retry'), 'done'))
}
