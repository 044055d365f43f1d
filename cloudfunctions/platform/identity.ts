// Who calls, as the platform says it; the input of a call is never asked.

import { cloud } from './sdk'

export interface Identity {
  /** Absent in Moments' single-page mode, on the web and for timers. */
  openid?: string
  /** From the first caller to the last, such as `['wx_client', 'scf']`. */
  sources: readonly string[]
  /** The caller's network address; IPv6 as its /64, which is what one household gets. Empty when the platform gives none. */
  address: string
}

/** Must be called before the function's first `await`: the SDK reads `process.env`, which the next call on the instance overwrites. */
export function readIdentity(): Identity {
  const context: Record<string, unknown> = cloud.getWXContext()
  // The SDK turns all-digit values into numbers, openids included.
  const text = (name: string): string => {
    const value = context[name]
    return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
  }
  const openid = text('OPENID')
  return {
    ...(openid ? { openid } : {}),
    sources: text('SOURCE').split(',').filter(Boolean),
    address: text('CLIENTIP') || network64(text('CLIENTIPV6')),
  }
}

function network64(address: string): string {
  if (!address.includes(':')) return address
  const [head = '', tail = ''] = address.split('::')
  const left = head.split(':').filter(Boolean)
  const right = tail.split(':').filter(Boolean)
  const whole = address.includes('::') ? [...left, ...Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0'), ...right] : left
  return whole.slice(0, 4).join(':')
}
