// What closed hours and days came to: an hour of an article, a day of it, a day of its org. All are set whole, so that writing twice is writing once.

import { dayOfHour } from '../domain/view/day'
import { addTo, entriesOf, sumTallies } from '../domain/view/tally'
import { collection, command } from './collection'
import type { Documents, OrgDayDocument, ViewDayDocument, ViewHourDocument } from './documents'

const pageSize = 100
/** Writes at once from one call: the SDK keeps as many connections. */
const atOnce = 16

export type ClosedHour = Omit<ViewHourDocument, '_id' | 'day'>

export async function putHours(hours: readonly ClosedHour[]): Promise<void> {
  const documents = hours.map((hour) => ({ _id: `${hour.articleId}_${hour.hour}`, day: dayOfHour(hour.hour), ...hour }))
  await inTurns(documents, (document) => collection('view_hours').put(document))
}

/** Sums the closed hours of these articles' days anew. `through` is the hour up to which each is closed. */
export async function settleDays(days: readonly { articleId: string; day: string; through: string }[]): Promise<void> {
  const conditions = days.map(({ articleId, day, through }) => ({ articleId, hour: command.gte(`${day}T00`).and(command.lte(through)) }))
  if (conditions.length === 0) return
  const hours = await findAll<ViewHourDocument>((page) =>
    collection('view_hours').find(command.or(...conditions), { orderBy: [['_id', 'asc']], ...page }),
  )
  await inTurns(days, async ({ articleId, day, through }) => {
    const own = hours.filter((hour) => hour.articleId === articleId && hour.day === day)
    const [first] = own
    if (!first) return
    const people = own.reduce((sum, hour) => sum + hour.people, 0)
    const byHour = Object.fromEntries(own.map(({ hour, total }) => [hour.slice(11), total]))
    const _id = `${articleId}_${day}`
    await putUnlessBehind('view_days', { _id, articleId, orgId: first.orgId, day, through, people, hours: byHour, ...sumTallies(own) })
  })
}

/** A run that fell behind another one, which has closed further since, overwrites nothing. */
async function putUnlessBehind<Name extends 'view_days' | 'org_days'>(name: Name, document: Documents[Name]): Promise<void> {
  const { _id, ...fields } = document
  const known = await collection(name).update({ _id, through: command.lte(document.through) }, fields)
  if (known === 0) await collection(name).insert(document)
}

/** Sums the days of all articles of an org anew; of a day that another run has closed further already, it leaves that to it. */
export async function settleOrgDay(orgId: string, day: string, through: string): Promise<void> {
  const days = await findAll<ViewDayDocument>((page) => collection('view_days').find({ orgId, day }, { orderBy: [['_id', 'asc']], ...page }))
  if (days.some((own) => own.through > through)) return
  const hours: Record<string, number> = {}
  for (const own of days) for (const [hour, views] of entriesOf(own.hours)) addTo(hours, hour, views)
  const articles = Object.fromEntries(days.map(({ articleId, total }) => [articleId, total]))
  await putUnlessBehind('org_days', { _id: `${orgId}_${day}`, orgId, day, through, hours, articles, ...sumTallies(days) })
}

/** The closed hours of these articles on a day. */
export function hoursOfDay(articleIds: readonly string[], day: string): Promise<ViewHourDocument[]> {
  const condition = { day, articleId: command.in([...articleIds]) }
  return findAll((page) => collection('view_hours').find(condition, { orderBy: [['_id', 'asc']], ...page }))
}

/** Articles with closed hours on a day, by id, a page at a time. */
export async function articlesClosedOn(day: string, after: string, limit: number): Promise<string[]> {
  const rows = await collection('view_hours').aggregate<{ _id: string }>([
    ['match', { day, articleId: command.gt(after) }],
    ['group', { _id: '$articleId', hours: { $sum: 1 } }],
    ['sort', { _id: 1 }],
    ['limit', limit],
  ])
  return rows.map(({ _id }) => _id)
}

/** What the closed days of these articles sum to, by article. */
export async function closedSums(articleIds: readonly string[]): Promise<Map<string, number>> {
  const rows = await collection('view_days').aggregate<{ _id: string; total: number }>([
    ['match', { articleId: command.in([...articleIds]) }],
    ['group', { _id: '$articleId', total: { $sum: '$total' } }],
    ['limit', Math.max(articleIds.length, 1)],
  ])
  return new Map(rows.map(({ _id, total }) => [_id, total]))
}

/** Oldest first. An article of ten years has 3,650. */
export function daysOfArticle(articleId: string): Promise<ViewDayDocument[]> {
  return wholeRange('view_days', { articleId })
}

/** Days of these orgs from one on, up to another where that is given, oldest first within an org. */
export function daysOfOrgs(orgIds: readonly string[], from: string, to?: string): Promise<OrgDayDocument[]> {
  const day = to === undefined ? command.gte(from) : command.gte(from).and(command.lte(to))
  return wholeRange('org_days', { orgId: command.in([...orgIds]), day })
}

/** Of each article of an org with closed hours in these days: the readers who first came in them, and the hour up to which it is closed. */
export function peopleOfDays(orgId: string, from: string, to: string): Promise<{ _id: string; people: number; through: string }[]> {
  return collection('view_days').aggregate([
    ['match', { orgId, day: command.gte(from).and(command.lte(to)) }],
    ['group', { _id: '$articleId', people: { $sum: '$people' }, through: { $max: '$through' } }],
    ['limit', 10_000],
  ])
}

const rangeSize = 1_000

/** In few requests: the documents are small. */
async function wholeRange<Name extends 'view_days' | 'org_days'>(name: Name, condition: Record<string, unknown>): Promise<Documents[Name][]> {
  const found: Documents[Name][] = []
  for (;;) {
    const page = await collection(name).aggregate<Documents[Name]>([
      ['match', condition],
      ['sort', { day: 1 }],
      ['skip', found.length],
      ['limit', rangeSize],
    ])
    found.push(...page)
    if (page.length < rangeSize) return found
  }
}

async function findAll<Document>(find: (page: { limit: number; skip: number }) => Promise<Document[]>): Promise<Document[]> {
  const found: Document[] = []
  for (;;) {
    const page = await find({ limit: pageSize, skip: found.length })
    found.push(...page)
    if (page.length < pageSize) return found
  }
}

async function inTurns<Item>(items: readonly Item[], act: (item: Item) => Promise<void>): Promise<void> {
  for (let start = 0; start < items.length; start += atOnce) await Promise.all(items.slice(start, start + atOnce).map(act))
}

