// The front page: masthead, the scanner, and the newest articles of every unit.

import { listArticles } from '../../cloud/article'
import { ArticleFeed } from '../../cloud/article-feed'
import { inTime } from '../../cloud/patience'
import { dateline, spokenDay } from '../../components/article-card/published'
import type { Problem } from '../../components/error-state/words'
import type { KeptRow } from '../../components/kept-list/kept-list'
import type { ListFoot } from '../../components/list-foot/list-foot'
import type { ArticleCard } from '../../contract/articles'
import type { TextSize } from '../../contract/text-size'
import type { Query } from '../../entry/arrival'
import { arrivalAt } from '../../entry/page-query'
import { keptArticles } from '../../storage/kept-articles'
import { currentTextSize } from '../../storage/text-size'
import { favourites } from '../favourites'
import { goTo } from '../navigate'
import { problemOf, tellNotRefreshed } from '../problem'
import { scanBoard } from '../scan'

interface Data {
  size: TextSize
  today: { date: string; weekday: string }
  stage: 'waiting' | 'ready' | 'failed'
  problem: Problem
  /** What can be read where nothing can be fetched. */
  kept: KeptRow[]
  articles: ArticleCard[]
  foot: ListFoot
}

const data: Data = {
  size: currentTextSize(),
  today: dateline(Date.now()),
  stage: 'waiting',
  problem: 'internal',
  kept: [],
  articles: [],
  foot: 'idle',
}

function keptRows(): KeptRow[] {
  return keptArticles().map(({ id, title, orgName, at }) => ({ id, title, orgName, read: spokenDay(at, Date.now()) }))
}

Page({
  feed: new ArticleFeed(listArticles, {}),

  data,

  onLoad(query: Query) {
    // A code made for no page in particular lands here; it still leads where it leads.
    const arrival = arrivalAt('pages/home/home', query)
    if (arrival.kind !== 'home') goTo(arrival)
    void this.refresh()
  },

  onShow() {
    this.setData({ size: currentTextSize(), today: dateline(Date.now()) })
  },

  onPullDownRefresh() {
    void this.refresh().then(() => wx.stopPullDownRefresh())
  },

  onReachBottom() {
    if (this.data.stage === 'ready' && !this.feed.ended) void this.more()
  },

  async refresh() {
    const fresh = new ArticleFeed(listArticles, {})
    try {
      await inTime(fresh.more())
      this.feed = fresh
      void favourites.flush()
      this.setData({ stage: 'ready', articles: fresh.articles, foot: fresh.ended ? 'ended' : 'idle' })
    } catch (error) {
      if (this.data.stage === 'ready') tellNotRefreshed(error)
      else this.setData({ stage: 'failed', problem: problemOf(error), kept: keptRows() })
    }
  },

  async more() {
    const { feed } = this
    this.setData({ foot: 'waiting' })
    try {
      await inTime(feed.more())
      // A refresh in between made this answer an old one.
      if (feed === this.feed) this.setData({ articles: feed.articles, foot: feed.ended ? 'ended' : 'idle' })
    } catch (error) {
      problemOf(error)
      this.setData({ foot: 'failed' })
    }
  },

  onRetry() {
    this.setData({ stage: 'waiting' })
    void this.refresh()
  },

  onRetryMore() {
    void this.more()
  },

  onTapScan() {
    void scanBoard()
  },

  onTapArticle(event: WechatMiniprogram.CustomEvent<{ articleId: string }>) {
    goTo({ kind: 'article', articleId: event.detail.articleId })
  },
})
