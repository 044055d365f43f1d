// A random key that stands for a reader whom WeChat does not name; the server uses it only for them.

import { keys } from './keys'
import { keep, readKept } from './phone'

const keyPattern = /^[0-9a-f]{32}$/

/** 32 hex digits, the same on every call. Math.random is enough: forging a key changes only the forger's own count. */
export function currentDeviceKey(): string {
  const kept = readKept(keys.deviceKey)
  if (typeof kept === 'string' && keyPattern.test(kept)) return kept
  const key = Array.from({ length: 32 }, () => Math.floor(Math.random() * 16).toString(16)).join('')
  keep(keys.deviceKey, key)
  return key
}
