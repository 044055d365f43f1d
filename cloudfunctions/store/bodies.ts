// Bodies of articles, apart from their heads so that a list reads no text.

import type { Body } from '../../miniprogram/contract/body'
import { collection } from './collection'
import type { BodyDocument } from './documents'

export function getBody(articleId: string): Promise<BodyDocument | undefined> {
  return collection('article_bodies').get(articleId)
}

/** Overwrites what a call that broke off left behind. */
export function putBody(articleId: string, body: Body): Promise<void> {
  return collection('article_bodies').put({ _id: articleId, version: body.version, blocks: body.blocks })
}
