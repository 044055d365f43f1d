// `claim`: a one-time code for the first admin of an empty installation, and the document that lets it in. Nothing is sent or kept.

import { createHash, randomInt } from 'node:crypto'
import { readFlags, readWhole } from './flags'

const usage = 'npm run claim -- [--hours N]'
/** The alphabet of the printed codes: no two letters look alike. Twelve of them are some 2^53 codes. */
const alphabet = '34679ACDEFGHJKMNPRTWXY'
const letters = 12
const usualHours = 24

export function claim(args: string[]): Promise<void> {
  const { values } = readFlags(args, usage, { hours: { type: 'string' } })
  const hours = readWhole('hours', values.hours, 1, 24 * 14) ?? usualHours
  const { code, document } = makeClaim(Date.now() + hours * 3_600_000)
  console.error('Put this document into the collection "settings" (cloud development console → database → settings → add a record, JSON):')
  console.log(JSON.stringify(document))
  console.error(`Then open the mini-program, 我的 → 工作台 → 开通, and type this code within ${hours} hours:`)
  console.log(code.replaceAll(/(.{4})(?=.)/g, '$1 '))
  return Promise.resolve()
}

/** `expiresAt` in ms since 1970. The hash is the one that the functions compare with (store/claim.ts). */
export function makeClaim(expiresAt: number): { code: string; document: { _id: string; codeHash: string; expiresAt: number } } {
  const code = Array.from({ length: letters }, () => alphabet[randomInt(alphabet.length)]).join('')
  return { code, document: claimOf(code, expiresAt) }
}

export function claimOf(code: string, expiresAt: number): { _id: string; codeHash: string; expiresAt: number } {
  return { _id: 'claim', codeHash: createHash('sha256').update(`claim ${code}`).digest('hex'), expiresAt }
}

/** The same for the same secret: a command that was cut off comes with it again. */
export function codeFrom(secret: Uint8Array): string {
  return Array.from(createHash('sha256').update(secret).digest().subarray(0, letters), (byte) => alphabet[byte % alphabet.length]).join('')
}
