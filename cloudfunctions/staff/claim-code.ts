// The operator's code for an empty installation, asked before it is taken: it opens one installation, for one person.

import { ApiError } from '../../miniprogram/contract/errors'
import { getClaim, hashOfClaim, hasStaff, takeClaim } from '../store/claim'

export interface OpenClaim {
  /** Whether this person took it before. */
  isMine: boolean
  /** ApiError not_allowed where somebody else was faster. */
  take(): Promise<void>
}

/** `openid` is '' for nobody. ApiError not_allowed says nothing of which part was wrong. */
export async function demandClaim(code: string, openid: string, now: () => number): Promise<OpenClaim> {
  const refused = new ApiError('not_allowed', '认领码不对、已用过或已过期')
  if (openid === '') throw refused
  const codeHash = hashOfClaim(code)
  const claim = await getClaim()
  const isMine = claim?.claimedBy === openid
  if (!claim || claim.codeHash !== codeHash || (!isMine && (claim.expiresAt <= now() || (await hasStaff())))) throw refused
  return {
    isMine,
    async take() {
      if (!(await takeClaim(codeHash, openid))) throw refused
    },
  }
}
