// stats.street: the communities of a street, summed, and each by itself. They are not ranked, and nobody who forwards is named: by design.

import * as z from 'zod'
import type { StaffActions } from '../../miniprogram/contract/actions'
import { statsSpans, type DayReads, type StatsStreetOutput } from '../../miniprogram/reports/contract/stats'
import { ApiError } from '../../miniprogram/contract/errors'
import { action } from '../domain/door/action'
import { orgId } from '../domain/door/fields'
import { addDays, dayOf } from '../domain/view/day'
import { daysOf, everyDay, withoutClosed } from '../domain/view/series'
import { orgNameOf } from '../store/cards'
import { daysOfOrgs } from '../store/closed-hours'
import { closing } from '../store/jobs'
import { childrenOf, getOrg } from '../store/orgs'
import { orgTotals } from '../store/views'
import { demand, staffOf } from './permission'

const input = z.strictObject({ orgId, days: z.union(statsSpans.map((days) => z.literal(days))) })

/** ApiError: not_allowed, not_found. */
export const statsStreet = action<StaffActions['stats.street']>(input, async ({ orgId: id, days: span }, context) => {
  const [memberships, org] = await Promise.all([staffOf(context), getOrg(id)])
  if (!org) throw new ApiError('not_found', '没有这个单位')
  demand('seeStreet', memberships, org.path)

  const today = dayOf(context.now())
  const from = addDays(today, 1 - span)
  const { closedThrough } = await closing()
  const children = await childrenOf(id)
  const ids = [id, ...children.map(({ _id }) => _id)]
  const closed = await daysOfOrgs(ids, from)
  const open = await orgTotals(ids, closedThrough)
  const seriesOf = (one: string): DayReads[] => {
    const days = closed.filter((day) => day.orgId === one)
    const rows = withoutClosed(days, open.filter((row) => row.orgId === one), closedThrough).filter(({ hour }) => hour >= from)
    return everyDay(daysOf({ days, rows }), today, span)
  }
  // In the orgs' own order, by name. A ranking would make communities compete for a number, and numbers that are competed for stop being true:
  // whoever wants one here should first read what 阅读 means.
  const communities = children.map((child) => ({ org: orgNameOf(child), ...summed(seriesOf(child._id)) }))
  return { org: orgNameOf(org), at: context.now(), ...streetOf([seriesOf(id), ...communities.map(({ days }) => days)]), communities }
})

function summed(days: DayReads[]): { reads: number; days: DayReads[] } {
  return { reads: days.reduce((sum, { reads }) => sum + reads, 0), days }
}

/** All series have the same days. */
function streetOf(all: readonly (readonly DayReads[])[]): Pick<StatsStreetOutput, 'reads' | 'days'> {
  const [first = []] = all
  return summed(first.map(({ day }, place) => ({ day, reads: all.reduce((sum, days) => sum + (days[place]?.reads ?? 0), 0) })))
}
