// Checks what article.search replies.

import type { ArticleSearchOutput, FoundArticle, Piece } from '../contract/search'
import { readCard } from '../../cloud/read-card'
import { fieldsOf, flagOf, listOf, optionalTextOf, textOf } from '../../cloud/shape'

function readPiece(value: unknown): Piece {
  const fields = fieldsOf(value, 'piece')
  return { text: textOf(fields, 'text'), hit: flagOf(fields, 'hit') }
}

function readFound(value: unknown): FoundArticle {
  const fields = fieldsOf(value, 'found')
  return {
    article: readCard(fields.article),
    title: listOf(fields, 'title', readPiece),
    org: listOf(fields, 'org', readPiece),
    snippet: listOf(fields, 'snippet', readPiece),
  }
}

export function readArticleSearch(value: unknown): ArticleSearchOutput {
  const fields = fieldsOf(value, 'article.search')
  const next = optionalTextOf(fields, 'next')
  return { found: listOf(fields, 'found', readFound), ...(next !== undefined && { next }) }
}
