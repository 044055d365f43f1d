// Keys of devices that only a browser holds: made and signed here, so that nobody can make up more of them than were given out.

import { timingSafeEqual } from 'node:crypto'
import type { Hash } from './readers'

const keyBytes = 16

/** `<key>.<signature>`, 32 hex characters each. `random` gives unpredictable bytes. */
export function issueDeviceKey(hash: Hash, random: (bytes: number) => Uint8Array): string {
  const key = Buffer.from(random(keyBytes)).toString('hex')
  return `${key}.${signatureOf(hash, key)}`
}

/** The key, where this is one that was given out and the secret is still the same; undefined for anything else. */
export function deviceKeyOf(hash: Hash, signed: string): string | undefined {
  const [, key, signature] = /^([0-9a-f]{32})\.([0-9a-f]{32})$/.exec(signed) ?? []
  if (!key || !signature) return undefined
  return timingSafeEqual(Buffer.from(signature), Buffer.from(signatureOf(hash, key))) ? key : undefined
}

function signatureOf(hash: Hash, key: string): string {
  return hash('device key', key)
}
