// What a person has of 更新提醒 before a test begins.

import { relationIdOf } from '../../cloudfunctions/store/relations'
import type { Cloud } from '../../devtools/cloud'
import { reminderTemplate } from '../../devtools/seed/settings'

/** Asked for once, and nothing left; `more` says what is different. */
export function hold(cloud: Cloud, openid: string, orgId: string, more: Record<string, unknown>): void {
  const _id = relationIdOf(openid, orgId)
  cloud.console.insert('subscriptions', [
    { _id, openid, orgId, on: true, balance: 0, templateId: reminderTemplate, grants: [], seq: 1, changedAt: new Date(1), ...more },
  ])
}
