// An article as it can be printed: every word that somebody wrote goes through the fonts' own check, and keeps its line breaks.

import type { TakenArticle } from '../article'

const written = new Set(['text', 'caption', 'alt', 'title', 'name', 'by', 'orgName', 'correction'])

export function withTexts(article: TakenArticle, clean: (text: string) => string): TakenArticle {
  const cleaned = (text: string): string => text.split(/\r\n|\r|\n/).map(clean).join('\n')
  // A walk over plain data, which comes out in the shape that it went in.
  const walk = (value: unknown, field: string): unknown => {
    if (typeof value === 'string') return written.has(field) ? cleaned(value) : value
    if (Array.isArray(value)) return value.map((item) => walk(item, field))
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, walk(item, name)]))
  }
  return walk(article, '') as TakenArticle
}
