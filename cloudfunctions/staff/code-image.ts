// code.image: the picture of a code of the caller's org, to save or to print.

import * as z from 'zod'
import type { StaffActions } from '../../miniprogram/contract/actions'
import { codeKinds } from '../../miniprogram/staff/contract/boards'
import { ApiError } from '../../miniprogram/contract/errors'
import { action } from '../domain/door/action'
import { codeId } from '../domain/door/fields'
import { publicAddress } from '../platform/files'
import { getCode } from '../store/codes'
import { getOrg } from '../store/orgs'
import { codePicture, codeWays } from './code-picture'
import { demand, staffOf } from './permission'

/** ApiError: not_allowed, not_found, bad_input, unavailable. */
export const codeImage = action<StaffActions['code.image']>(z.strictObject({ codeId, kind: z.enum(codeKinds) }), async ({ codeId: id, kind }, context) => {
  const [memberships, code, ways] = await Promise.all([staffOf(context), getCode(id), codeWays()])
  const org = code && (await getOrg(code.orgId))
  if (!code || !org) throw new ApiError('not_found', '没有这张码')
  demand('keepBoards', memberships, org.path)
  const { fileId, pending = false } = await codePicture(code, kind, ways)
  return { fileId, url: await publicAddress(fileId), pending, linked: ways.domain !== undefined }
})
