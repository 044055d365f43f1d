// Content safety, as WeChat judges texts and pictures.

import { cloud } from './sdk'

export interface TextVerdict {
  suggest: 'pass' | 'review' | 'risky'
  label: number
  traceId: string
  words?: string[]
}

interface Security {
  msgSecCheck(given: { content: string; version: 2; scene: 3; openid: string; title?: string }): Promise<{ result: { suggest: TextVerdict['suggest']; label: number }; traceId: string; detail?: { keyword?: string }[] }>
  mediaCheckAsync(given: { mediaUrl: string; mediaType: 2; version: 2; scene: 3; openid: string }): Promise<{ traceId: string }>
}

const security = cloud.openapi['security'] as unknown as Security

export async function checkText(content: string, openid: string, title?: string): Promise<TextVerdict> {
  const { result, traceId, detail = [] } = await security.msgSecCheck({ content, version: 2, scene: 3, openid, ...(title ? { title } : {}) })
  return { ...result, traceId, words: detail.flatMap(({ keyword }) => keyword ?? []) }
}

export async function checkPicture(url: string, openid: string): Promise<string> {
  return (await security.mediaCheckAsync({ mediaUrl: url, mediaType: 2, version: 2, scene: 3, openid })).traceId
}
