// What a reader asked to be reminded of, each with its balance, one more, and its switch; and why nothing may come.
// Events: `addTapped`, `orgTapped` with {orgId}, `turned` with {orgId, on}, `settingsTapped`.

import { rowOf } from './row'
import type { ReminderRow, ShownRow } from './row'

Component({
  properties: {
    rows: { type: Array, value: [] as ReminderRow[] },
    /** What WeChat's own settings keep from the reader: `none`, `switched_off`, `always_rejected`. */
    barrier: { type: String, value: 'none' },
  },
  data: { shown: [] as ShownRow[] },
  observers: {
    rows(rows: ReminderRow[]) {
      this.setData({ shown: rows.map((row) => rowOf(row, Date.now())) })
    },
  },
  methods: {
    onAdd(event: WechatMiniprogram.TouchEvent<object, object, { orgId: string }>) {
      this.triggerEvent('addTapped', { orgId: event.currentTarget.dataset.orgId })
    },
    onTapOrg(event: WechatMiniprogram.TouchEvent<object, object, { orgId: string }>) {
      this.triggerEvent('orgTapped', { orgId: event.currentTarget.dataset.orgId })
    },
    onTurn(event: WechatMiniprogram.TouchEvent<object, object, { orgId: string; on: boolean }>) {
      const { orgId, on } = event.currentTarget.dataset
      this.triggerEvent('turned', { orgId, on: !on })
    },
    onTapSettings() {
      this.triggerEvent('settingsTapped')
    },
  },
})
