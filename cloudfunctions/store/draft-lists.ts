// The desk's lists: drafts by where they stand, and what readers have or had, with the draft beside it. Each page is one read of the database.

import type { DraftListName } from '../../miniprogram/staff/contract/drafts'
import type { Place } from '../domain/door/cursor'
import { collection, command } from './collection'
import type { ArticleDocument, DraftDocument } from './documents'
import { pastPlace } from './past-place'

export interface DraftListQuery {
  orgId: string
  openid: string
  after?: Place
  limit: number
}

export type WorkList = Extract<DraftListName, 'mine' | 'review' | 'returned' | 'scheduled'>
export type ReadersList = Exclude<DraftListName, WorkList>

type Stages = Parameters<ReturnType<typeof collection>['aggregate']>[0]

const beforeReaders: DraftDocument['state'][] = ['writing', 'review', 'approved', 'scheduled', 'publishing']
const fields = ['writer', 'title', 'characters', 'state', 'step', 'publishAt', 'dueAt', 'changedAt']

export type ListedDraft = Pick<DraftDocument, '_id' | 'writer' | 'title' | 'characters' | 'state' | 'step' | 'publishAt' | 'dueAt' | 'changedAt'>

const wantedOf: Record<WorkList, (query: DraftListQuery) => Record<string, unknown>> = {
  mine: ({ orgId, openid }) => ({ orgId, writer: openid, state: command.in(beforeReaders) }),
  returned: ({ orgId, openid }) => ({ orgId, writer: openid, state: 'writing', returned: command.exists(true) }),
  review: ({ orgId, openid }) => ({ orgId, state: 'review', authors: command.nin([openid]), 'passes.openid': command.nin([openid]) }),
  scheduled: ({ orgId }) => ({ orgId, state: 'scheduled' }),
}

export function listWork(list: WorkList, query: DraftListQuery): Promise<(ListedDraft & { articles: ArticleDocument[] })[]> {
  const [field, turn] = list === 'scheduled' ? (['publishAt', 1] as const) : (['changedAt', -1] as const)
  return collection('drafts').aggregate<ListedDraft & { articles: ArticleDocument[] }>([
    ...page(wantedOf[list](query), field, turn, query),
    ['project', Object.fromEntries(fields.map((name) => [name, 1]))],
    ['lookup', { from: 'articles', localField: '_id', foreignField: '_id', as: 'articles' }],
  ])
}

/** An article that was never worked on has no draft beside it. */
export function listReaders(status: ReadersList, query: DraftListQuery): Promise<(ArticleDocument & { drafts: DraftDocument[] })[]> {
  return collection('articles').aggregate<ArticleDocument & { drafts: DraftDocument[] }>([
    ...page({ orgId: query.orgId, status }, 'publishedAt', -1, query),
    ['lookup', { from: 'drafts', localField: '_id', foreignField: '_id', as: 'drafts' }],
  ])
}

function page(wanted: Record<string, unknown>, field: string, turn: 1 | -1, { after, limit }: DraftListQuery): Stages {
  return [
    ['match', after ? pastPlace(wanted, field, after, turn) : wanted],
    ['sort', { [field]: turn, _id: turn }],
    ['limit', limit],
  ]
}
