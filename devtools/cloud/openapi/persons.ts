// What the openapi calls ask of an openid.

import type { Visits } from '../wechat/visits'
import { openapiLimits } from './limits'

/** Here any word is somebody: what is no word at all is refused, as an openid of another program would be. */
export function isOpenid(value: unknown): value is string {
  return typeof value === 'string' && /^[\x21-\x7e][\x20-\x7e]{0,127}$/.test(value)
}

/** "The user must have used the program within the last two hours", for content safety. */
export function wasHereLately(visits: Visits, openid: string, now: number): boolean {
  const last = visits.last(openid)
  return last !== undefined && now - last <= openapiLimits.visitHoursMax * 3_600_000
}
