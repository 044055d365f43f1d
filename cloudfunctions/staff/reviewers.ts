// Who may review in an org: its reviewers and admins, and those of the orgs above it.

import { mayDo } from '../domain/member/roles'
import type { OrgDocument } from '../store/documents'
import { membersOf } from '../store/members'

/** Openids, each once. */
export async function reviewersOf({ path }: Pick<OrgDocument, 'path'>): Promise<string[]> {
  const members = (await Promise.all(path.map(membersOf))).flat()
  return [...new Set(members.filter((member) => mayDo('review', [member], path)).map(({ openid }) => openid))]
}
