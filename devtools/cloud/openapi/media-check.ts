// security.mediaCheckAsync, version 2: takes an address, and looks at what is there later.
// https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/sec-center/sec-check/mediaCheckAsync.html

import type { MediaChecks } from '../wechat/media-checks'
import type { ApiAnswer, ApiArguments } from './answer'
import { openapiLimits } from './limits'
import { isOpenid, wasHereLately } from './persons'
import { createQuota } from './quota'
import { newTrace, type SafetyOptions } from './text-check'

const { mediaChecksPerMinuteMax, mediaChecksPerDayMax } = openapiLimits
const [audio, image] = [1, 2]

export function createMediaCheck({ visits, now, checks }: SafetyOptions & { checks: MediaChecks }): (given: ApiArguments) => ApiAnswer {
  const overQuota = createQuota(mediaChecksPerMinuteMax, mediaChecksPerDayMax)

  function check({ media_url: url, media_type: type, version, scene, openid }: ApiArguments): ApiAnswer | undefined {
    const isAddress = typeof url === 'string' && /^https?:\/\//.test(url)
    if (version !== 2 || ![1, 2, 3, 4].includes(Number(scene)) || (type !== audio && type !== image) || !isAddress) return { errcode: 40097, errmsg: 'invalid args' }
    if (!isOpenid(openid)) return { errcode: 40003, errmsg: 'invalid openid' }
    if (!wasHereLately(visits, openid, now())) return { errcode: 61010, errmsg: 'code is expired' }
    return undefined
  }

  return (given) => {
    const refusal = check(given) ?? overQuota(now())
    if (refusal) return refusal
    const trace = newTrace()
    checks.add({ trace, openid: String(given['openid']), url: String(given['media_url']) })
    return { errcode: 0, errmsg: 'ok', trace_id: trace }
  }
}
