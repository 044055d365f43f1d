// The client of the orgs.

import type { OrgOpenOutput } from '../../contract/articles'
import { callReader } from '../../cloud/call'
import { readOrgOpen } from './read-org'

/** Rejects with `not_found` where there is no such org. */
export function openOrg(orgId: string): Promise<OrgOpenOutput> {
  return callReader('org.open', { orgId }, readOrgOpen)
}
