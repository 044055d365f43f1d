// How long a reviewer has.

import type { ReviewSettings } from '../../miniprogram/staff/contract/workflow'

const hourMs = 3_600_000

export function dueAfter(at: Date, { dueHours }: ReviewSettings): Date {
  return new Date(at.getTime() + dueHours * hourMs)
}
