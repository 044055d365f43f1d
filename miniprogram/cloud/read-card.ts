// Checks what lists say of articles, and the names of orgs and series in them.

import type { ArticleAroundOutput, ArticleCard, ArticleListOutput, OrgName, SeriesName } from '../contract/articles'
import { readPicture } from '../contract/body-guards'
import { countOf, fieldsOf, listOf, optionalTextOf, textOf } from './shape'

export function readOrgName(value: unknown): OrgName {
  const fields = fieldsOf(value, 'org')
  const avatar = optionalTextOf(fields, 'avatar')
  return { id: textOf(fields, 'id'), name: textOf(fields, 'name'), ...(avatar !== undefined && { avatar }) }
}

export function readSeriesName(value: unknown): SeriesName {
  const fields = fieldsOf(value, 'series')
  return { id: textOf(fields, 'id'), name: textOf(fields, 'name') }
}

export function readCard(value: unknown): ArticleCard {
  const fields = fieldsOf(value, 'article')
  // A cover that cannot be read costs the picture, not the article.
  const cover = readPicture(fields.cover)
  const thumb = readPicture(fields.thumb)
  return {
    id: textOf(fields, 'id'),
    title: textOf(fields, 'title'),
    org: readOrgName(fields.org),
    createdOn: textOf(fields, 'createdOn'),
    publishedAt: countOf(fields, 'publishedAt'),
    reads: countOf(fields, 'reads'),
    ...(cover && { cover }),
    ...(thumb && { thumb }),
  }
}

export function readArticleList(value: unknown): ArticleListOutput {
  const fields = fieldsOf(value, 'article.list')
  const next = optionalTextOf(fields, 'next')
  return { articles: listOf(fields, 'articles', readCard), ...(next !== undefined && { next }) }
}

export function readArticleAround(value: unknown): ArticleAroundOutput {
  const { later, earlier } = fieldsOf(value, 'article.around')
  const isThere = (card: unknown): boolean => card !== undefined && card !== null
  return { ...(isThere(later) && { later: readCard(later) }), ...(isThere(earlier) && { earlier: readCard(earlier) }) }
}
