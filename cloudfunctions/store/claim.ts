// The claim of an empty installation by its first admin: one code, used once.

import { createHash } from 'node:crypto'
import { collection, command, serverDate } from './collection'
import type { ClaimSettings } from './documents'
import { relationIdOf } from './relations'

/** As the command that prints codes hashes them. */
export function hashOfClaim(code: string): string {
  return createHash('sha256').update(`claim ${code}`).digest('hex')
}

export async function getClaim(): Promise<ClaimSettings | undefined> {
  const found = await collection('settings').get('claim')
  return found?._id === 'claim' ? found : undefined
}

/** Takes the code for this person; false when somebody else was first. */
export async function takeClaim(codeHash: string, openid: string): Promise<boolean> {
  const taken = await collection('settings').update({ _id: 'claim', codeHash, claimedBy: command.exists(false) }, { claimedBy: openid })
  return taken > 0 || (await getClaim())?.claimedBy === openid
}

/** Whether anybody is on the staff. */
export async function hasStaff(): Promise<boolean> {
  return (await collection('members').find({}, { limit: 1 })).length > 0
}

/** Whatever they were there before; without a name they keep the one they have. */
export async function makeAdmin(openid: string, orgId: string, name?: string): Promise<void> {
  const admin = { role: 'admin' as const, ...(name !== undefined && { name }) }
  const isNew = await collection('members').insert({ _id: relationIdOf(openid, orgId), openid, orgId, ...admin, createdAt: serverDate() })
  if (!isNew) await collection('members').update({ openid, orgId }, admin)
}
