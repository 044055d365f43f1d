// Opens that were not counted, counted roughly: a number a day for each article and reason.

import type { SkipReason } from '../../miniprogram/contract/views'
import { collection, command, type Condition } from './collection'

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

interface ReasonCount {
  reason: SkipReason
  opens: number
}

/** By reason, most first. */
export function skipsOf(articleId: string): Promise<ReasonCount[]> {
  return byReason({ articleId })
}

/** Of all articles of an org in these days. */
export function skipsOfOrg(orgId: string, from: string, to: string): Promise<ReasonCount[]> {
  return byReason({ orgId, day: command.gte(from).and(command.lte(to)) })
}

async function byReason(condition: Condition): Promise<ReasonCount[]> {
  const rows = await collection('skips').aggregate<{ _id: SkipReason; opens: number }>([
    ['match', condition],
    ['group', { _id: '$reason', opens: { $sum: '$count' } }],
    ['sort', { opens: -1 }],
    ['limit', 100],
  ])
  return rows.map(({ _id, opens }) => ({ reason: _id, opens }))
}
