// Views: one document a 阅读, whose `_id` makes a second one impossible.

import type { TallyRow } from '../domain/view/tally'
import { collection, command, serverDate, type Condition } from './collection'
import type { ViewDocument } from './documents'

const views = () => collection('views')

/** False when this view is there already. */
export function addView(view: Omit<ViewDocument, 'openedAt'>): Promise<boolean> {
  return views().insert({ ...view, openedAt: serverDate() })
}

/** Who is in these slots: the reader by the `_id` of the slot. */
export async function readersInSlots(slots: readonly string[]): Promise<Map<string, string>> {
  const found = await views().find({ _id: command.in([...slots]) }, { limit: 100 })
  return new Map(found.map(({ _id, reader }) => [_id, reader]))
}

type HowRead = Required<Pick<ViewDocument, 'furthest' | 'blocks' | 'seconds' | 'stay'>> & { ended: boolean }

/** Joins how it was read to the view that has one of these ids and this reader, and came in `since` (an hour) or later; the most of each holds. False where there is none, or it says as much already. */
export async function joinRead(ids: readonly string[], reader: string, since: string, { blocks, ended, ...most }: HowRead): Promise<boolean> {
  const changes = Object.fromEntries(Object.entries(most).map(([field, value]) => [field, command.max(value)]))
  const wanted = { _id: command.in([...ids]), reader, hour: command.gte(since) }
  return (await views().update(wanted, { ...changes, blocks, ...(ended ? { ended: true } : {}) })) > 0
}

/** Views of one article after an hour (`YYYY-MM-DDTHH`, '' for all). */
export function countViewsAfter(articleId: string, hour: string): Promise<number> {
  return views().count({ articleId, hour: command.gt(hour) })
}

/** Hours of an article: after one, up to and with another where that is given. */
export interface Span {
  id: string
  after: string
  through?: string
}

function spanning(spans: readonly Span[]): Condition {
  const conditions = spans.map(({ id, after, through }) => ({ articleId: id, hour: through ? command.gt(after).and(command.lte(through)) : command.gt(after) }))
  const [only] = conditions
  return only && conditions.length === 1 ? only : command.or(...conditions)
}

/** Counts of many articles in one query; an article without views has no entry. None twice in `spans`. */
export async function countViewsOfMany(spans: readonly Span[]): Promise<Map<string, number>> {
  const rows = await views().aggregate<{ _id: string; views: number }>([
    ['match', spanning(spans)],
    ['group', { _id: '$articleId', views: { $sum: 1 } }],
    ['limit', spans.length],
  ])
  return new Map(rows.map(({ _id, views: count }) => [_id, count]))
}

/** Alike views of an article in an hour. */
export type HourRow = TallyRow & { articleId: string; hour: string }

/** More different rows than this are refused rather than cut off; twenty articles have some hundreds in an hour. */
const rowsMost = 10_000

const alike = Object.fromEntries(['articleId', 'hour', 'source', 'depth', 'boardId', 'anonymous', 'stay', 'ended'].map((field) => [field, `$${field}`]))

async function tallyRows(condition: Condition): Promise<HourRow[]> {
  const rows = await views().aggregate<{ _id: Omit<HourRow, 'views'>; views: number }>([
    ['match', condition],
    ['group', { _id: alike, views: { $sum: 1 } }],
    ['limit', rowsMost],
  ])
  if (rows.length === rowsMost) throw new Error('Too many different views for one recount')
  return rows.map(({ _id, views: count }) => ({ ..._id, views: count }))
}

export function tallySpans(spans: readonly Span[]): Promise<HourRow[]> {
  return spans.length === 0 ? Promise.resolve([]) : tallyRows(spanning(spans))
}

/** Views of these orgs after an hour. */
export function tallyOrgs(orgIds: readonly string[], after: string): Promise<HourRow[]> {
  return tallyRows({ orgId: command.in([...orgIds]), hour: command.gt(after) })
}

/** The same as plain numbers by org and hour. */
export async function orgTotals(orgIds: readonly string[], after: string): Promise<{ orgId: string; hour: string; views: number }[]> {
  const rows = await views().aggregate<{ _id: { orgId: string; hour: string }; views: number }>([
    ['match', { orgId: command.in([...orgIds]), hour: command.gt(after) }],
    ['group', { _id: { orgId: '$orgId', hour: '$hour' }, views: { $sum: 1 } }],
    ['limit', rowsMost],
  ])
  return rows.map(({ _id, views: count }) => ({ ..._id, views: count }))
}

/** The first hour after one, up to another, that has views. */
export async function nextHour(after: string, through: string): Promise<string | undefined> {
  const [view] = await views().find({ hour: command.gt(after).and(command.lte(through)) }, { orderBy: [['hour', 'asc']], limit: 1 })
  return view?.hour
}

/** Articles that have views in these hours (both ends belong to it), by id, a page at a time. */
export async function articlesViewed(from: string, through: string, after: string, limit: number): Promise<string[]> {
  const hour = from === through ? from : command.gte(from).and(command.lte(through))
  const rows = await views().aggregate<{ _id: string }>([
    ['match', { hour, articleId: command.gt(after) }],
    ['group', { _id: '$articleId', views: { $sum: 1 } }],
    ['sort', { _id: 1 }],
    ['limit', limit],
  ])
  return rows.map(({ _id }) => _id)
}

/** How many were removed. Only for hours that are closed for these articles. */
export function removeViews(articleIds: readonly string[], hour: string): Promise<number> {
  return views().removeAll({ hour, articleId: command.in([...articleIds]) })
}

/** Orgs whose articles were read in an hour. */
export async function orgsViewed(hour: string): Promise<string[]> {
  const rows = await views().aggregate<{ _id: string }>([
    ['match', { hour }],
    ['group', { _id: '$orgId', views: { $sum: 1 } }],
    ['limit', 10_000],
  ])
  return rows.map(({ _id }) => _id)
}
