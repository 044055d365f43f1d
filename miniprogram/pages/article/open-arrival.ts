// Asks for what a reader arrived at. What is none of ours is not asked for: it is unknown from the start.

import { listArticles, openArticle } from '../../cloud/article'
import type { OpenedArticle } from '../../cloud/read-article'
import { bodyVersion } from '../../contract/body'
import type { Arrival } from '../../entry/arrival'
import { currentDeviceKey } from '../../storage/device-key'

const newestInstead = 3

export async function openArrival(arrival: Arrival): Promise<OpenedArticle> {
  if (arrival.kind !== 'code' && arrival.kind !== 'article') {
    const { articles } = await listArticles({ limit: newestInstead })
    return { kind: 'unknown', why: 'not_found', newest: articles }
  }
  const { share, ...target } = arrival
  const { scene } = wx.getEnterOptionsSync()
  return openArticle({ target, scene, inApp: isFromInside(), deviceKey: currentDeviceKey(), bodyVersion, ...(share && { share }) })
}

/** A way in from outside opens the first page of the stack; what stands above another page was tapped in it. */
function isFromInside(): boolean {
  return getCurrentPages().length > 1
}
