// Remembers the result of a step for the content it was made from, so that a second compilation repeats only what changed.

import { createHash } from 'node:crypto'

export class ContentCache {
  private readonly entries = new Map<string, unknown>()
  private used = new Set<string>()
  private made = false

  /** Whether something was made that `fill` did not bring. */
  get hasNews(): boolean {
    return this.made
  }

  /** What was remembered before; values are plain data. */
  fill(entries: readonly [string, unknown][]): void {
    for (const [key, value] of entries) this.entries.set(key, value)
  }

  /** A value may be a promise of plain data. */
  all(): [string, unknown][] {
    return [...this.entries]
  }

  /** `kind` names the step, and so the type of what it makes: use one name for one type. */
  recall<T>(kind: string, content: readonly string[], make: () => T): T {
    const hash = createHash('sha1').update(kind)
    for (const part of content) hash.update('\0').update(part)
    const key = hash.digest('base64')
    this.used.add(key)
    if (!this.entries.has(key)) {
      this.entries.set(key, make())
      this.made = true
    }
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
