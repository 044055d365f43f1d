// Counts by group in SQL: `$group` by one indexed field, or by several plain ones, with nothing but counts, after a $match that SQL decides alone.

import { isDocument, type Document, type Value } from '../wire/ejson'
import type { Collection } from './catalogue'
import { reportUnserved, whereOf, type FindRequest, type Report } from './find'
import { countByFields, fieldsOf } from './group-fields'
import { keyExpression } from './index-keys'
import { checkFilter } from './matching'
import { planQuery, type Plan } from './plan'
import type { Row, Sqlite } from './sqlite'

/** `first`: how many groups are wanted in the order of their keys. Undefined where the answer is not SQL's to give; then the documents are grouped one by one. */
export function countGroups(
  sqlite: Sqlite,
  collection: Collection,
  request: FindRequest,
  { group, first }: { group: Value; first: number | undefined },
  report: Report,
): Document[] | undefined {
  if (request.limit !== undefined || request.offset || !isDocument(group)) return undefined
  const { _id: by = null, ...counts } = group
  const fields = fieldsOf(by)
  if (fields && isOnlyCounts(counts)) return countCompound(sqlite, collection, request, fields, counts, report)
  if (typeof by !== 'string' || !by.startsWith('$') || by.startsWith('$$')) return undefined
  const path = by.slice(1)
  const indexed = path === '_id' || collection.indexes.some((index) => index.keys.some(([key]) => key === path))
  if (!indexed || !isOnlyCounts(counts) || collection.arrays.has(path)) return undefined
  checkFilter(request.filter)
  const plan = planQuery(request.filter, collection)
  if (!plan.exact) return undefined
  const rows =
    branchesOf(request.filter, path)?.map((branch) => countBranch(sqlite, collection, branch, path)) ??
    grouped(sqlite, collection, plan, path, first)
  const groups: Document[] = []
  for (const { of, total } of rows) {
    if (total === 0) continue
    // Dates, booleans and objects have keys that do not lead back.
    if (typeof of !== 'string' && typeof of !== 'number') return undefined
    const document: Document = { _id: of === -Infinity ? null : of }
    for (const [name, count] of Object.entries(counts)) document[name] = Number(total) * Number(isDocument(count) ? count['$sum'] : 0)
    groups.push(document)
  }
  reportUnserved(plan, collection, { filter: request.filter }, report)
  return groups
}

function isOnlyCounts(counts: Document): boolean {
  return Object.values(counts).every((count) => isDocument(count) && Object.keys(count).length === 1 && typeof count['$sum'] === 'number')
}

function countCompound(
  sqlite: Sqlite,
  collection: Collection,
  request: FindRequest,
  fields: NonNullable<ReturnType<typeof fieldsOf>>,
  counts: Document,
  report: Report,
): Document[] | undefined {
  checkFilter(request.filter)
  const plan = planQuery(request.filter, collection)
  if (!plan.exact) return undefined
  const rows = countByFields(sqlite, `${collection.table}${whereOf(plan)}`, plan.params, fields)
  if (!rows) return undefined
  reportUnserved(plan, collection, { filter: request.filter }, report)
  return rows.map(({ _id, total }) => ({ _id, ...Object.fromEntries(Object.entries(counts).map(([name, count]) => [name, total * Number(isDocument(count) ? count['$sum'] : 0)])) }))
}

/** `first`: only so many groups, in the order of their keys. */
function grouped(sqlite: Sqlite, collection: Collection, plan: Plan, path: string, first: number | undefined): Row[] {
  return sqlite.all(
    `SELECT ${keyExpression(path)} AS of, count(*) AS total FROM ${collection.table}${whereOf(plan)} GROUP BY 1${first === undefined ? '' : ' ORDER BY 1 LIMIT ?'}`,
    first === undefined ? plan.params : [...plan.params, first],
  )
}

/** `$or` of one group each, no two the same: counted one by one from the index, some fifty times faster than SQLite's own OR. */
function branchesOf(filter: Document, path: string): Document[] | undefined {
  const { $or: branches, ...others } = filter
  if (!Array.isArray(branches) || Object.keys(others).length > 0) return undefined
  const known = branches.filter((branch) => isDocument(branch)).filter((branch) => typeof branch[path] === 'string')
  const groups = new Set(known.map((branch) => branch[path]))
  return known.length === branches.length && groups.size === known.length ? known : undefined
}

function countBranch(sqlite: Sqlite, collection: Collection, branch: Document, path: string): Row {
  const plan = planQuery(branch, collection)
  const row = sqlite.first(`SELECT count(*) AS total FROM ${collection.table}${whereOf(plan)}`, plan.params)
  return { of: branch[path], total: row?.['total'] }
}
