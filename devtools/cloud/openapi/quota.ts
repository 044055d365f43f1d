// Counts the calls of a minute and of a day, as WeChat's quotas do. Its days begin at midnight in China.

import type { ApiAnswer } from './answer'
import { openapiLimits } from './limits'

/** The returned function counts one call, and answers WeChat's refusal where it is one too many. */
export function createQuota(perMinute: number, perDay: number): (now: number) => ApiAnswer | undefined {
  const minute = { at: 0, made: 0 }
  const day = { at: 0, made: 0 }
  return (now) => {
    if (oneMore(day, Math.floor((now + openapiLimits.dayStartsMs) / 86_400_000)) > perDay) return { errcode: 45009, errmsg: 'reach max api daily quota limit' }
    if (oneMore(minute, Math.floor(now / 60_000)) > perMinute) return { errcode: 45011, errmsg: 'api minute-quota reach limit, must slower, retry next minute' }
    return undefined
  }
}

function oneMore(count: { at: number; made: number }, current: number): number {
  count.made = current === count.at ? count.made + 1 : 1
  count.at = current
  return count.made
}
