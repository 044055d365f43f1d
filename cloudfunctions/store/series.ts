// 专题: articles of one org under one name.

import type { SeriesBrief } from '../../miniprogram/contract/articles'
import { collection } from './collection'
import type { OrgDocument, SeriesDocument } from './documents'

export function getSeries(id: string): Promise<SeriesDocument | undefined> {
  return collection('series').get(id)
}

/** All of an org, newest first; an org has tens of them. */
export function getSeriesOf(orgId: string): Promise<SeriesDocument[]> {
  return collection('series').find({ orgId }, { orderBy: [['createdAt', 'desc']], limit: 100 })
}

/** A series with its org, in one read. */
export async function findSeries(id: string): Promise<{ series: SeriesDocument; org: OrgDocument } | undefined> {
  const [row] = await collection('series').aggregate<SeriesDocument & { orgs: OrgDocument[] }>([
    ['match', { _id: id }],
    ['lookup', { from: 'orgs', localField: 'orgId', foreignField: '_id', as: 'orgs' }],
  ])
  if (!row) return undefined
  const { orgs, ...series } = row
  const [org] = orgs
  return org && { series, org }
}

/** How many articles of it are published. One read of the database. */
export function countInSeries(id: string): Promise<number> {
  return collection('articles').count({ 'series.id': id, status: 'published' })
}

export function seriesBriefOf({ _id, name, intro }: SeriesDocument): SeriesBrief {
  return { id: _id, name, intro }
}

export function newestSeriesFirst(one: SeriesDocument, other: SeriesDocument): number {
  return other.createdAt.getTime() - one.createdAt.getTime() || (one._id < other._id ? 1 : -1)
}
