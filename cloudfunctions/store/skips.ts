// Opens that were not counted, counted roughly: a number a day for each article and reason.

import type { SkipReason } from '../../miniprogram/contract/views'
import { collection, command } from './collection'

export interface Skip {
  articleId: string
  orgId: string
  day: string
  reason: SkipReason
}

/** One write; two for the first of its kind on a day. */
export async function addSkip({ articleId, orgId, day, reason }: Skip): Promise<void> {
  const _id = `${articleId}_${day}_${reason}`
  const skips = collection('skips')
  const updated = await skips.update({ _id }, { count: command.inc(1) })
  if (updated > 0) return
  const added = await skips.insert({ _id, articleId, orgId, day, reason, count: 1 })
  if (!added) await skips.update({ _id }, { count: command.inc(1) })
}

/** By reason, most first. */
export async function skipsOf(articleId: string): Promise<{ reason: SkipReason; opens: number }[]> {
  const rows = await collection('skips').aggregate<{ _id: SkipReason; opens: number }>([
    ['match', { articleId }],
    ['group', { _id: '$reason', opens: { $sum: '$count' } }],
    ['sort', { opens: -1 }],
    ['limit', 100],
  ])
  return rows.map(({ _id, opens }) => ({ reason: _id, opens }))
}
