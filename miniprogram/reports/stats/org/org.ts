// What staff see of their org: the reads of a stretch of time, its articles, boards and hours, and who keeps it.

import { inTime } from '../../../cloud/patience'
import { publishedText } from '../../../components/article-card/published'
import type { ArticleFigures, ArticleOrder, StatsOrgOutput } from '../../contract/stats'
import { tellNotRefreshed } from '../../../pages/problem'
import { orgStats } from '../../cloud/stats'
import type { Column } from '../../../charts/contract/drawing'
import type { TableRow } from '../../components/figure-table/rows'
import { followedData, following } from '../following'
import type { FollowedData } from '../following'
import { meanings } from '../meanings'
import { barsOf, bestHoursWords, columnsOfDays, readingWords, updatedWords, withSum } from '../shown'
import { spanOf, spans } from '../spans'

const orders = [
  { value: 'published', name: '最新' },
  { value: 'period', name: '这段' },
  { value: 'reads', name: '累计' },
]

interface Data extends FollowedData {
  stats: StatsOrgOutput | null
  words: { updated: string; reading: string; hours: string }
  spans: typeof spans
  span: string
  orders: typeof orders
  order: ArticleOrder
  columns: Column[]
  bars: ReturnType<typeof barsOf>
  articles: TableRow[]
  boards: TableRow[]
  /** There are further pages of articles. */
  hasMore: boolean
}

const data: Data = {
  ...followedData,
  stats: null,
  words: { updated: '', reading: '', hours: '' },
  spans,
  span: '30',
  orders,
  order: 'published',
  columns: [],
  bars: [],
  articles: [],
  boards: [],
  hasMore: false,
}

const rowOf = (now: number) => ({ id, title, publishedAt, reads, period, people }: ArticleFigures): TableRow => ({
  key: id,
  name: title,
  note: publishedText(publishedAt, now),
  values: [period, reads, people],
})

Page({
  behaviors: [meanings],
  ...following,
  /** How many pages of articles are shown. */
  pages: 1,

  data,

  async ask() {
    const { span, order } = this.data
    const stats = await this.page(0)
    // Another stretch or order was chosen meanwhile: its own answer comes.
    if (span === this.data.span && order === this.data.order) this.show(stats)
  },

  page(number: number): Promise<StatsOrgOutput> {
    return inTime(orgStats({ orgId: this.subject, days: spanOf(this.data.span), order: this.data.order, page: number }))
  },

  show(stats: StatsOrgOutput) {
    const { at, days, sources, boards, articles, articleCount, bestHours, reading } = stats
    const first = articles.map(rowOf(at))
    const known = new Set(first.map(({ key }) => key))
    const rows = this.pages === 1 ? first : [...first, ...this.data.articles.filter(({ key }) => !known.has(key))]
    this.setData({
      stage: 'ready',
      stale: false,
      stats,
      words: { updated: updatedWords(at), reading: readingWords(reading), hours: bestHoursWords(bestHours) },
      columns: columnsOfDays(days, at),
      bars: barsOf(sources),
      articles: rows,
      boards: withSum(boards.map(({ boardId, name, reads }) => ({ key: boardId, name, note: '', values: [reads] }))),
      hasMore: rows.length < articleCount,
    })
  },

  async more() {
    try {
      const { at, articles, articleCount } = await this.page(this.pages)
      this.pages += 1
      const known = new Set(this.data.articles.map(({ key }) => key))
      const rows = [...this.data.articles, ...articles.map(rowOf(at)).filter(({ key }) => !known.has(key))]
      this.setData({ articles: rows, hasMore: articles.length > 0 && rows.length < articleCount })
    } catch (error) {
      tellNotRefreshed(error)
    }
  },

  anew(choice: Partial<Pick<Data, 'span' | 'order'>>) {
    this.pages = 1
    this.setData({ ...choice, stage: this.data.stage === 'failed' ? 'waiting' : this.data.stage })
    this.watch.start()
  },

  onChooseSpan(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
    this.anew({ span: event.detail.value })
  },

  onChooseOrder(event: WechatMiniprogram.CustomEvent<{ value: ArticleOrder }>) {
    this.anew({ order: event.detail.value })
  },

  onTapArticle(event: WechatMiniprogram.CustomEvent<{ key: string }>) {
    void wx.navigateTo({ url: `/reports/stats/article/article?id=${event.detail.key}` })
  },

  onTapMore() {
    void this.more()
  },
})
