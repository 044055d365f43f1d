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
  return openArticle({ target, scene: wx.getEnterOptionsSync().scene, deviceKey: currentDeviceKey(), bodyVersion, ...(share && { share }) })
}
