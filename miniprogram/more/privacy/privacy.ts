// What is stored of the reader, in plain words, and the ways to have it removed: from this phone, and from the server.

import { forgetMe } from '../cloud/me'
import { inTime } from '../../cloud/patience'
import type { TextSize } from '../../contract/text-size'
import { keys } from '../../storage/keys'
import { drop, keptKeys } from '../../storage/phone'
import { currentTextSize } from '../../storage/text-size'
import { favourites } from '../../pages/favourites'
import { problemOf } from '../../pages/problem'
import { reminders } from '../../pages/reminders'
import { lostOf, onPhone, onServer } from './stored'

/** What came of a button: '' before it is used. */
interface Outcome {
  words: string
  failed: boolean
}

interface Data {
  size: TextSize
  onPhone: typeof onPhone
  onServer: typeof onServer
  removing: boolean
  phone: Outcome
  server: Outcome
}

const untouched: Outcome = { words: '', failed: false }
const data: Data = { size: currentTextSize(), onPhone, onServer, removing: false, phone: untouched, server: untouched }

Page({
  data,

  onShow() {
    this.setData({ size: currentTextSize() })
  },

  async onClear() {
    const content = `会清除：${lostOf(onPhone)}。清除了找不回来。`
    const { confirm } = await wx.showModal({ title: '清除这台手机上的记录', content, confirmText: '清除', cancelText: '先不清' })
    if (!confirm) return
    favourites.giveUp()
    reminders.giveUp()
    for (const key of keptKeys()) if (key !== keys.textSize) drop(key)
    this.setData({ phone: { words: '清除好了。这台手机上只留着您选的字号。', failed: false } })
  },

  async onRemove() {
    if (this.data.removing) return
    const content = `会删掉：${lostOf(onServer)}。删掉了找不回来。`
    const { confirm } = await wx.showModal({ title: '删除服务器上我的数据', content, confirmText: '删除', cancelText: '先不删' })
    if (!confirm) return
    this.setData({ removing: true, server: untouched })
    this.setData({ removing: false, server: await this.remove() })
  },

  async remove(): Promise<Outcome> {
    try {
      await inTime(forgetMe())
      favourites.forget()
      reminders.forget()
      return { words: '删好了。服务器上没有您的收藏和提醒了，投诉也不再知道是您写的。', failed: false }
    } catch (error) {
      const unknown = problemOf(error) === 'not_allowed'
      const words = unknown ? '这里不知道您是谁，服务器上也就没有您的数据。' : '没有删成，可能是网络不好。请再点一次，不会删错。'
      return { words, failed: !unknown }
    }
  },

  onOpenContract() {
    wx.openPrivacyContract({ fail: ({ errMsg }) => console.warn(errMsg) })
  },
})
