// How an org reviews: as it set itself, else as the nearest above it did.

import { reviewDefaults, type ReviewSettings } from '../../miniprogram/staff/contract/workflow'
import { collection, command } from './collection'
import type { OrgDocument } from './documents'
import { getOrgs } from './orgs'

/** No read of the database where the org set it itself or has none above, else one. */
export async function reviewSettingsOf(org: OrgDocument): Promise<ReviewSettings> {
  if (org.review) return org.review
  const above = org.path.filter((id) => id !== org._id)
  const orgs = above.length > 0 ? await getOrgs(above) : new Map<string, OrgDocument>()
  const nearest = [...above].reverse().flatMap((id) => orgs.get(id)?.review ?? [])[0]
  return nearest ?? reviewDefaults
}

export async function setReview(orgId: string, settings: ReviewSettings): Promise<void> {
  await collection('orgs').update({ _id: orgId }, { review: command.set(settings) })
}
