// How often a person may type a wrong code in an hour: each try takes a place, and a right one gives it back. A place can be taken only once, however many tries come at once.

import { createHash } from 'node:crypto'
import { inviteLimits } from '../../../miniprogram/staff/contract/invites'

/** The `_id`s of a person's places in an hour (`YYYY-MM-DDTHH`). They name nobody to who does not know the openid. */
export function guessPlacesOf(openid: string, hour: string): string[] {
  return Array.from({ length: inviteLimits.wrongCodes }, (_, place) => createHash('sha256').update(`guess ${openid} ${hour} ${place}`).digest('hex').slice(0, 32))
}
