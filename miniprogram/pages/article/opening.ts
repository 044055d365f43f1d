// Opens what a reader arrived at. What is none of ours is not asked for: it is unknown from the start.

import { listArticles, openArticle } from '../../cloud/article'
import type { OpenedArticle } from '../../cloud/read-article'
import type { Arrival } from '../../entry/arrival'
import { currentDeviceKey } from '../../storage/device-key'

const newestInstead = 3

export async function openArrival(arrival: Arrival): Promise<OpenedArticle> {
  if (arrival.kind !== 'code' && arrival.kind !== 'article') {
    const { articles } = await listArticles({ limit: newestInstead })
    return { kind: 'unknown', newest: articles }
  }
  return openArticle({
    target: arrival.kind === 'code' ? { kind: 'code', codeId: arrival.codeId } : { kind: 'article', articleId: arrival.articleId },
    scene: wx.getEnterOptionsSync().scene,
    deviceKey: currentDeviceKey(),
    ...(arrival.share && { share: arrival.share }),
  })
}
