// The front page: masthead, the scanner and the search, what was read last, the newest of the favourites, the communities, and all that is new.

import { listArticles } from '../../cloud/article'
import { articleFeed, type ArticleFeed } from '../../cloud/feed'
import { openHome } from '../../cloud/home'
import { inTime } from '../../cloud/patience'
import { dateline, spokenDay } from '../../components/article-card/published'
import { wordsOf } from '../../components/error-state/words'
import type { Problem } from '../../components/error-state/words'
import type { KeptRow } from '../../components/kept-list/kept-list'
import type { ListFoot } from '../../components/list-foot/list-foot'
import type { ArticleCard } from '../../contract/articles'
import type { HomeOpenOutput } from '../../contract/home'
import type { Query } from '../../entry/arrival'
import { arrivalAt } from '../../entry/page-query'
import { keptArticles } from '../../storage/kept-articles'
import { favourites } from '../favourites'
import { growing } from '../growing'
import { goTo } from '../navigate'
import { problemOf, tellNotRefreshed } from '../problem'
import { scanBoard } from '../scan'
import { shownSize } from '../shown-size'
import type { ShownSize } from '../shown-size'
import { frontOf } from './front'
import type { Front } from './front'
import { lastRead } from './last-read'
import type { LastRead } from './last-read'
import { takeTurned } from './turned'

interface Data extends ShownSize {
  today: { date: string; weekday: string }
  stage: 'waiting' | 'ready' | 'failed'
  problem: Problem
  /** What can be read where nothing can be fetched. */
  kept: { text: string; rows: KeptRow[] } | null
  last: LastRead | null
  front: Front
  orgs: HomeOpenOutput['orgs']
  series: HomeOpenOutput['series']
  foot: ListFoot
}

const data: Data = {
  ...shownSize(),
  today: dateline(Date.now()),
  stage: 'waiting',
  problem: 'internal',
  kept: null,
  last: null,
  front: frontOf([], []),
  orgs: [],
  series: [],
  foot: 'idle',
}

function keptInstead(problem: Problem): Data['kept'] {
  const rows = keptArticles().map(({ id, title, orgName, at }) => ({ id, title, orgName, read: spokenDay(at, Date.now()) }))
  return rows.length > 0 ? { text: wordsOf(problem).title, rows } : null
}

Page({
  ...growing,
  feed: articleFeed(listArticles, {}),
  mine: [] as ArticleCard[],

  data,

  onLoad(query: Query) {
    // A code made for no page in particular lands here; it still leads where it leads.
    const arrival = arrivalAt('pages/home/home', query)
    if (arrival.kind !== 'home') goTo(arrival)
    void this.refresh()
  },

  onShow() {
    this.setData({ ...shownSize(), today: dateline(Date.now()), last: lastRead() })
    if (takeTurned() && this.data.stage === 'ready') void this.refresh()
  },

  async refresh() {
    // What was tapped first, or the page would not know of it.
    const opening = favourites.flush().then(openHome)
    // The first page comes with all the rest of the front page.
    const fresh = articleFeed((input) => (input.after === undefined ? opening : listArticles(input)), {})
    try {
      const [{ mine, orgs, series }] = await inTime(Promise.all([opening, fresh.more()]))
      this.feed = fresh
      this.mine = mine
      this.setData({ stage: 'ready', orgs, series })
      this.showFeed(fresh)
    } catch (error) {
      if (this.data.stage === 'ready') return tellNotRefreshed(error)
      const problem = problemOf(error)
      this.setData({ stage: 'failed', problem, kept: keptInstead(problem) })
    }
  },

  showFeed(feed: ArticleFeed) {
    this.setData({ front: frontOf(this.mine, feed.items), foot: feed.ended ? 'ended' : 'idle' })
  },

  onTapScan() {
    void scanBoard()
  },

  onTapSearch() {
    goTo({ kind: 'search' })
  },

  onTapArticle(event: WechatMiniprogram.CustomEvent<{ articleId: string }>) {
    goTo({ kind: 'article', articleId: event.detail.articleId })
  },

  onTapOrg(event: WechatMiniprogram.CustomEvent<{ orgId: string }>) {
    goTo({ kind: 'org', orgId: event.detail.orgId })
  },

  onTapSeries(event: WechatMiniprogram.CustomEvent<{ seriesId: string }>) {
    goTo({ kind: 'series', seriesId: event.detail.seriesId })
  },
})
