// The client of the one number that the reader's own page shows of complaints.

import { callReader } from './call'
import { countOf, fieldsOf } from './shape'

/** How many wait for an answer. Rejects with `not_allowed` where WeChat names no reader. */
export function countOpenComplaints(): Promise<number> {
  return callReader('complaint.list', {}, (data) => countOf(fieldsOf(data, 'complaint.list'), 'open'))
}
