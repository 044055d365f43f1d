// Checks what article.open replies.

import { emptyReasons } from '../contract/articles'
import type { ArticleCard, ArticleMine, BoardName, EmptyReason, OrgName, OrgProfile, SeriesName, Signature } from '../contract/articles'
import { bodyVersion } from '../contract/body'
import type { Picture } from '../contract/body'
import { readBlocks, readPicture } from '../contract/body-guards'
import type { ReadBlock } from '../contract/body-guards'
import { isRecord } from '../contract/run-guards'
import { readCard, readOrgName, readSeriesName } from './read-card'
import { readFavouriteState } from './read-favourite'
import { readBoardName, readOrgMine, readOrgProfile } from './read-org'
import { countOf, fieldsOf, listOf, optionalTextOf, textOf, wrong } from './shape'

/** An article whose blocks were checked one by one. */
export interface ReadArticle {
  id: string
  title: string
  org: OrgName
  createdOn: string
  updatedOn?: string
  correction?: string
  cover?: Picture
  series?: SeriesName
  signature?: Signature
  blocks: ReadBlock[]
}

/**
 * `article.open` as the phone shows it. Whether the open was counted is the server's business, so it is not read.
 * `newer`: the article, or the whole answer, is of a form that this version of the program does not know.
 */
export type OpenedArticle =
  | { kind: 'article'; article: ReadArticle; reads: number; mine: ArticleMine }
  | { kind: 'org'; org: OrgProfile }
  | { kind: 'choice'; org: OrgName; board: BoardName; articles: ArticleCard[] }
  | { kind: 'withdrawn'; articleId?: string; org: OrgName; board?: BoardName; reason: string; withdrawnOn: string; newest: ArticleCard[] }
  | { kind: 'unknown'; why: EmptyReason; org?: OrgName; board?: BoardName; newest: ArticleCard[] }
  | { kind: 'newer' }

export function readArticle(value: unknown): ReadArticle {
  const fields = fieldsOf(value, 'article')
  const updatedOn = optionalTextOf(fields, 'updatedOn')
  const correction = optionalTextOf(fields, 'correction')
  const cover = readPicture(fields.cover)
  return {
    id: textOf(fields, 'id'),
    title: textOf(fields, 'title'),
    org: readOrgName(fields.org),
    createdOn: textOf(fields, 'createdOn'),
    ...(cover && { cover }),
    ...(fields.series !== undefined && fields.series !== null && { series: readSeriesName(fields.series) }),
    ...(fields.signature !== undefined && fields.signature !== null && { signature: readSignature(fields.signature) }),
    blocks: readBlocks(fields.body) ?? wrong('body holds no blocks'),
    ...(updatedOn !== undefined && { updatedOn }),
    ...(correction !== undefined && { correction }),
  }
}

function readSignature(value: unknown): Signature {
  const fields = fieldsOf(value, 'signature')
  const step = (item: unknown) => {
    const parts = fieldsOf(item, 'step')
    return { name: textOf(parts, 'name'), by: textOf(parts, 'by') }
  }
  return { steps: listOf(fields, 'steps', step), on: textOf(fields, 'on') }
}

function readArticleMine(value: unknown): ArticleMine {
  return { ...readOrgMine(value), kept: readFavouriteState(fieldsOf(value, 'mine').kept) }
}

/** A later server may know more reasons: then it is only not there. */
function readReason(value: unknown): EmptyReason {
  return emptyReasons.find((reason) => reason === value) ?? 'not_found'
}

function isNewer(article: unknown): boolean {
  const { body } = fieldsOf(article, 'article')
  const version = isRecord(body) ? body.version : undefined
  return typeof version === 'number' && version > bodyVersion
}

export function readArticleOpen(value: unknown): OpenedArticle {
  const fields = fieldsOf(value, 'article.open')
  const board = fields.board === undefined || fields.board === null ? undefined : readBoardName(fields.board)
  switch (textOf(fields, 'kind')) {
    case 'article':
      if (isNewer(fields.article)) return { kind: 'newer' }
      return { kind: 'article', article: readArticle(fields.article), reads: countOf(fields, 'reads'), mine: readArticleMine(fields.mine) }
    case 'org':
      return { kind: 'org', org: readOrgProfile(fields.org) }
    case 'choice':
      return { kind: 'choice', org: readOrgName(fields.org), board: readBoardName(fields.board), articles: listOf(fields, 'articles', readCard) }
    case 'withdrawn': {
      // An older server does not say it.
      const articleId = optionalTextOf(fields, 'articleId')
      return {
        kind: 'withdrawn',
        ...(articleId !== undefined && { articleId }),
        org: readOrgName(fields.org),
        ...(board && { board }),
        reason: textOf(fields, 'reason'),
        withdrawnOn: textOf(fields, 'withdrawnOn'),
        newest: listOf(fields, 'newest', readCard),
      }
    }
    case 'unknown':
      return {
        kind: 'unknown',
        why: readReason(fields.why),
        ...(fields.org !== undefined && fields.org !== null && { org: readOrgName(fields.org) }),
        ...(board && { board }),
        newest: listOf(fields, 'newest', readCard),
      }
    default:
      return { kind: 'newer' }
  }
}
