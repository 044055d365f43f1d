// The tab of what a reader keeps: a frame, whose content comes with the subpackage, so that a first scan does not wait for it.

import type { TextSize } from '../../contract/text-size'
import { currentTextSize } from '../../storage/text-size'

interface Data {
  size: TextSize
  visits: number
  /** The subpackage did not come. */
  lost: boolean
}

const data: Data = { size: currentTextSize(), visits: 0, lost: false }

/** What of the content is called from here; its placeholder has none of it. */
interface Content {
  refresh?(): Promise<void>
  more?(): void
}

Page({
  data,
  stopListening: () => {},

  onLoad() {
    const onLost = ({ subpackage }: { subpackage: string[] }): void => {
      if (subpackage.includes('more')) this.setData({ lost: true })
    }
    wx.onLazyLoadError(onLost)
    this.stopListening = () => wx.offLazyLoadError(onLost)
  },

  onShow() {
    // Whoever comes back has WeChat try again.
    this.setData({ size: currentTextSize(), visits: this.data.visits + 1, lost: false })
  },

  onUnload() {
    this.stopListening()
  },

  async onPullDownRefresh() {
    await this.content().refresh?.()
    void wx.stopPullDownRefresh()
  },

  onReachBottom() {
    this.content().more?.()
  },

  onRetry() {
    this.setData({ lost: false })
  },

  content(): Content {
    return (this.selectComponent('.library') as Content | null) ?? {}
  },
})
