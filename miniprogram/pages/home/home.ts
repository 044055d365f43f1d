// The front page: masthead, the scanner, and the newest articles of every unit.

import { listArticles } from '../../cloud/article'
import { ArticleFeed } from '../../cloud/article-feed'
import { dateline } from '../../components/article-card/published'
import type { ListFoot } from '../../components/list-foot/list-foot'
import type { ArticleCard } from '../../contract/articles'
import type { ErrorCode } from '../../contract/errors'
import type { TextSize } from '../../contract/text-size'
import { currentTextSize } from '../../storage/text-size'
import { goTo } from '../navigate'
import { problemOf, tellNotRefreshed } from '../problem'
import { scanBoard } from '../scan'

interface Data {
  size: TextSize
  today: { date: string; weekday: string }
  stage: 'waiting' | 'ready' | 'failed'
  problem: ErrorCode
  articles: ArticleCard[]
  foot: ListFoot
}

const data: Data = {
  size: currentTextSize(),
  today: dateline(Date.now()),
  stage: 'waiting',
  problem: 'internal',
  articles: [],
  foot: 'idle',
}

Page({
  feed: new ArticleFeed(listArticles, {}),

  data,

  onLoad() {
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
      await fresh.more()
      this.feed = fresh
      this.setData({ stage: 'ready', articles: fresh.articles, foot: fresh.ended ? 'ended' : 'idle' })
    } catch (error) {
      if (this.data.stage === 'ready') tellNotRefreshed(error)
      else this.setData({ stage: 'failed', problem: problemOf(error) })
    }
  },

  async more() {
    const { feed } = this
    this.setData({ foot: 'waiting' })
    try {
      await feed.more()
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
