// Pages that were made a moment ago, kept for at most ten seconds: no number on the web is older than that, wherever it waited.

import type { Prepared } from './reply'

/** From the moment the numbers were read to the last moment they may be seen. */
export const freshMs = 10_000
/** Together they may take no more of the instance's memory. */
const bytesMax = 40_000_000

export interface CachedPage {
  page: Prepared
  /** ms since 1970; nobody may show the page after it. */
  until: number
}

export interface PageCache {
  /** The page under this key, made where there is none; once for all who ask while it is made. `before` is the last one, too old to be shown as it is. */
  page(key: string, now: number, make: (before: Prepared | undefined) => Promise<Prepared>): Promise<CachedPage>
}

export function createPageCache(): PageCache {
  const kept = new Map<string, { making: Promise<Prepared>; made: Prepared | undefined; until: number; bytes: number }>()
  let bytes = 0

  function drop(key: string): void {
    bytes -= kept.get(key)?.bytes ?? 0
    kept.delete(key)
  }

  return {
    async page(key, now, make) {
      const known = kept.get(key)
      if (known && known.until > now) return { page: await known.making, until: known.until }
      drop(key)
      const entry = { making: make(known?.made), until: now + freshMs, bytes: 0, made: undefined as Prepared | undefined }
      kept.set(key, entry)
      try {
        const page = await entry.making
        entry.made = page
        // What leads nowhere has no end of addresses, so it is never kept.
        if (page.status >= 500 || page.status === 404) forget(entry)
        else if (kept.get(key) === entry) {
          // Twice: as bytes, and in the form in which it goes out.
          entry.bytes = page.bytes.length * 2
          bytes += entry.bytes
          // The oldest go first: a Map keeps the order of insertion.
          for (const oldest of kept.keys()) {
            if (bytes <= bytesMax) break
            drop(oldest)
          }
        }
        return { page, until: entry.until }
      } catch (error) {
        forget(entry)
        throw error
      }

      function forget(own: typeof entry): void {
        if (kept.get(key) === own) drop(key)
      }
    },
  }
}
