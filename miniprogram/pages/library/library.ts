// The reader's favourited units, each with the newest it wrote; fetched anew whenever the page comes up.

import { listFavourites } from '../../cloud/favourite'
import { inTime } from '../../cloud/patience'
import type { Problem } from '../../components/error-state/words'
import type { FavouriteOrg } from '../../contract/favourites'
import type { TextSize } from '../../contract/text-size'
import { currentTextSize } from '../../storage/text-size'
import { favourites } from '../favourites'
import { goTo } from '../navigate'
import { problemOf, tellNotRefreshed } from '../problem'
import { scanBoard } from '../scan'

interface Data {
  size: TextSize
  stage: 'waiting' | 'ready' | 'failed'
  problem: Problem
  rows: { id: string; favourite: FavouriteOrg }[]
}

const data: Data = {
  size: currentTextSize(),
  stage: 'waiting',
  problem: 'internal',
  rows: [],
}

Page({
  data,

  onShow() {
    this.setData({ size: currentTextSize() })
    void this.refresh()
  },

  onPullDownRefresh() {
    void this.refresh().then(() => wx.stopPullDownRefresh())
  },

  async refresh() {
    try {
      // What waits on the phone first, or the list would not know of it.
      const { orgs } = await inTime(favourites.flush().then(listFavourites))
      this.setData({ stage: 'ready', rows: orgs.map((favourite) => ({ id: favourite.org.id, favourite })) })
    } catch (error) {
      if (this.data.stage === 'ready') tellNotRefreshed(error)
      else this.setData({ stage: 'failed', problem: problemOf(error) })
    }
  },

  onRetry() {
    this.setData({ stage: 'waiting' })
    void this.refresh()
  },

  onTapScan() {
    void scanBoard()
  },

  onTapFavourite(event: WechatMiniprogram.CustomEvent<{ orgId: string }>) {
    goTo({ kind: 'org', orgId: event.detail.orgId })
  },
})
