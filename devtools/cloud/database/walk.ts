// A search along the entries of one value in an index over arrays, where these lie in the order that is asked for.

import type { Document } from '../wire/ejson'
import type { Collection } from './catalogue'
import { entriesOf } from './entries'
import type { Listed } from './listed'
import { planQuery, type Plan } from './plan'
import type { Sqlite, SqlParam } from './sqlite'

interface Asked {
  filter: Document
  order: readonly [path: string, direction: 1 | -1][]
}

export interface Walked {
  sql: string
  params: SqlParam[]
  orderBy: string
}

/** How far the entries of a value are counted to find the rarest. */
const countedMost = 2_000

/** Undefined where no index over arrays gives the order: then the documents are found first and put in order after. */
export function chooseWalk(sqlite: Sqlite, plan: Plan, collection: Collection, { filter, order }: Asked): Walked | undefined {
  const [listed] = plan.listed
    .filter(({ index, path }) => orderOf({ index, path }, collection, order) !== undefined)
    .map((each) => ({ each, entries: countEntries(sqlite, collection, each) }))
    .sort((one, other) => one.entries - other.entries)
    .map(({ each }) => each)
  const orderBy = listed && orderOf(listed, collection, order)
  if (!listed || orderBy === undefined) return undefined
  const columns = new Map(listed.index.keys.flatMap(([path], at) => (collection.arrays.has(path) ? [] : [[path, `entry.k${at}`] as const])))
  const { where, params } = planQuery(filter, collection, { ...listed, columns })
  const from = `${entriesOf(collection, listed.index)} AS entry CROSS JOIN ${collection.table} AS documents ON documents.rowid = entry.row`
  return {
    sql: `SELECT documents.rowid AS row, doc FROM ${from} WHERE entry.k0 = ${listed.key.sql}${where ? ` AND ${where}` : ''}${orderBy}`,
    params: [...listed.key.params, ...params],
    orderBy,
  }
}

/** Undefined where the entries of one value are in another order. */
function orderOf({ index }: Pick<Listed, 'index' | 'path'>, collection: Collection, order: Asked['order']): string | undefined {
  if (order.length === 0) return undefined
  const rest = index.keys.slice(1)
  const turn = order[0]?.[1] === rest[0]?.[1] ? 1 : -1
  const fits = order.every(([path, direction], at) => rest[at]?.[0] === path && rest[at][1] * turn === direction && !collection.arrays.has(path))
  if (!fits) return undefined
  return ` ORDER BY ${order.map(([, direction], at) => `entry.k${at + 1}${direction === -1 ? ' DESC' : ''}`).join(', ')}`
}

function countEntries(sqlite: Sqlite, collection: Collection, { index, key }: Listed): number {
  const some = `SELECT 1 FROM ${entriesOf(collection, index)} WHERE k0 = ${key.sql} LIMIT ${countedMost}`
  return Number(sqlite.first(`SELECT count(*) AS entries FROM (${some})`, key.params)?.['entries'] ?? 0)
}
