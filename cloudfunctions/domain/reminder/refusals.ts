// What WeChat's refusals of a subscribe message mean for the message and for the balance.

/** https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/mp-message-management/subscribe-message/sendMessage.html */
const noGrant = 43101

/** Busy, too many at once, or too many in a minute: the same message may go later. -1 is WeChat's own "system busy". */
const passing: readonly number[] = [-1, 43108, 45009, 45011, 45047]

export type Meaning = 'no_grant' | 'later' | 'never'

export function meaningOf(errCode: number): Meaning {
  if (errCode === noGrant) return 'no_grant'
  return passing.includes(errCode) ? 'later' : 'never'
}

/** ms until the try after `tries` tries: 1 minute, then twice as long each time; undefined when it was tried often enough. */
export function waitAfter(tries: number): number | undefined {
  return tries < mostTries ? 60_000 * 2 ** (tries - 1) : undefined
}

/** About an hour in all. */
const mostTries = 6
