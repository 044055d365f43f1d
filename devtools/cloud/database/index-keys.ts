// How a field becomes an index key: one SQL expression and one JavaScript encoding that agree, in MongoDB's order of types.

import { writeText, type Document, type Value } from '../wire/ejson'
import type { SqlParam } from './sqlite'

/** Null and a missing field are the same key, below every number: so a unique index takes only one of them. */
export const nullKey = '-9e999'

/** Moves every JavaScript date above zero, so that twenty digits sort as the dates do. */
const dateOffset = 9_000_000_000_000_000

const pathPattern = /^[A-Za-z_][\w-]*(\.[A-Za-z_][\w-]*)*$/

export function isIndexPath(path: string): boolean {
  return pathPattern.test(path)
}

/** Numbers and text are themselves; everything else is a blob whose first letter orders the types: Object < aRray < bool < date. */
export function keyExpression(path: string): string {
  if (path === '_id') return '_id'
  const at = `'$.${path
    .split('.')
    .map((name) => `"${name}"`)
    .join('.')}'`
  const date = `'$.${path
    .split('.')
    .map((name) => `"${name}"`)
    .join('.')}."$date"'`
  const plain = `json_extract(doc,${at})`
  return (
    `CASE json_type(doc,${at}) WHEN 'text' THEN ${plain} WHEN 'integer' THEN ${plain} WHEN 'real' THEN ${plain}` +
    ` WHEN 'true' THEN x'6231' WHEN 'false' THEN x'6230'` +
    ` WHEN 'object' THEN CASE WHEN json_type(doc,${date}) = 'integer'` +
    ` THEN CAST(printf('d%020d',json_extract(doc,${date})+${dateOffset}) AS BLOB)` +
    ` ELSE CAST('O'||${plain} AS BLOB) END` +
    ` WHEN 'array' THEN CAST('R'||${plain} AS BLOB) ELSE ${nullKey} END`
  )
}

export interface Key {
  /** SQL text: a parameter or a literal. */
  sql: string
  params: SqlParam[]
  /** The type's range, for comparisons: MongoDB compares only within a type. */
  from: string
  to: string
}

export const comparisons: Record<string, string> = { $gt: '>', $gte: '>=', $lt: '<', $lte: '<=' }

/** MongoDB compares only within a type. */
export function rangeSql(key: string, comparison: string, bound: Key): string {
  return `${key} ${comparison} ${bound.sql} AND ${comparison.startsWith('>') ? `${key} ${bound.to}` : `${bound.from} ${key}`}`
}

/** The key of a value that SQL can compare exactly as MongoDB does; undefined for the others, which are compared in JavaScript. */
export function keyOf(value: Value, path: string): Key | undefined {
  if (path === '_id' && typeof value !== 'string' && typeof value !== 'number') return undefined
  if (value === null) return { sql: nullKey, params: [], from: nullKey, to: nullKey }
  if (typeof value === 'number') return Number.isFinite(value) ? { sql: '?', params: [value], from: `${nullKey} <`, to: `< ''` } : undefined
  if (typeof value === 'string') return value.includes('\u0000') ? undefined : { sql: '?', params: [value], from: `'' <=`, to: `< x''` }
  if (typeof value === 'boolean') return { sql: value ? `x'6231'` : `x'6230'`, params: [], from: `x'62' <=`, to: `< x'63'` }
  if (value instanceof Date) return { sql: '?', params: [Buffer.from(dateKey(value))], from: `x'64' <=`, to: `< x'65'` }
  return undefined
}

/** The same key as a value, for a table of entries; null is left for SQL to put nullKey in its place. Undefined stands for an empty array. */
export function boundKey(value: Value | undefined): SqlParam | null {
  if (value === undefined) return Buffer.from('U')
  if (value === null || typeof value === 'string') return value
  if (typeof value === 'number') return Number.isFinite(value) ? value : Buffer.from(`F${value}`)
  if (typeof value === 'boolean') return Buffer.from(value ? 'b1' : 'b0')
  if (value instanceof Date) return Buffer.from(dateKey(value))
  return Buffer.from(`${Array.isArray(value) ? 'R' : 'O'}${writeText(value)}`)
}

function dateKey(value: Date): string {
  return `d${String(value.getTime() + dateOffset).padStart(20, '0')}`
}

/** Whether an array stands anywhere on the path: then MongoDB's index has many keys a document, which lie in a table of entries. */
export function meetsArray(document: Document, path: string): boolean {
  let value: Value | undefined = document
  for (const name of path.split('.')) {
    if (typeof value !== 'object' || value === null || Array.isArray(value) || value instanceof Date || value instanceof RegExp) break
    value = value[name]
  }
  return Array.isArray(value)
}
