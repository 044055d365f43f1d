// A unit's page: its masthead, 收藏TA, and its articles by the month.

import { listArticles } from '../../cloud/article'
import { ArticleFeed } from '../../cloud/article-feed'
import { openOrg } from '../../cloud/org'
import type { ListFoot } from '../../components/list-foot/list-foot'
import type { OrgName, OrgProfile } from '../../contract/articles'
import { ApiError } from '../../contract/errors'
import type { ErrorCode } from '../../contract/errors'
import type { TextSize } from '../../contract/text-size'
import { arrivalAt } from '../../entry/page-query'
import { currentTextSize } from '../../storage/text-size'
import { favourites } from '../favourites'
import { goTo } from '../navigate'
import { favouriteProblemOf, problemOf, tellNotRefreshed } from '../problem'
import { byMonth } from './months'
import type { Month } from './months'

const emptyOrg: OrgProfile = { id: '', name: '', intro: '' }

interface Data {
  size: TextSize
  stage: 'waiting' | 'ready' | 'failed'
  problem: ErrorCode
  org: OrgProfile
  units: OrgName[]
  favourite: boolean
  favouriteProblem: string
  months: Month[]
  foot: ListFoot
}

const data: Data = {
  size: currentTextSize(),
  stage: 'waiting',
  problem: 'internal',
  org: emptyOrg,
  units: [],
  favourite: false,
  favouriteProblem: '',
  months: [],
  foot: 'idle',
}

Page({
  orgId: '',
  feed: new ArticleFeed(listArticles, {}),
  stopListening: () => {},

  data,

  onLoad(query: Record<string, string | undefined>) {
    const arrival = arrivalAt('pages/org/org', query)
    this.orgId = arrival.kind === 'org' ? arrival.orgId : ''
    this.stopListening = favourites.onChange((orgId, on) => {
      if (orgId === this.orgId) this.setData({ favourite: on })
    })
    void this.refresh()
  },

  onShow() {
    this.setData({ size: currentTextSize() })
  },

  onUnload() {
    this.stopListening()
  },

  onPullDownRefresh() {
    void this.refresh().then(() => wx.stopPullDownRefresh())
  },

  onReachBottom() {
    if (this.data.stage === 'ready' && !this.feed.ended) void this.more()
  },

  async refresh() {
    const feed = new ArticleFeed(listArticles, { orgId: this.orgId })
    try {
      if (this.orgId === '') throw new ApiError('not_found', 'no org in the query')
      const [{ org, mine, children }] = await Promise.all([openOrg(this.orgId), feed.more()])
      this.feed = feed
      favourites.learn(org.id, mine.favourite)
      this.setData({ stage: 'ready', org, units: children, favourite: favourites.isOn(org.id) })
      this.showFeed(feed)
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
      if (feed === this.feed) this.showFeed(feed)
    } catch (error) {
      problemOf(error)
      this.setData({ foot: 'failed' })
    }
  },

  showFeed(feed: ArticleFeed) {
    this.setData({ months: byMonth(feed.articles), foot: feed.ended ? 'ended' : 'idle' })
  },

  onRetry() {
    this.setData({ stage: 'waiting' })
    void this.refresh()
  },

  onRetryMore() {
    void this.more()
  },

  onTapFavourite() {
    this.setData({ favouriteProblem: '' })
    favourites.tap(this.orgId).catch((error: unknown) => {
      this.setData({ favouriteProblem: favouriteProblemOf(error) })
    })
  },

  onTapOrg(event: WechatMiniprogram.CustomEvent<{ orgId: string }>) {
    goTo({ kind: 'org', orgId: event.detail.orgId })
  },

  onTapArticle(event: WechatMiniprogram.CustomEvent<{ articleId: string }>) {
    goTo({ kind: 'article', articleId: event.detail.articleId })
  },
})
