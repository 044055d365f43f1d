// The reader's own page: the reading size, what is kept and where, and the version.

import type { TextSize } from '../../contract/text-size'
import { chooseTextSize, currentTextSize } from '../../storage/text-size'
import { version } from './version'

/** What is true of this version, and nothing of later ones. */
const kept = [
  { where: '只在这台手机上', what: '您选的字号，看过哪些文章、什么时候来过哪个单位，还有一个随机编号。认不出您是谁的时候，才用它来数阅读。' },
  { where: '在服务器上', what: '您收藏了哪些单位和文章，换了手机也还在。打开“收藏”时，手机会问这些单位从您上次来过以后新发了几篇，问过不留。' },
  { where: '阅读数', what: '记下有人读过这一篇，不记您的名字和微信号。' },
]

interface Data {
  size: TextSize
  kept: typeof kept
  version: string
}

const data: Data = {
  size: currentTextSize(),
  kept,
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
})
