// What the staff's pages with several lists have in common: one of them is shown, and an answer that is of the one before is let go.

import type { Feed } from '../cloud/feed'
import { inTime } from '../cloud/patience'
import type { Problem } from '../components/error-state/words'
import type { ListFoot } from '../components/list-foot/list-foot'
import { problemOf, tellNotRefreshed } from '../pages/problem'

type AnyFeed = Feed<{ id: string }>

interface ListedPage {
  feed: AnyFeed
  data: { stage: 'waiting' | 'ready' | 'failed'; list: string }
  /** What an empty list says, by its name; the page's own. */
  empties: Record<string, object>
  setData(change: { stage?: 'waiting' | 'ready' | 'failed'; problem?: Problem; list?: string; rows?: object[]; empty?: object | undefined; foot?: ListFoot }): void
  /** Of the list of that name, from its beginning; the page's own. */
  feedOf(list: string): AnyFeed
  refresh(): Promise<void>
  showFeed(feed: AnyFeed): void
}

// Members of a page itself, beside those of pages/growing.ts.
export const listed = {
  async refresh(this: ListedPage) {
    const { list } = this.data
    const feed = this.feedOf(list)
    try {
      await inTime(feed.more())
      if (this.data.list !== list) return
      this.feed = feed
      this.setData({ stage: 'ready', empty: this.empties[list] })
      this.showFeed(feed)
    } catch (error) {
      if (this.data.list !== list) return
      if (this.data.stage === 'ready') tellNotRefreshed(error)
      else this.setData({ stage: 'failed', problem: problemOf(error) })
    }
  },

  showFeed(this: ListedPage, feed: AnyFeed) {
    this.setData({ rows: feed.items, foot: feed.ended ? 'ended' : 'idle' })
  },

  /** Another list. What is on its way is of the one before. */
  showList(this: ListedPage, list: string) {
    this.feed = this.feedOf(list)
    this.setData({ list, stage: 'waiting', rows: [] })
    void this.refresh()
  },
}
