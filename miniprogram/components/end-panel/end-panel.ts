// What a reader can do once the article is read: be reminded of the next one, keep it, pass it on as a card or as a picture. Events: `remindTapped`, `keepTapped`, `pictureTapped`.

import { noReminder } from '../../contract/reminders'
import type { ReminderState } from '../../contract/reminders'
import { balanceLine } from '../remind-button/balance'

Component({
  properties: {
    orgName: { type: String, value: '' },
    /** Without a template nothing is offered. */
    reminder: { type: Object, value: noReminder },
    /** A line under the button: what became of the last tap. */
    notice: { type: String, value: '' },
    kept: { type: Boolean, value: false },
    /** What became of a tap on 收藏文章 that did not take, in plain words; empty otherwise. */
    keepProblem: { type: String, value: '' },
    /** In Moments' single page WeChat knows nobody and forwards nothing: there is no panel. */
    alone: { type: Boolean, value: false },
  },
  data: { balance: balanceLine(noReminder) },
  observers: {
    reminder(reminder: ReminderState) {
      this.setData({ balance: balanceLine(reminder) })
    },
  },
  methods: {
    onTapRemind() {
      this.triggerEvent('remindTapped')
    },
    onTapKeep() {
      this.triggerEvent('keepTapped')
    },
    onTapPicture() {
      this.triggerEvent('pictureTapped')
    },
  },
})
