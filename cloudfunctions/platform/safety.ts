// Content safety, asked of WeChat: texts are answered at once, pictures by an event that comes later.

import { cloud } from './sdk'

export type Suggest = 'pass' | 'review' | 'risky'

/** `label` is WeChat's number of the kind, 100 where there is nothing; `words` where it named some. */
export interface TextAnswer {
  suggest: Suggest
  label: number
  traceId: string
  words?: string[]
}

/** `failed`: WeChat could not look at the picture, `label` then says why (-1008: it could not be fetched). */
export interface PictureAnswer {
  traceId: string
  suggest: Suggest | 'failed'
  label: number
}

/** The SDK's typings say nothing of these: https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/sec-center/sec-check/msgSecCheck.html, …/mediaCheckAsync.html */
interface Security {
  msgSecCheck(given: { content: string; version: 2; scene: number; openid: string; title?: string }): Promise<unknown>
  mediaCheckAsync(given: { mediaUrl: string; mediaType: 1 | 2; version: 2; scene: number; openid: string }): Promise<unknown>
}

const security = (): Security => cloud.openapi['security'] as Security
/** 论坛: the nearest of WeChat's four to what anybody may read. */
const scene = 3
const image = 2

/** Up to 2,500 characters (domain/safety/slices.ts). `openid` is of somebody who used the program within two hours, else WeChat refuses with 61010. Rejects with the SDK's error. */
export async function checkText(content: string, openid: string, title?: string): Promise<TextAnswer> {
  const reply = recordOf(await security().msgSecCheck({ content, version: 2, scene, openid, ...(title ? { title } : {}) }))
  const words = Array.isArray(reply['detail']) ? reply['detail'].flatMap((one) => textOf(recordOf(one)['keyword']) || []) : []
  return { ...verdictOf(reply['result']), traceId: textOf(reply['traceId']), ...(words.length > 0 ? { words } : {}) }
}

/** `url` can be fetched by anybody for the next half hour. Resolves to the trace by which the answer comes (readPictureAnswer). Rejects with the SDK's error. */
export async function checkPicture(url: string, openid: string): Promise<string> {
  const traceId = textOf(recordOf(await security().mediaCheckAsync({ mediaUrl: url, mediaType: image, version: 2, scene, openid }))['traceId'])
  if (!traceId) throw new Error('WeChat took a picture and gave no trace of it')
  return traceId
}

/** Reads the event `wxa_media_check`; undefined for any other. What WeChat did not look at is `failed`, never a pass. */
export function readPictureAnswer(event: unknown): PictureAnswer | undefined {
  const { Event: kind, trace_id: traceId, errcode = 0, result } = recordOf(event)
  if (kind !== 'wxa_media_check' || typeof traceId !== 'string' || traceId === '') return undefined
  return errcode === 0 ? { traceId, ...verdictOf(result) } : { traceId, suggest: 'failed', label: Number(errcode) }
}

function verdictOf(result: unknown): { suggest: Suggest; label: number } {
  const { suggest, label } = recordOf(result)
  if (suggest !== 'pass' && suggest !== 'review' && suggest !== 'risky') throw new Error(`WeChat's content safety answered ${JSON.stringify(suggest)}`)
  return { suggest, label: Number(label) }
}

function recordOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
