// Who is staff of which org.

import type { Membership } from '../domain/member/roles'
import { collection } from './collection'

/** A person is a member of a few orgs at most. */
export function membershipsOf(openid: string): Promise<Membership[]> {
  return collection('members').find({ openid }, { limit: 100 })
}
