// The article as it was last read on this phone, for when it cannot be fetched.

import { readArticleOpen } from '../../cloud/read-article'
import type { OpenedArticle } from '../../cloud/read-article'
import { spokenDay } from '../../components/article-card/published'
import type { Problem } from '../../components/error-state/words'
import { bodyVersion } from '../../contract/body'
import type { Arrival } from '../../entry/arrival'
import { dropArticle, keepArticle, keptArticles, readKeptArticle } from '../../storage/kept-articles'
import { problemOf } from '../problem'

type Opened = Extract<OpenedArticle, { kind: 'article' }>

/** In the form of a reply, so that one parser reads both. Never rejects. */
export function keepOpened({ article, reads, mine }: Opened, arrival: Arrival, now: number): Promise<void> {
  const { id, title, org, blocks, ...head } = article
  const codes = arrival.kind === 'code' && arrival.articleId === undefined ? [arrival.codeId] : []
  const reply = { kind: 'article', article: { id, title, org, ...head, body: { version: bodyVersion, blocks } }, reads, mine }
  return keepArticle({ id, title, orgName: org.name, at: now, codes }, reply)
}

/** Undefined where the phone has nothing of it. A code leads to what it led to last. */
export function findKept(arrival: Arrival): { opened: Opened; at: number } | undefined {
  const kept = keptArticles().find(({ id, codes }) => {
    if (arrival.kind === 'article') return id === arrival.articleId
    return arrival.kind === 'code' && (arrival.articleId === undefined ? codes.includes(arrival.codeId) : id === arrival.articleId)
  })
  if (!kept) return undefined
  try {
    const opened = readArticleOpen(readKeptArticle(kept.id))
    if (opened.kind === 'article') return { opened, at: kept.at }
  } catch (error) {
    problemOf(error)
  }
  dropArticle(kept.id)
  return undefined
}

/** What stands above such an article. */
export function keptWords(problem: Problem, at: number, now: number): string {
  return `${problem === 'unavailable' ? '没有网络' : '现在取不到新的'}，这是 ${spokenDay(at, now)} 看过的内容`
}
