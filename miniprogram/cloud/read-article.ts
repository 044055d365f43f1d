// Checks what replies say of articles.

import type { ArticleCard, ArticleListOutput, OrgMine, OrgName, OrgProfile } from '../contract/articles'
import { readBlocks, readPicture } from '../contract/body-guards'
import type { ReadBlock } from '../contract/body-guards'
import { readOrgMine, readOrgName, readOrgProfile } from './read-org'
import { countOf, fieldsOf, listOf, optionalTextOf, textOf, wrong } from './shape'

/** An article whose blocks were checked one by one. */
export interface ReadArticle {
  id: string
  title: string
  org: OrgName
  createdOn: string
  updatedOn?: string
  blocks: ReadBlock[]
}

/** `article.open` as the phone shows it. Whether the open was counted is the server's business, so it is not read. */
export type OpenedArticle =
  | { kind: 'article'; article: ReadArticle; reads: number; mine: OrgMine }
  | { kind: 'org'; org: OrgProfile }
  | { kind: 'withdrawn'; org: OrgName; reason: string; withdrawnOn: string; newest: ArticleCard[] }
  | { kind: 'unknown'; newest: ArticleCard[] }

export function readCard(value: unknown): ArticleCard {
  const fields = fieldsOf(value, 'article')
  // A cover that cannot be read costs the picture, not the article.
  const cover = readPicture(fields.cover)
  return {
    id: textOf(fields, 'id'),
    title: textOf(fields, 'title'),
    org: readOrgName(fields.org),
    createdOn: textOf(fields, 'createdOn'),
    publishedAt: countOf(fields, 'publishedAt'),
    reads: countOf(fields, 'reads'),
    ...(cover && { cover }),
  }
}

export function readArticleList(value: unknown): ArticleListOutput {
  const fields = fieldsOf(value, 'article.list')
  const next = optionalTextOf(fields, 'next')
  return { articles: listOf(fields, 'articles', readCard), ...(next !== undefined && { next }) }
}

function readArticle(value: unknown): ReadArticle {
  const fields = fieldsOf(value, 'article')
  const updatedOn = optionalTextOf(fields, 'updatedOn')
  return {
    id: textOf(fields, 'id'),
    title: textOf(fields, 'title'),
    org: readOrgName(fields.org),
    createdOn: textOf(fields, 'createdOn'),
    blocks: readBlocks(fields.body) ?? wrong('body holds no blocks'),
    ...(updatedOn !== undefined && { updatedOn }),
  }
}

export function readArticleOpen(value: unknown): OpenedArticle {
  const fields = fieldsOf(value, 'article.open')
  switch (fields.kind) {
    case 'article':
      return { kind: 'article', article: readArticle(fields.article), reads: countOf(fields, 'reads'), mine: readOrgMine(fields.mine) }
    case 'org':
      return { kind: 'org', org: readOrgProfile(fields.org) }
    case 'withdrawn':
      return {
        kind: 'withdrawn',
        org: readOrgName(fields.org),
        reason: textOf(fields, 'reason'),
        withdrawnOn: textOf(fields, 'withdrawnOn'),
        newest: listOf(fields, 'newest', readCard),
      }
    case 'unknown':
      return { kind: 'unknown', newest: listOf(fields, 'newest', readCard) }
    default:
      return wrong('article.open is of no known kind')
  }
}
