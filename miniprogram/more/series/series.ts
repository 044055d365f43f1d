// A series: its name, whose it is, its words, and its articles, newest first.

import { listArticles } from '../../cloud/article'
import { articleFeed, type ArticleFeed } from '../../cloud/feed'
import { inTime } from '../../cloud/patience'
import { openSeries } from '../cloud/series'
import type { Problem } from '../../components/error-state/words'
import type { ListFoot } from '../../components/list-foot/list-foot'
import type { ArticleCard } from '../../contract/articles'
import { ApiError } from '../../contract/errors'
import type { SeriesProfile } from '../../contract/series'
import { pathOf, queryOf } from '../../entry/arrival'
import { arrivalAt } from '../../entry/page-query'
import { growing } from '../../pages/growing'
import { goTo } from '../../pages/navigate'
import { problemOf, tellNotRefreshed } from '../../pages/problem'
import { shownSize } from '../../pages/shown-size'
import type { ShownSize } from '../../pages/shown-size'
import { isSinglePage } from '../../pages/single-page'

interface Card {
  title: string
  query: string
}

interface Data extends ShownSize {
  stage: 'waiting' | 'ready' | 'failed'
  problem: Problem
  /** In Moments' single page: nothing leads on from there. */
  alone: boolean
  series: SeriesProfile
  articles: ArticleCard[]
  foot: ListFoot
}

const data: Data = {
  ...shownSize(),
  stage: 'waiting',
  problem: 'internal',
  alone: false,
  series: { id: '', name: '', intro: '', org: { id: '', name: '' }, articles: 0 },
  articles: [],
  foot: 'idle',
}

Page({
  ...growing,
  seriesId: '',
  feed: articleFeed(listArticles, {}),

  data,

  onLoad(query: Record<string, string | undefined>) {
    const arrival = arrivalAt('more/series/series', query)
    this.seriesId = arrival.kind === 'series' ? arrival.seriesId : ''
    this.setData({ alone: isSinglePage() })
    void this.refresh()
  },

  onShow() {
    this.setData(shownSize())
    wx.onCopyUrl(() => this.card())
  },

  onHide() {
    wx.offCopyUrl()
  },

  onUnload() {
    wx.offCopyUrl()
  },

  async refresh() {
    const feed = articleFeed(listArticles, { seriesId: this.seriesId })
    try {
      if (this.seriesId === '') throw new ApiError('not_found', 'no series in the query')
      const [{ series }] = await inTime(Promise.all([openSeries(this.seriesId), feed.more()]))
      this.feed = feed
      this.setData({ stage: 'ready', series })
      this.showFeed(feed)
    } catch (error) {
      if (this.data.stage === 'ready') tellNotRefreshed(error)
      else this.setData({ stage: 'failed', problem: problemOf(error) })
    }
  },

  showFeed(feed: ArticleFeed) {
    this.setData({ articles: feed.items, foot: feed.ended ? 'ended' : 'idle' })
  },

  onTapOrg() {
    goTo({ kind: 'org', orgId: this.data.series.org.id })
  },

  onTapArticle(event: WechatMiniprogram.CustomEvent<{ articleId: string }>) {
    goTo({ kind: 'article', articleId: event.detail.articleId })
  },

  onTapHome() {
    goTo({ kind: 'home' })
  },

  /** Nothing is counted here, so nothing but the way is passed on. */
  card(): Card {
    const { name } = this.data.series
    return { title: name === '' ? '阅报栏上的一个专题' : `专题：${name}`, query: queryOf({ kind: 'series', seriesId: this.seriesId }) }
  },

  onShareAppMessage(): { title: string; path: string } {
    const { title, query } = this.card()
    return { title, path: `${pathOf({ kind: 'series', seriesId: this.seriesId })}?${query}` }
  },

  onShareTimeline(): Card {
    return this.card()
  },

  onAddToFavorites(): Card {
    return this.card()
  },
})
