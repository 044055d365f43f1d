// The reader's own page: the reading size, the ways to what is theirs, and the version.

import { countOpenComplaints } from '../../cloud/open-complaints'
import type { TextSize } from '../../contract/text-size'
import { chooseTextSize, currentTextSize } from '../../storage/text-size'
import { goTo, goToDesk, goToPrivacy, goToReminders } from '../navigate'
import { problemOf } from '../problem'
import { version } from './version'

interface Data {
  size: TextSize
  /** How many complaints wait for an answer, in words; empty for none, and where it is not known. */
  complaints: string
  version: string
}

const data: Data = {
  size: currentTextSize(),
  complaints: '',
  version,
}

Page({
  data,

  onShow() {
    this.setData({ size: currentTextSize() })
    void this.countComplaints()
  },

  /** The row leads on without it. */
  async countComplaints() {
    try {
      const open = await countOpenComplaints()
      this.setData({ complaints: open > 0 ? `${open} 件等答复` : '' })
    } catch (error) {
      problemOf(error)
    }
  },

  onTapComplaints() {
    goTo({ kind: 'complaints' })
  },

  onTapReminders() {
    goToReminders()
  },

  onTapPrivacy() {
    goToPrivacy()
  },

  onTapDesk() {
    goToDesk()
  },

  onChooseSize(event: WechatMiniprogram.CustomEvent<{ size: TextSize }>) {
    chooseTextSize(event.detail.size)
    this.setData({ size: event.detail.size })
  },
})
