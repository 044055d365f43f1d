// Reads documents: by SQL alone where the plan is exact, else what SQL lets through is matched and ordered in JavaScript.

import { isRecord } from '../wire/params'
import { parseDocument, writeText, type Document } from '../wire/ejson'
import type { UnindexedQuery } from '../wire/caller'
import type { Collection } from './catalogue'
import { keyExpression } from './index-keys'
import { checkFilter, compileFilter, project, sortDocuments } from './matching'
import { isFilterServed, isOrderServed, planQuery, type Plan } from './plan'
import { chooseWalk } from './walk'
import type { Row, Sqlite } from './sqlite'

export type Order = [path: string, direction: 1 | -1][]
export type Report = (query: UnindexedQuery) => void

export interface FindRequest {
  filter: Document
  order?: Order
  offset?: number
  limit?: number
  projection?: Document
}

export interface Found {
  rowid: number
  document: Document
  text: string
}

/** Documents as the stored text, or as the projected text. */
export function findTexts(sqlite: Sqlite, collection: Collection, request: FindRequest, report: Report): string[] {
  const { projection } = request
  if (projection === undefined || Object.keys(projection).length === 0) return [...select(sqlite, collection, request, report)].map(textOf)
  return [...select(sqlite, collection, request, report)].map((row) => writeText(project(parseDocument(textOf(row), 0), projection)))
}

export function findDocuments(sqlite: Sqlite, collection: Collection, request: FindRequest, report: Report): Found[] {
  return [...select(sqlite, collection, request, report)].map(foundOf)
}

export function countDocuments(sqlite: Sqlite, collection: Collection, filter: Document, report: Report): number {
  checkFilter(filter)
  const plan = planQuery(filter, collection)
  reportUnserved(plan, collection, { filter }, report)
  if (plan.exact)
    return Number(sqlite.first(`SELECT count(*) AS total FROM ${collection.table}${whereOf(plan)}`, plan.params)?.['total'] ?? 0)
  let total = 0
  const matches = compileFilter(filter)
  for (const row of sqlite.each(`SELECT doc FROM ${collection.table}${whereOf(plan)}`, plan.params))
    if (matches(parseDocument(textOf(row), 0))) total += 1
  return total
}

function select(sqlite: Sqlite, collection: Collection, request: FindRequest, report: Report): Iterable<Row> {
  const { filter, order = [], offset = 0, limit } = request
  checkFilter(filter)
  const plan = planQuery(filter, collection)
  reportUnserved(plan, collection, request, report)
  const walk = chooseWalk(sqlite, plan, collection, { filter, order })
  const orderBy = walk ? walk.orderBy : orderSql(order, collection)
  const sql = walk?.sql ?? `SELECT rowid AS row, doc FROM ${collection.table}${whereOf(plan)}${orderBy ?? ''}`
  const params = walk?.params ?? plan.params
  if (plan.exact && orderBy !== undefined) return sqlite.all(`${sql} LIMIT ? OFFSET ?`, [...params, limit ?? -1, offset])
  const matches = plan.exact ? () => true : compileFilter(filter)
  const end = limit === undefined ? Infinity : offset + limit
  if (orderBy !== undefined) return slice(sqlite.each(sql, params), matches, offset, end)
  const found = [...slice(sqlite.each(sql, params), matches, 0, Infinity)].map(foundOf)
  return sortDocuments(found, order)
    .slice(offset, end)
    .map(({ rowid, text }) => ({ row: rowid, doc: text }))
}

function* slice(rows: Iterable<Row>, matches: (document: Document) => boolean, start: number, end: number): Iterable<Row> {
  let at = 0
  if (end <= 0) return
  for (const row of rows) {
    if (!matches(parseDocument(textOf(row), 0))) continue
    if (at >= start) yield row
    at += 1
    if (at >= end) return
  }
}

export function whereOf(plan: Plan): string {
  return plan.where ? ` WHERE ${plan.where}` : ''
}

/** Undefined where SQL does not order as MongoDB does: a path without a key, or one that has held arrays. */
function orderSql(order: Order, collection: Collection): string | undefined {
  if (order.length === 0) return ''
  const keyed = new Set(['_id', ...collection.indexes.flatMap((index) => index.keys.map(([path]) => path))])
  if (!order.every(([path]) => keyed.has(path) && !collection.arrays.has(path))) return undefined
  return ` ORDER BY ${order.map(([path, direction]) => `${keyExpression(path)}${direction === -1 ? ' DESC' : ''}`).join(', ')}`
}

export function reportUnserved(plan: Plan, collection: Collection, { filter, order = [] }: FindRequest, report: Report): void {
  const all = Object.keys(filter).length === 0
  const reason = !all && !isFilterServed(plan, collection) ? 'filter' : isOrderServed(plan, order, collection) ? undefined : 'sort'
  if (reason) report({ collection: collection.name, query: JSON.stringify(order.length > 0 ? { filter, order } : { filter }), reason })
}

function textOf(row: Row): string {
  return String(row['doc'])
}

function foundOf(row: Row): Found {
  const text = textOf(row)
  return { rowid: Number(row['row']), document: parseDocument(text, 0), text }
}

/** `{path: 1 | -1}` as the SDK sends it. */
export function orderOf(value: unknown): Order {
  if (!isRecord(value)) return []
  return Object.entries(value).map(([path, direction]) => [path, Number(direction) < 0 ? -1 : 1])
}
