// Signs links and upload addresses: whoever has one may use it until it ends, nobody can make one.

import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export interface Signer {
  /** `untilSeconds` is seconds since 1970. */
  sign(purpose: 'read' | 'upload', path: string, untilSeconds: number): string
  isValid(purpose: 'read' | 'upload', path: string, untilSeconds: number, signature: string, nowSeconds: number): boolean
}

/** The secret lives in the data folder, so that links outlive a restart. */
export function createSigner(dataDir: string): Signer {
  const file = join(dataDir, 'storage.key')
  if (!existsSync(file)) {
    writeFileSync(file, randomBytes(32).toString('hex'), { mode: 0o600 })
    chmodSync(file, 0o600)
  }
  const secret = readFileSync(file, 'utf8')
  const sign: Signer['sign'] = (purpose, path, untilSeconds) =>
    createHmac('sha256', secret)
      .update(JSON.stringify([purpose, path, untilSeconds]))
      .digest('hex')
  return {
    sign,
    isValid(purpose, path, untilSeconds, signature, nowSeconds) {
      const right = Buffer.from(sign(purpose, path, untilSeconds))
      const given = Buffer.from(signature)
      return nowSeconds <= untilSeconds && given.length === right.length && timingSafeEqual(given, right)
    },
  }
}
