// The client of pictures of articles.

import { callReader } from '../../cloud/call'
import type { PicturePrepareOutput } from '../contract/pictures'
import { readPrepared } from './read-picture'

/** Rejects with `not_found` for what is not published, `conflict` where the article's code is out of use. */
export function preparePicture(articleId: string): Promise<PicturePrepareOutput> {
  return callReader('picture.prepare', { articleId }, readPrepared)
}
