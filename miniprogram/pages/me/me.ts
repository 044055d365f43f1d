// The reader's own page: the reading size, the reminders, what is kept and where, and the version.

import { listComplaints } from '../../cloud/complaint'
import type { TextSize } from '../../contract/text-size'
import { chooseTextSize, currentTextSize } from '../../storage/text-size'
import { goTo } from '../navigate'
import { problemOf } from '../problem'
import { goToReminders } from '../navigate'
import { version } from './version'

/** What is true of this version, and nothing of later ones. */
const kept = [
  { where: '投诉', what: '您写的话、图片和联系方式，只有您和处理投诉的人看得到。没有提交的，只在这台手机上。' },
  { where: '更新提醒', what: '要哪些单位提醒、还剩几次，记在服务器上。提醒由微信发，我们不知道您的手机号。' },
  { where: '只在这台手机上', what: '您选的字号，看过哪些文章、什么时候来过哪个单位，还有一个随机编号。认不出您是谁的时候，才用它来数阅读。' },
  { where: '在服务器上', what: '您收藏了哪些单位和文章，换了手机也还在。打开“收藏”时，手机会问这些单位从您上次来过以后新发了几篇，问过不留。' },
  { where: '阅读数', what: '记下有人读过这一篇，不记您的名字和微信号。' },
]

interface Data {
  size: TextSize
  /** How many complaints wait for an answer, in words; empty for none, and where it is not known. */
  complaints: string
  kept: typeof kept
  version: string
}

const data: Data = {
  size: currentTextSize(),
  complaints: '',
  kept,
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
      const { open } = await listComplaints()
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

  onChooseSize(event: WechatMiniprogram.CustomEvent<{ size: TextSize }>) {
    chooseTextSize(event.detail.size)
    this.setData({ size: event.detail.size })
  },
})
