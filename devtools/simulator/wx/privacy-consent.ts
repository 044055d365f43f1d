// Whether the user has agreed to the privacy agreement: asked at the first use of something private, kept for each persona, and not asked again for 10 s after a refusal.

import type { Host } from '../host/types'
import { WxFailure } from './result'

export const CONTRACT_NAME = '《阅栏小程序隐私保护指引》'

export interface Decision {
  event: string
  buttonId?: string
}
export type Resolve = (decision: Decision) => void
export type Handler = (resolve: Resolve, info: { referrer: string }) => void

const GAP_MS = 10_000
/** The direct dialog's number; the one that is coupled with an authorisation (103) waits for a later base library, says WeChat. */
const REFUSED = 104

let handler: Handler | undefined
/** Of the agreePrivacyAuthorization buttons that were tapped: an app may only say "agreed" with one of them. */
const tapped = new Set<string>()
let refusedAt = Number.NEGATIVE_INFINITY
let asking: Promise<boolean> | undefined

const keyOf = (host: Host): string => `yuelan-privacy:${host.device.openid ?? 'nobody'}`

/** A new registration takes the place of the one before. */
export const setHandler = (given: unknown): void => {
  handler = typeof given === 'function' ? given as Handler : undefined
}

export const hasAgreed = (host: Host): boolean => localStorage.getItem(keyOf(host)) !== null

export const agree = (host: Host, buttonId: string): void => {
  tapped.add(buttonId)
  localStorage.setItem(keyOf(host), 'agreed')
}

/** The app's own dialog: it must answer, until then the call waits. */
const askApp = (host: Host, own: Handler, referrer: string): Promise<boolean> => new Promise(resolve => {
  own(({ event, buttonId = '' }) => {
    if (event === 'agree') resolve(tapped.has(buttonId) && hasAgreed(host))
    if (event === 'disagree') resolve(false)
  }, { referrer })
})

/** WeChat's own dialog, one for all calls that wait for it. */
const askOwn = (host: Host): Promise<boolean> => {
  asking ??= host.shell.askPrivacy(CONTRACT_NAME).finally(() => { asking = undefined })
  return asking
}

/** Resolves once the user agreed, now or earlier; rejects as the function itself would where they did not. */
export const requireConsent = async (host: Host, referrer: string): Promise<void> => {
  if (hasAgreed(host)) return
  const refusal = 'privacy permission is not authorized'
  if (!handler && Date.now() - refusedAt < GAP_MS) throw new WxFailure(`${refusal} in gap`, { errno: REFUSED })
  const agreed = handler ? await askApp(host, handler, referrer) : await askOwn(host)
  if (agreed) return localStorage.setItem(keyOf(host), 'agreed')
  refusedAt = Date.now()
  throw new WxFailure(refusal, { errno: REFUSED })
}
