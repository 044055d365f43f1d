// install.claim: the first admin of an empty installation, by the code that the operator was given.

import * as z from 'zod'
import type { StaffActions } from '../../miniprogram/contract/actions'
import { orgIdOf } from '../domain/article/org-id'
import { action } from '../domain/door/action'
import { claimCode, memberName, orgName } from '../domain/door/fields'
import { addAudit } from '../store/audits'
import { makeAdmin } from '../store/claim'
import { ensureOrg } from '../store/orgs'
import { demandClaim } from './claim-code'

const input = z.strictObject({ code: claimCode, orgName, name: memberName })

/** May be repeated by the same person, after a crash too. ApiError not_allowed says nothing of which part was wrong. */
export const installClaim = action<StaffActions['install.claim']>(input, async ({ code, orgName: orgCalled, name }, { caller: { openid = '' }, now }) => {
  const claim = await demandClaim(code, openid, now)
  await claim.take()
  const orgId = orgIdOf('', orgCalled)
  await ensureOrg({ _id: orgId, name: orgCalled, parentId: null, path: [orgId], intro: '' })
  await makeAdmin(openid, orgId, name)
  await addAudit('install.claim', { openid, action: 'install.claim', orgId, targetId: orgId, what: `认领本系统，设立“${orgCalled}”` })
  return { orgId }
})
