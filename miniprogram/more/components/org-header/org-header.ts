// A unit's own masthead: what it belongs to, its name, its words, 收藏TA, 更新提醒, and the units under it. Events: `orgTapped` with {orgId}, `favouriteTapped`, `remindTapped`.

import type { OrgName, OrgProfile } from '../../../contract/articles'
import { noReminder } from '../../../contract/reminders'
import type { ReminderState } from '../../../contract/reminders'
import { balanceLine } from '../../../components/remind-button/balance'

const noOrg: OrgProfile = { id: '', name: '', intro: '' }

Component({
  properties: {
    org: { type: Object, value: noOrg },
    units: { type: Array, value: [] as OrgName[] },
    favourite: { type: Boolean, value: false },
    problem: { type: String, value: '' },
    reminder: { type: Object, value: noReminder },
    /** Why there is none, or what became of the last tap. */
    reminderNotice: { type: String, value: '' },
  },
  data: { balance: balanceLine(noReminder) },
  observers: {
    reminder(reminder: ReminderState) {
      this.setData({ balance: balanceLine(reminder) })
    },
  },
  methods: {
    onTapOrg(event: WechatMiniprogram.TouchEvent<object, object, { orgId: string }>) {
      const { orgId } = event.currentTarget.dataset
      this.triggerEvent('orgTapped', { orgId })
    },
    onTapFavourite() {
      this.triggerEvent('favouriteTapped')
    },
    onTapRemind() {
      this.triggerEvent('remindTapped')
    },
  },
})
