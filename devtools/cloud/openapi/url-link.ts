// urllink.generate: WeChat's checks and error numbers. The link leads to the phone of this server, since only WeChat has wxaurl.cn;
// unlike the real one it does not end by itself, and every account may have it.

import type { ApiAnswer, ApiArguments } from './answer'
import { openapiLimits } from './limits'

export interface UrlLinkOptions {
  /** The app's pages, where known. */
  pages?: () => readonly string[]
  now: () => number
  /** Where this server shows its phone. */
  publicUrl: string
}

/** "Digits, letters and !#$&'()*+,/:;=?@-._~%". */
const queryPattern = /^[0-9A-Za-z!#$&'()*+,/:;=?@\-._~%]*$/
/** A link opened outside of WeChat: https://developers.weixin.qq.com/miniprogram/dev/reference/scene-list.html */
const outsideScene = '1194'

export function createGenerateUrlLink({ pages, now, publicUrl }: UrlLinkOptions): (given: ApiArguments) => ApiAnswer {
  let second = { at: 0, made: 0 }
  let day = { at: 0, made: 0 }

  return (given) => {
    const refusal = check(given, pages?.(), now() / 1000)
    if (refusal) return refusal
    second = oneMore(second, Math.floor(now() / 1000))
    if (second.made > openapiLimits.urlLinksPerSecondMax) return { errcode: 44990, errmsg: 'reach max api frequency limit' }
    day = oneMore(day, Math.floor((now() + openapiLimits.dayStartsMs) / 86_400_000))
    if (day.made > openapiLimits.urlLinksPerDayMax) return { errcode: 45009, errmsg: 'reach max api daily quota limit' }
    const { path = '', query = '' } = given
    const parameters = new URLSearchParams({ path: String(path).replace(/^\//, ''), query: String(query), scene: outsideScene })
    return { errcode: 0, errmsg: 'ok', url_link: `${publicUrl}/phone?${parameters.toString()}` }
  }
}

function oneMore({ at, made }: { at: number; made: number }, current: number): { at: number; made: number } {
  return { at: current, made: at === current ? made + 1 : 1 }
}

function check({ path, query, expire_type: type = 0, expire_time: time, expire_interval: interval }: ApiArguments, pages: readonly string[] | undefined, seconds: number): ApiAnswer | undefined {
  const page = typeof path === 'string' ? path.replace(/^\//, '') : ''
  if ((path !== undefined && typeof path !== 'string') || page.includes('?') || (page && pages && !pages.includes(page)))
    return { errcode: 40165, errmsg: 'invalid weapp pagepath' }
  if (query !== undefined && (typeof query !== 'string' || query.length > openapiLimits.urlLinkQueryCharactersMax || !queryPattern.test(query)))
    return { errcode: 40212, errmsg: 'invalid query' }
  const days = type === 1 ? interval : typeof time === 'number' ? (time - seconds) / 86_400 : undefined
  const least = type === 1 ? 1 : 1 / 1_440
  if ((type !== 0 && type !== 1) || typeof days !== 'number' || !(days >= least && days <= openapiLimits.urlLinkDaysMax))
    return { errcode: 85401, errmsg: 'invalid expire time' }
  return undefined
}
