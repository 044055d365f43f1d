// What pages with one long list have in common: it grows at its end, says so where that failed, and starts anew when it is pulled.

import type { Feed } from '../cloud/feed'
import { inTime } from '../cloud/patience'
import type { ListFoot } from '../components/list-foot/list-foot'
import { problemOf } from './problem'

type AnyFeed = Feed<{ id: string }>

interface GrowingPage {
  feed: AnyFeed
  data: { stage: 'waiting' | 'ready' | 'failed' }
  setData(change: { stage?: 'waiting'; foot?: ListFoot }): void
  /** Asks for the first page of a new feed, and for all else on the page; the page's own. */
  refresh(): Promise<void>
  /** Shows what a feed has; the page's own. */
  showFeed(feed: AnyFeed): void
}

// Members of a page itself, as in reports/stats/following.ts.
export const growing = {
  onPullDownRefresh(this: GrowingPage) {
    void this.refresh().then(() => wx.stopPullDownRefresh())
  },

  onReachBottom(this: GrowingPage) {
    if (this.data.stage === 'ready' && !this.feed.ended) more(this)
  },

  onRetry(this: GrowingPage) {
    this.setData({ stage: 'waiting' })
    void this.refresh()
  },

  onRetryMore(this: GrowingPage) {
    more(this)
  },
}

function more(page: GrowingPage): void {
  const { feed } = page
  page.setData({ foot: 'waiting' })
  // No `await`: what WeChat's compiler makes of one is as large again as all of this.
  void inTime(feed.more())
    .then(() => {
      // A refresh in between made this answer an old one.
      if (feed === page.feed) page.showFeed(feed)
    })
    .catch((error: unknown) => {
      problemOf(error)
      page.setData({ foot: 'failed' })
    })
}
