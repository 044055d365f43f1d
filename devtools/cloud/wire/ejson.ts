// Extended JSON between the SDK and the store: canonical text comes in, relaxed text is stored and goes out as it is.

import { CloudError, notHere } from './cloud-error'
import { isRecord } from './params'

export type Value = null | boolean | number | string | Date | RegExp | Value[] | { [field: string]: Value }
export type Document = { [field: string]: Value }

/** MongoDB's own limit on nesting. */
const nestingMax = 100

const absentTypes = [
  '$oid',
  '$binary',
  '$timestamp',
  '$numberDecimal',
  '$minKey',
  '$maxKey',
  '$symbol',
  '$code',
  '$dbPointer',
  '$undefined',
  '$uuid',
]

/** `now` is what a server date stands for, ms since 1970. */
export function parseValue(text: string, now: number): Value {
  let raw: unknown
  try {
    raw = JSON.parse(text)
  } catch {
    throw new CloudError('INVALID_PARAM', 'the request holds text that is not JSON')
  }
  return revive(raw, now, 0)
}

export function parseDocument(text: string, now: number): Document {
  const value = parseValue(text, now)
  if (!isDocument(value)) throw new CloudError('INVALID_PARAM', 'an object is expected')
  return value
}

export function isDocument(value: Value | undefined): value is Document {
  return isRecord(value) && !(value instanceof Date) && !(value instanceof RegExp)
}

/** From any JSON value that may hold extended types. */
export function revive(raw: unknown, now: number, depth = 0): Value {
  if (depth > nestingMax) throw new CloudError('DATABASE_REQUEST_FAILED', `the document is nested deeper than ${nestingMax} levels`)
  if (raw === null || typeof raw === 'boolean' || typeof raw === 'number' || typeof raw === 'string') return raw
  if (Array.isArray(raw)) return raw.map((item) => revive(item, now, depth + 1))
  if (raw instanceof Date || raw instanceof RegExp) return raw
  if (!isRecord(raw)) throw new CloudError('INVALID_PARAM', `a ${typeof raw} cannot be stored`)
  const typed = reviveTyped(raw, now)
  if (typed !== undefined) return typed
  const document: Document = {}
  for (const [field, value] of Object.entries(raw)) {
    if (value === undefined) continue
    if (field === '__proto__') throw notHere('a field named __proto__')
    document[field] = revive(value, now, depth + 1)
  }
  return document
}

function reviveTyped(raw: Record<string, unknown>, now: number): Value | undefined {
  const [field] = Object.keys(raw)
  if (field === undefined || !field.startsWith('$')) return undefined
  const value = raw[field]
  if (field === '$numberInt' || field === '$numberLong' || field === '$numberDouble') return Number(value)
  if (field === '$date') return reviveDate(value)
  if (field === '$regularExpression' && isRecord(value)) return makeRegExp(textOf(value['pattern']), textOf(value['options']))
  if (field === '$tcb_server_date') return new Date(now + (isRecord(value) ? Number(revive(value['offset'] ?? 0, now)) : 0))
  if (absentTypes.includes(field)) throw notHere(`the data type ${field}`)
  return undefined
}

function reviveDate(value: unknown): Date {
  const time = isRecord(value) ? Number(value['$numberLong']) : typeof value === 'string' ? Date.parse(value) : Number(value)
  if (!Number.isFinite(time)) throw new CloudError('INVALID_PARAM', 'a date that is no date')
  return new Date(time)
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

export function makeRegExp(pattern: string, options: string): RegExp {
  if (options.includes('x')) throw notHere('the regular expression option x')
  try {
    // g, u and y belong to JavaScript's matching, not to the service's.
    return new RegExp(pattern, options.replace(/[^ims]/g, ''))
  } catch {
    throw new CloudError('DATABASE_REQUEST_FAILED', 'Regular expression is invalid')
  }
}

export function writeText(value: Value): string {
  return JSON.stringify(plain(value))
}

function plain(value: Value | undefined): unknown {
  if (typeof value === 'number') return Number.isFinite(value) ? value : { $numberDouble: String(value) }
  if (value instanceof Date) return { $date: value.getTime() }
  if (value instanceof RegExp) return { $regularExpression: { pattern: value.source, options: value.flags } }
  if (Array.isArray(value)) return value.map(plain)
  if (!isDocument(value)) return value
  const out: Record<string, unknown> = {}
  for (const [field, item] of Object.entries(value)) out[field] = plain(item)
  return out
}
