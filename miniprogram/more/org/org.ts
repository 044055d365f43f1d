// A unit's page: its masthead, 收藏TA, 更新提醒, its articles by the month, its series and its boards.

import { listArticles } from '../../cloud/article'
import { articleFeed, type ArticleFeed } from '../../cloud/feed'
import { openOrg } from '../cloud/org'
import { inTime } from '../../cloud/patience'
import type { Problem } from '../../components/error-state/words'
import type { ListFoot } from '../../components/list-foot/list-foot'
import type { TabName } from '../components/tab-row/tab-row'
import type { ArticleCard, BoardName, MonthCount, OrgName, OrgProfile, SeriesBrief } from '../../contract/articles'
import { ApiError } from '../../contract/errors'
import { noReminder } from '../../contract/reminders'
import type { ReminderState } from '../../contract/reminders'
import { pathOf, queryOf } from '../../entry/arrival'
import { arrivalAt } from '../../entry/page-query'
import { noteVisit } from '../../storage/visits'
import { favourites, shownFavourite, tapFavourite } from '../../pages/favourites'
import { growing } from '../../pages/growing'
import { goTo } from '../../pages/navigate'
import { problemOf, tellNotRefreshed } from '../../pages/problem'
import { reminders, shownReminder, tapRemind } from '../../pages/reminders'
import { shownSize } from '../../pages/shown-size'
import type { ShownSize } from '../../pages/shown-size'
import { isSinglePage } from '../../pages/single-page'
import { byMonth } from './months'
import type { Month } from './months'

interface Card {
  title: string
  query: string
}

const emptyOrg: OrgProfile = { id: '', name: '', intro: '' }

interface Data extends ShownSize {
  stage: 'waiting' | 'ready' | 'failed'
  problem: Problem
  /** In Moments' single page: nothing leads on from there. */
  alone: boolean
  org: OrgProfile
  units: OrgName[]
  favourite: boolean
  favouriteProblem: string
  reminder: ReminderState
  reminderNotice: string
  tab: string
  tabs: TabName[]
  pinned: ArticleCard[]
  months: Month[]
  series: SeriesBrief[]
  boards: BoardName[]
  foot: ListFoot
}

const data: Data = {
  ...shownSize(),
  stage: 'waiting',
  problem: 'internal',
  alone: false,
  org: emptyOrg,
  units: [],
  favourite: false,
  favouriteProblem: '',
  reminder: noReminder,
  reminderNotice: '',
  tab: 'articles',
  tabs: [
    { id: 'articles', name: '文章' },
    { id: 'series', name: '专题' },
    { id: 'boards', name: '阅报栏' },
  ],
  pinned: [],
  months: [],
  series: [],
  boards: [],
  foot: 'idle',
}

Page({
  ...growing,
  orgId: '',
  feed: articleFeed(listArticles, {}),
  counts: [] as MonthCount[],
  stopListening: () => {},

  data,

  onLoad(query: Record<string, string | undefined>) {
    const arrival = arrivalAt('more/org/org', query)
    this.orgId = arrival.kind === 'org' ? arrival.orgId : ''
    this.setData({ alone: isSinglePage() })
    const stops = [
      favourites.onChange((orgId) => {
        if (orgId === this.orgId) this.setData(shownFavourite(orgId))
      }),
      reminders.onChange((orgId) => {
        if (orgId === this.orgId) this.setData(shownReminder(orgId))
      }),
    ]
    this.stopListening = () => {
      for (const stop of stops) stop()
    }
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
    this.stopListening()
  },

  onReachBottom() {
    if (this.data.tab === 'articles') growing.onReachBottom.call(this)
  },

  async refresh() {
    const feed = articleFeed(listArticles, { orgId: this.orgId })
    try {
      if (this.orgId === '') throw new ApiError('not_found', 'no org in the query')
      const [{ org, mine, children, months, series, boards, pinned }] = await inTime(Promise.all([openOrg(this.orgId), feed.more()]))
      this.feed = feed
      this.counts = months
      favourites.learn(org.id, mine.favourite)
      reminders.learn(org.id, mine.reminder)
      this.setData({ stage: 'ready', org, units: children, series, boards, pinned, ...shownFavourite(org.id), ...shownReminder(org.id) })
      this.showFeed(feed)
      noteVisit(org, Date.now())
      void favourites.flush()
      void reminders.flush()
    } catch (error) {
      if (this.data.stage === 'ready') tellNotRefreshed(error)
      else this.setData({ stage: 'failed', problem: problemOf(error) })
    }
  },

  showFeed(feed: ArticleFeed) {
    this.setData({ months: byMonth(feed.items, this.counts), foot: feed.ended ? 'ended' : 'idle' })
  },

  onTapFavourite() {
    const problem = tapFavourite(this.orgId)
    if (problem !== '') this.setData({ favouriteProblem: problem })
  },

  onTapRemind() {
    tapRemind(this.orgId, (reminderNotice) => this.setData({ reminderNotice }))
  },

  onChooseTab(event: WechatMiniprogram.CustomEvent<{ id: string }>) {
    this.setData({ tab: event.detail.id })
  },

  onTapSeries(event: WechatMiniprogram.CustomEvent<{ seriesId: string }>) {
    goTo({ kind: 'series', seriesId: event.detail.seriesId })
  },

  onTapOrg(event: WechatMiniprogram.CustomEvent<{ orgId: string }>) {
    goTo({ kind: 'org', orgId: event.detail.orgId })
  },

  onTapArticle(event: WechatMiniprogram.CustomEvent<{ articleId: string }>) {
    goTo({ kind: 'article', articleId: event.detail.articleId })
  },

  onTapHome() {
    goTo({ kind: 'home' })
  },

  /** Nothing is counted here, so nothing but the way is passed on. */
  card(): Card {
    const { name } = this.data.org
    return { title: name === '' ? '阅报栏上的一个单位' : `${name}的文章`, query: queryOf({ kind: 'org', orgId: this.orgId }) }
  },

  onShareAppMessage(): { title: string; path: string } {
    const { title, query } = this.card()
    return { title, path: `${pathOf({ kind: 'org', orgId: this.orgId })}?${query}` }
  },

  onShareTimeline(): Card {
    return this.card()
  },

  onAddToFavorites(): Card {
    return this.card()
  },
})
