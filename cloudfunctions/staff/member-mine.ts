// member.mine: the orgs in which the caller may act, so that a member of staff can choose one.

import * as z from 'zod'
import type { StaffActions } from '../../miniprogram/contract/actions'
import type { Workplace } from '../../miniprogram/staff/contract/members'
import { action } from '../domain/door/action'
import { orgNameOf } from '../store/cards'
import type { OrgDocument } from '../store/documents'
import { childrenOf, getOrgs } from '../store/orgs'
import { staffOf } from './permission'

/** One read for the memberships, one for their orgs, one for each of them. ApiError not_allowed for who is no staff anywhere. */
export const memberMine = action<StaffActions['member.mine']>(z.strictObject({}), async (_input, context) => {
  const memberships = await staffOf(context)
  const orgs = await getOrgs(memberships.map(({ orgId }) => orgId))
  const own = memberships.flatMap(({ orgId, role, name = '' }) => {
    const org = orgs.get(orgId)
    return org ? { org, role, name } : []
  })
  own.sort((one, other) => one.org.path.length - other.org.path.length || one.org.name.localeCompare(other.org.name, 'zh'))
  const below = await Promise.all(own.map(async (one) => ({ ...one, children: await childrenOf(one.org._id) })))
  const first = below.map(({ org, role, name, children }) => workplace({ org, role, name, own: true, below: children.length }))
  const ids = new Set(first.map(({ org }) => org.id))
  const further = below.flatMap(({ role, children }) => children.filter(({ _id }) => !ids.has(_id)).map((child) => workplace({ org: child, role, name: '', own: false, below: 0 })))
  return { workplaces: [...first, ...further] }
})

function workplace({ org, ...more }: { org: OrgDocument } & Omit<Workplace, 'org'>): Workplace {
  return { org: orgNameOf(org), ...more }
}
