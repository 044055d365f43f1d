// Remembers the result of a step for the content it was made from, so that a second compilation repeats only what changed.

import { createHash } from 'node:crypto'

export class ContentCache {
  private readonly entries = new Map<string, unknown>()
  private used = new Set<string>()

  /** `kind` names the step, and so the type of what it makes: use one name for one type. */
  recall<T>(kind: string, content: readonly string[], make: () => T): T {
    const hash = createHash('sha1').update(kind)
    for (const part of content) hash.update('\0').update(part)
    const key = hash.digest('base64')
    this.used.add(key)
    if (!this.entries.has(key)) this.entries.set(key, make())
    return this.entries.get(key) as T
  }

  /** Forgets what the compilation that just ended did not use. */
  sweep(): void {
    for (const key of this.entries.keys()) if (!this.used.has(key)) this.entries.delete(key)
    this.used = new Set()
  }
}

const caches = new Map<string, ContentCache>()

/** The cache of a project; it lives as long as the process. */
export function cacheOf(root: string): ContentCache {
  const cache = caches.get(root) ?? new ContentCache()
  caches.set(root, cache)
  return cache
}
