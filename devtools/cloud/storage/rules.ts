// Who may read and write files: the deployed rules, read from schema.json.

import { isRecord } from '../wire/params'

export interface StorageRules {
  /** Files that anyone may read, by a link that never ends. */
  isPublic(path: string): boolean
}

/**
 * `rules` is `{publicRead: ['articles/', …]}`: prefixes of paths. Everything else is private: read by signed links only.
 * Without rules nothing is public. What a client wrote is its own, to read and to write over, and nobody else's; see `storageRule` of deploy.
 */
export function readStorageRules(rules: unknown): StorageRules {
  const listed = isRecord(rules) ? rules['publicRead'] : undefined
  const prefixes = Array.isArray(listed) ? listed.filter((prefix): prefix is string => typeof prefix === 'string') : []
  return { isPublic: (path) => prefixes.some((prefix) => path.startsWith(prefix)) }
}
