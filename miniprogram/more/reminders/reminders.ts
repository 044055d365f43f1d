// What the reader asked to be reminded of; fetched anew whenever the page comes up.

import { inTime } from '../../cloud/patience'
import { listReminders } from '../cloud/reminder-list'
import type { Problem } from '../../components/error-state/words'
import type { ReminderRow } from '../components/reminder-list/row'
import type { Reminder, ReminderListOutput } from '../../contract/reminders'
import type { TextSize } from '../../contract/text-size'
import { currentTextSize } from '../../storage/text-size'
import { goTo } from '../../pages/navigate'
import { problemOf, tellNotRefreshed } from '../../pages/problem'
import { openWeChatSettings } from '../../pages/reminder-asking'
import type { Barrier } from '../../pages/reminder-barrier'
import { reminders, shownReminder, tapRemind } from '../../pages/reminders'
import { lookForBarrier } from './barrier'

interface Data {
  size: TextSize
  stage: 'waiting' | 'ready' | 'failed'
  problem: Problem
  /** Whether this installation reminds anybody. */
  offered: boolean
  barrier: Barrier
  rows: ReminderRow[]
}

const data: Data = {
  size: currentTextSize(),
  stage: 'waiting',
  problem: 'internal',
  offered: true,
  barrier: 'none',
  rows: [],
}

function rowOf({ org, lastRemindedAt }: Pick<Reminder, 'org' | 'lastRemindedAt'>): ReminderRow {
  const { reminder, reminderNotice } = shownReminder(org.id)
  return { org, reminder, notice: reminderNotice, ...(lastRemindedAt !== undefined && { lastRemindedAt }) }
}

Page({
  templateId: '',
  stopListening: () => {},

  data,

  onLoad() {
    this.stopListening = reminders.onChange((orgId) => {
      this.setData({ rows: this.data.rows.map((row) => (row.org.id === orgId ? rowOf(row) : row)) })
    })
  },

  onShow() {
    this.setData({ size: currentTextSize() })
    void this.refresh()
  },

  onUnload() {
    this.stopListening()
  },

  onPullDownRefresh() {
    void this.refresh().then(() => wx.stopPullDownRefresh())
  },

  async refresh() {
    try {
      // What waits on the phone first, or the list would not know of it.
      this.show(await inTime(reminders.flush().then(listReminders)))
    } catch (error) {
      if (this.data.stage === 'ready') tellNotRefreshed(error)
      else this.setData({ stage: 'failed', problem: problemOf(error) })
    }
  },

  show({ reminders: list, templateId }: ReminderListOutput) {
    this.templateId = templateId
    for (const { org, on, balance, seq } of list) reminders.learn(org.id, { on, balance, seq, templateId })
    this.setData({ stage: 'ready', offered: templateId !== '', rows: list.map(rowOf) })
    if (templateId !== '') lookForBarrier(templateId, (barrier) => this.setData({ barrier }))
  },

  onRetry() {
    this.setData({ stage: 'waiting' })
    void this.refresh()
  },

  onAdd(event: WechatMiniprogram.CustomEvent<{ orgId: string }>) {
    const { orgId } = event.detail
    tapRemind(orgId, (notice) => {
      this.setData({ rows: this.data.rows.map((row) => (row.org.id === orgId ? { ...row, notice } : row)) })
      lookForBarrier(this.templateId, (barrier) => this.setData({ barrier }))
    })
  },

  onTurn(event: WechatMiniprogram.CustomEvent<{ orgId: string; on: boolean }>) {
    void reminders.turn(event.detail.orgId, event.detail.on)
  },

  onTapOrg(event: WechatMiniprogram.CustomEvent<{ orgId: string }>) {
    goTo({ kind: 'org', orgId: event.detail.orgId })
  },

  onTapSettings() {
    openWeChatSettings(this.templateId, () => lookForBarrier(this.templateId, (barrier) => this.setData({ barrier })))
  },
})
