// Readers and their views under keyed hashes: the database can tell one reader from another, and never who it is.

import { createHmac } from 'node:crypto'

/** The keyed hash of some words, 128 bits as 32 hex characters. Words are joined so that no two lists of them look alike. */
export type Hash = (...words: (string | number)[]) => string

export function hashWith(secret: string): Hash {
  return (...words) => createHmac('sha256', secret).update(JSON.stringify(words)).digest('hex').slice(0, 32)
}

export interface Reader {
  /** Keyed hash of the person or the device. */
  hash: string
  anonymous: boolean
}

/** A person where the platform names one, else the device; undefined for a caller that is neither. */
export function readerOf(hash: Hash, openid: string | undefined, deviceKey: string | undefined): Reader | undefined {
  if (openid) return { hash: hash('reader', openid), anonymous: false }
  if (deviceKey) return { hash: hash('device', deviceKey), anonymous: true }
  return undefined
}

/** The `_id` of the one view that this reader can have of this article on this day. */
export function viewIdOf(hash: Hash, articleId: string, reader: Reader, day: string): string {
  return hash('view', articleId, reader.hash, day)
}

/** The reader as a view of this article names it: nobody can follow one reader from article to article through the views. */
export function readerOfArticle(hash: Hash, articleId: string, reader: Reader): string {
  return hash('article reader', articleId, reader.hash)
}
