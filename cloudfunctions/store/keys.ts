// The secret of the keyed hashes: made on first use, kept in the database only, read once an instance.

import { hashWith, type Hash } from '../domain/view/readers'
import { collection, serverDate } from './collection'

const keyId = 'views-1'
const keyBytes = 32

let known: Promise<Hash> | undefined

/** One read on a cold instance, none after. `random` gives unpredictable bytes. */
export async function viewHash(random: (bytes: number) => Uint8Array): Promise<Hash> {
  known ??= readOrMake(random).then(hashWith)
  try {
    return await known
  } catch (error) {
    // A failure must not stay with the instance.
    known = undefined
    throw error
  }
}

async function readOrMake(random: (bytes: number) => Uint8Array): Promise<string> {
  const keys = collection('keys')
  const found = await keys.get(keyId)
  if (found) return found.secret
  // Two instances may both come here: the first insertion wins, and both read that one.
  await keys.insert({ _id: keyId, secret: Buffer.from(random(keyBytes)).toString('base64'), createdAt: serverDate() })
  const made = await keys.get(keyId)
  if (!made) throw new Error('The key for views could not be made')
  return made.secret
}
