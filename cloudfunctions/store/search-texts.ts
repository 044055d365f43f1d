// Articles as they are looked for: written when one is published, removed when it is withdrawn.

import type { Body } from '../../miniprogram/contract/body'
import { gramsAskedFor, gramsOf, plainTextOf, type Tier } from '../domain/search/grams'
import { patternOf } from '../domain/search/matches'
import { collection, command, serverDate, type Condition } from './collection'
import type { SearchTextDocument } from './documents'

const texts = () => collection('search_texts')

/** Whoever publishes an article, or changes a published one, calls this; repeating it changes nothing but the moment, where none is given. */
export function putSearchText(articleId: string, { orgId, orgName, title, body, publishedAt }: { orgId: string; orgName: string; title: string; body: Body; publishedAt?: Date }): Promise<void> {
  const text = plainTextOf(body.blocks)
  return texts().put({ _id: articleId, orgId, publishedAt: publishedAt ?? serverDate(), title, orgName, text, grams: gramsOf({ title, orgName, text }) })
}

/** Whoever withdraws an article calls this. */
export function removeSearchText(articleId: string): Promise<void> {
  return texts().remove(articleId)
}

export type FoundText = Omit<SearchTextDocument, 'grams'>

export interface SearchQuery {
  words: readonly string[]
  tier: Tier
  after?: { publishedAt: number; id: string }
  limit: number
}

/**
 * Newest first; none of an earlier tier. One read of the database, which walks the entries of one gram and compares the documents behind them:
 * MongoDB tries the grams against each other and keeps the one that finds soonest.
 */
export function findTexts({ words, tier, after, limit }: SearchQuery): Promise<FoundText[]> {
  const at = after && new Date(after.publishedAt)
  const conditions = [
    { grams: command.all(gramsAskedFor(words, tier)), ...(at ? { publishedAt: command.lte(at) } : {}) },
    ...(at && after ? [command.or({ publishedAt: command.lt(at) }, { _id: command.lt(after.id) })] : []),
    ...standIn(words, tier),
    ...(tier === 'title' ? [] : [command.nor([all(standIn(words, 'title')), ...(tier === 'text' ? [all(standIn(words, 'org'))] : [])])]),
  ]
  return texts().aggregate<FoundText>([
    ['match', all(conditions)],
    ['sort', { publishedAt: -1, _id: -1 }],
    ['limit', limit],
    ['project', { grams: 0 }],
  ])
}

function standIn(words: readonly string[], tier: Tier): Condition[] {
  return words.map((word) => {
    const pattern = patternOf(word)
    if (tier === 'title') return { title: pattern }
    if (tier === 'org') return { orgName: pattern }
    return command.or({ title: pattern }, { orgName: pattern }, { text: pattern })
  })
}

function all(conditions: Condition[]): Condition {
  const [only, ...others] = conditions
  return only && others.length === 0 ? only : command.and(...conditions)
}
