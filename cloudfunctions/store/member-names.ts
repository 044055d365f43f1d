// What the people of an org are called, for what they did.

import { roleNames } from '../../miniprogram/staff/contract/members'
import { collection, command } from './collection'

/** Who is on the staff no longer is in no list of it. */
export const goneName = '以前的工作人员'

const atOnce = 100

/** By openid. `path` is the org's ancestors and the org itself; the name of the nearest counts. One read of the database for a hundred people. */
export async function namesOf(openids: readonly string[], path: readonly string[]): Promise<Map<string, string>> {
  const names = new Map<string, string>()
  const wanted = [...new Set(openids)]
  for (const id of wanted) names.set(id, goneName)
  for (let start = 0; start < wanted.length; start += Math.floor(atOnce / path.length)) {
    const some = wanted.slice(start, start + Math.floor(atOnce / path.length))
    const members = await collection('members').find({ openid: command.in(some), orgId: command.in([...path]) }, { limit: atOnce })
    members.sort((one, other) => path.indexOf(one.orgId) - path.indexOf(other.orgId))
    for (const { openid, name, role } of members) names.set(openid, name ?? roleNames[role])
  }
  return names
}
