// Keeps the last admin of an org where there is none above it, also from two admins who take each other away at the same moment.

import { ApiError } from '../../miniprogram/contract/errors'
import type { Context } from '../domain/door/action'
import type { MemberDocument, OrgDocument } from '../store/documents'
import { hasStayingAdmin, markLeaving, unmarkLeaving, unmarkOlder, type AsRead } from '../store/members'

/** No call lives as long as that, so a mark that old belongs to one that was cut off. */
const oldestMark = 120_000

/**
 * First the admin is marked as going, then an admin without a mark is looked for, then it is done or unmarked. Whoever of two marks second sees the first's
 * mark, so at most one of them finds somebody who stays; both may be refused. What is done holds only while the mark is the call's own: a mark that was taken
 * for a dead one's and removed lets nothing happen any more.
 * `act` writes, and says whether the member was still as it was read. ApiError conflict for the last admin, and where somebody was faster.
 */
export async function withAnAdminLeft(member: MemberDocument, org: OrgDocument, act: (asRead: AsRead) => Promise<boolean>, { now, random }: Context): Promise<void> {
  const { _id, role } = member
  if (role !== 'admin') return done(await act({ _id, role }))
  const mark = Buffer.from(random(12)).toString('hex')
  await unmarkOlder(org.path, new Date(now() - oldestMark))
  done(await markLeaving(_id, mark, new Date(now())))
  if (!(await hasStayingAdmin(org.path))) {
    await unmarkLeaving(_id, mark)
    throw new ApiError('conflict', '这是最后一位管理员')
  }
  done(await act({ _id, role, mark }))
}

function done(isDone: boolean): void {
  if (!isDone) throw new ApiError('conflict', '有人刚改过这位，请看过再改')
}
