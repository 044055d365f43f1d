// Readers who came first to an article in some days: those of closed hours as they were entered, those of open hours by asking who is not entered yet.

import { addDays, dayOf } from '../domain/view/day'
import type { Context } from '../domain/door/action'
import { peopleOfDays } from '../store/closed-hours'
import { viewKeys } from '../store/keys'
import { countUnentered } from '../store/readers'
import type { OrgCount } from './org-count'

export interface Days {
  from: string
  to: string
}

/** The count must have been read before. `since`: the day in these days on which 人数 started anew. */
export async function newPeopleOf(orgId: string, { closedThrough, open }: OrgCount, { from, to }: Days, context: Context): Promise<{ people: number; since?: string }> {
  const [closed, keys] = await Promise.all([peopleOfDays(orgId, from, to), viewKeys(context)])
  const since = keys.sinceOf(to)
  const evening = keys.sinceOf(dayOf(context.now()))
  const through = new Map(closed.map((article) => [article._id, article.through]))
  const [before, end] = [`${addDays(from, -1)}T23`, `${to}T23`]
  const openIn = async (articleId: string): Promise<number> => {
    const after = [closedThrough, through.get(articleId) ?? '', evening && `${evening}T`].reduce((one, other) => (one > other ? one : other))
    const hours = open.filter((row) => row.articleId === articleId && row.hour > after && row.hour <= end).map(({ hour }) => hour)
    if (!hours.some((hour) => hour > before)) return 0
    // Who came in an open hour of the month before came first then.
    const [all, earlier] = await Promise.all([countUnentered(articleId, after, end), hours.some((hour) => hour <= before) ? countUnentered(articleId, after, before) : 0])
    return all - earlier
  }
  const openPeople = await Promise.all([...new Set(open.map(({ articleId }) => articleId))].map(openIn))
  const people = [...closed.map((article) => article.people), ...openPeople].reduce((sum, count) => sum + count, 0)
  return { people, ...(since >= from && since !== '' ? { since } : {}) }
}
