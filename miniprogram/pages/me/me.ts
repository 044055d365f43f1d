// The reader's own page: the reading size, the way to what is stored of them, and the version.

import type { TextSize } from '../../contract/text-size'
import { chooseTextSize, currentTextSize } from '../../storage/text-size'
import { version } from './version'

interface Data {
  size: TextSize
  version: string
}

const data: Data = {
  size: currentTextSize(),
  version,
}

Page({
  data,

  onShow() {
    this.setData({ size: currentTextSize() })
  },

  onChooseSize(event: WechatMiniprogram.CustomEvent<{ size: TextSize }>) {
    chooseTextSize(event.detail.size)
    this.setData({ size: event.detail.size })
  },

  onTapPrivacy() {
    wx.navigateTo({ url: '/pages/privacy/privacy', fail: ({ errMsg }) => console.warn(errMsg) })
  },
})
