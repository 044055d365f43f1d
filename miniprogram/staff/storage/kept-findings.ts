// What somebody looked at in proofreading and left as it is, so that it is not asked again.

import { keys } from '../../storage/keys'
import { keep, readKept } from '../../storage/phone'

interface Kept {
  articleId: string
  ids: string[]
}

/** The oldest go: an article is written within weeks. */
const mostArticles = 20
const mostEach = 300

function all(): Kept[] {
  const kept = readKept(keys.keptFindings)
  const entries = Array.isArray(kept) ? (kept as Partial<Kept>[]) : []
  return entries.flatMap(({ articleId, ids }) => (typeof articleId === 'string' && Array.isArray(ids) ? [{ articleId, ids: ids.filter((id) => typeof id === 'string') }] : []))
}

export function keptFindings(articleId: string): string[] {
  return all().find((kept) => kept.articleId === articleId)?.ids ?? []
}

export function keepFinding(articleId: string, id: string): void {
  const ids = [id, ...keptFindings(articleId).filter((kept) => kept !== id)].slice(0, mostEach)
  keep(keys.keptFindings, [{ articleId, ids }, ...all().filter((kept) => kept.articleId !== articleId)].slice(0, mostArticles))
}
