// notice.add: a reviewer accepted WeChat's dialog, which is one message more about an article that waits for review.

import * as z from 'zod'
import type { StaffActions } from '../../miniprogram/contract/actions'
import { ApiError } from '../../miniprogram/contract/errors'
import { action } from '../domain/door/action'
import { grantId, orgId, templateId } from '../domain/door/fields'
import { addGrant } from '../store/grants'
import { reminderSettings } from '../store/settings'
import { noticeStateOf, reviewerOf } from './notice-open'

const input = z.strictObject({ orgId, grantId, templateId })

/** ApiError not_allowed, not_found, conflict where another template is sent now, too_many where the balance is full. */
export const noticeAdd = action<StaffActions['notice.add']>(input, async ({ orgId: id, grantId: grant, templateId: asked }, context) => {
  const openid = await reviewerOf(id, context)
  const current = (await reminderSettings('review'))?.templateId ?? ''
  if (asked !== current) throw new ApiError('conflict', '通知的模板换了，请再点一次')
  const held = await addGrant('review_notices', openid, id, { grantId: grant, templateId: asked, seq: context.now() })
  if (!held) throw new ApiError('too_many', '次数已经够多了')
  return noticeStateOf(held, current)
})
