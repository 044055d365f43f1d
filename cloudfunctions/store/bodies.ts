// Bodies of articles, apart from their heads so that a list reads no text.

import type { Body } from '../../miniprogram/contract/body'
import { collection, command } from './collection'
import type { BodyDocument } from './documents'

export function getBody(articleId: string): Promise<BodyDocument | undefined> {
  return collection('article_bodies').get(articleId)
}

/** Overwrites what a call that broke off left behind. */
export function putBody(articleId: string, body: Body): Promise<void> {
  return collection('article_bodies').put({ _id: articleId, version: body.version, blocks: body.blocks })
}

/** By article id, as many as a list has; an article without one has no entry. One read of the database, none for none. */
export async function getBodies(articleIds: readonly string[]): Promise<Map<string, BodyDocument>> {
  if (articleIds.length === 0) return new Map()
  const found = await collection('article_bodies').find({ _id: command.in([...articleIds]) }, { limit: 100 })
  return new Map(found.map((body) => [body._id, body]))
}
