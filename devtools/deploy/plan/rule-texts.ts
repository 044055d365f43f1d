// The declared rules as the JSON texts that CloudBase keeps.

import type { Schema } from '../types'

/** One text for the whole environment; it must have `*`. Entries of functions that are not ours stay as they are. */
export function functionRules(rules: Schema['rules']['functions'], present: Record<string, unknown>): string {
  const own = Object.entries(rules).map(([name, invoke]) => [name, { invoke }])
  return JSON.stringify({ '*': { invoke: false }, ...present, ...Object.fromEntries(own) })
}

/** A collection without a rule of its own is closed. */
export function collectionRule(rules: Schema['rules']['collections'], collection: string): string {
  const { read, write } = rules[collection] ?? { read: false, write: false }
  return JSON.stringify({ read, write })
}

/**
 * Everybody reads the public folders; otherwise a file is its creator's alone, to read as to write, so no client replaces another's picture.
 * CloudBase wants the result of a regular expression compared, not just tested. A person has an openid in WeChat and a uid on the web.
 */
export function storageRule({ publicRead }: Schema['rules']['storage']): { read: string; write: string } {
  const creator = 'resource.openid == auth.openid || resource.openid == auth.uid'
  const open = publicRead.map((prefix) => `/^${prefix.replaceAll(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`)}/.test(resource.path) == true`)
  return { read: [...open, creator].join(' || '), write: creator }
}

/** Whether two JSON texts say the same, whatever their spaces and the order of their keys. */
export function sameRule(left: string | undefined, right: string): boolean {
  return left !== undefined && canonical(left) === canonical(right)
}

function canonical(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), (_key, value: unknown) =>
      isRecord(value) ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))) : value,
    )
  } catch {
    // The console takes comments in a rule: then only the very same text is the same.
    return text
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
