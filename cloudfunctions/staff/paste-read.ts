// paste.read: what was copied out of Word, WPS or a WeChat article, as blocks for the editor; nothing is written.

import * as z from 'zod'
import type { StaffActions } from '../../miniprogram/contract/actions'
import { bodyVersion } from '../../miniprogram/contract/body'
import { importLimits } from '../../miniprogram/staff/contract/imports'
import { readPasted } from '../domain/article/bring/html/read'
import { bodySchema } from '../domain/article/body-schema'
import { checkBody } from '../domain/article/limits'
import { action } from '../domain/door/action'
import { parse } from '../domain/door/parse'
import { staffOf } from './permission'

const html = z.string().max(importLimits.pastedBytes).refine((text) => Buffer.byteLength(text) <= importLimits.pastedBytes)

/** ApiError: not_allowed, bad_input, too_large. */
export const pasteRead = action<StaffActions['paste.read']>(z.strictObject({ html }), async ({ html: text }, context) => {
  await staffOf(context)
  const { blocks, report } = readPasted(text)
  const body = parse(bodySchema, { version: bodyVersion, blocks })
  if (blocks.length > 0) checkBody(body)
  return { blocks: body.blocks, report }
})
