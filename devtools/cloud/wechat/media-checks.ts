// The pictures that content safety was asked to look at: each is fetched and looked at after a while, and what was found is pushed to the app.

import type { Sqlite } from '../database/sqlite'
import { openapiLimits } from '../openapi/limits'
import { pictureVerdict } from '../openapi/safety-rule'

export interface MediaChecks {
  add(check: { trace: string; openid: string; url: string }): void
  /** Looks at what is due; `all` at what is not due yet too. Resolves when all of it is told. */
  work(all?: boolean): Promise<void>
  /** What is under way is left for the next start. */
  stop(): void
}

interface Options {
  file: Sqlite
  now: () => number
  appId: string
  /** Resolves to whether the app took it; true where nobody is set up to hear it. */
  push: (event: Record<string, unknown>) => Promise<boolean>
}

/** A picture that could not be fetched: https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/sec-center/sec-check/mediaCheckAsync.html */
const notFetched = { errcode: -1008, errmsg: 'download media failed', detail: [] }

export function createMediaChecks({ file, now, appId, push }: Options): MediaChecks {
  const underWay = new Set<string>()
  let stopped = false

  async function tell({ trace, openid, url, tries }: Record<string, unknown>): Promise<void> {
    const id = String(trace)
    if (underWay.has(id)) return
    underWay.add(id)
    try {
      const taken = await push({ ...eventOf(id, String(openid)), ...(await lookAt(String(url))) })
      // What is not taken is pushed again, three times in all: https://developers.weixin.qq.com/miniprogram/dev/framework/server-ability/message-push.html
      if (stopped) return
      if (taken || Number(tries) + 1 >= openapiLimits.pushTriesMax) file.run('DELETE FROM media_checks WHERE trace = ?', [id])
      else file.run('UPDATE media_checks SET tries = tries + 1, due = ? WHERE trace = ?', [now() + openapiLimits.pushAgainMs, id])
    } finally {
      underWay.delete(id)
    }
  }

  function eventOf(trace: string, openid: string): Record<string, unknown> {
    const head = { ToUserName: 'gh_000000000000', FromUserName: openid, CreateTime: Math.floor(now() / 1_000), MsgType: 'event', Event: 'wxa_media_check' }
    return { ...head, appid: appId, trace_id: trace, version: 2 }
  }

  return {
    add({ trace, openid, url }) {
      file.run('INSERT INTO media_checks VALUES (?, ?, ?, ?, 0)', [trace, openid, url, now() + openapiLimits.mediaCheckMs])
    },
    async work(all = false) {
      const due = file.all('SELECT * FROM media_checks WHERE due <= ? ORDER BY due', [all ? Number.MAX_SAFE_INTEGER : now()])
      await Promise.all(due.map(tell))
    },
    stop() {
      stopped = true
    },
  }
}

async function lookAt(url: string): Promise<object> {
  const bytes = await fetchPicture(url)
  if (!bytes) return notFetched
  const { suggest, label } = pictureVerdict(bytes)
  return { errcode: 0, errmsg: 'ok', detail: [{ strategy: 'content_model', errcode: 0, suggest, label, prob: 90 }], result: { suggest, label } }
}

/** Undefined where there is nothing, or more than WeChat looks at. */
async function fetchPicture(url: string): Promise<Buffer | undefined> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(openapiLimits.mediaFetchMs) })
    const bytes = response.ok ? Buffer.from(await response.arrayBuffer()) : undefined
    return bytes && bytes.length <= openapiLimits.mediaBytesMax ? bytes : undefined
  } catch {
    return undefined
  }
}
