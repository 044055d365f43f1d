// Links that lead from anywhere into the mini-program, made by WeChat.

import { cloud } from './sdk'

interface Generated {
  urlLink?: string
}

/** The SDK's typings name only some of the interfaces; this one is called as https://developers.weixin.qq.com/miniprogram/dev/server/API/qrcode-link/url-link/api_generateurllink.html says. */
interface UrlLinks {
  urllink: { generate(given: { path: string; query: string; expireType: 1; expireInterval: number }): Promise<Generated> }
}

/** `path` without a leading slash, `query` without `?`, `days` 1–30. Rejects where the account may not make any, or no more today. */
export async function generateUrlLink(path: string, query: string, days: number): Promise<string> {
  const { urlLink = '' } = await (cloud.openapi as unknown as UrlLinks).urllink.generate({ path, query, expireType: 1, expireInterval: days })
  const { protocol, href } = new URL(urlLink)
  if (protocol !== 'https:' && protocol !== 'http:') throw new Error('WeChat gave a link that is none')
  return href
}
