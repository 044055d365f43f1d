// The small readers that replies are checked with. A reply that is not as the contract says is our own fault: `internal`.

import { ApiError } from '../contract/errors'
import { isRecord } from '../contract/run-guards'

export type Fields = Record<string, unknown>

export function wrong(what: string): never {
  throw new ApiError('internal', `reply: ${what}`)
}

export function fieldsOf(value: unknown, what: string): Fields {
  return isRecord(value) ? value : wrong(`${what} is no object`)
}

export function textOf(fields: Fields, name: string): string {
  const value = fields[name]
  return typeof value === 'string' ? value : wrong(`${name} is no text`)
}

export function optionalTextOf(fields: Fields, name: string): string | undefined {
  return fields[name] === undefined || fields[name] === null ? undefined : textOf(fields, name)
}

/** Whole and not negative: every number of the contract is a count or a time. */
export function countOf(fields: Fields, name: string): number {
  const value = fields[name]
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : wrong(`${name} is no count`)
}

export function flagOf(fields: Fields, name: string): boolean {
  const value = fields[name]
  return typeof value === 'boolean' ? value : wrong(`${name} is no flag`)
}

export function listOf<T>(fields: Fields, name: string, read: (item: unknown) => T): T[] {
  const value = fields[name]
  return Array.isArray(value) ? (value as unknown[]).map(read) : wrong(`${name} is no list`)
}
