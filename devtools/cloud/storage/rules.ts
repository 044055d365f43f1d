// Who may read and write files: the deployed rules, read from schema.json.

import { isRecord } from '../wire/params'

export interface StorageRules {
  /** Files that anyone may read, by a link that never ends. */
  isPublic(path: string): boolean
}

/**
 * `rules` is `{publicRead: ['articles/', …]}`: prefixes of paths. Everything else is private: read by signed links only.
 * Without rules nothing is public. Writing from a client asks for an openid, as WeChat's presets do.
 */
export function readStorageRules(rules: unknown): StorageRules {
  const listed = isRecord(rules) ? rules['publicRead'] : undefined
  const prefixes = Array.isArray(listed) ? listed.filter((prefix): prefix is string => typeof prefix === 'string') : []
  return { isPublic: (path) => prefixes.some((prefix) => path.startsWith(prefix)) }
}
