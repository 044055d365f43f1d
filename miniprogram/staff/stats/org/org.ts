// What staff see of their org: the reads of a stretch of time, its articles, boards and hours, and who keeps it.

import { inTime } from '../../../cloud/patience'
import { publishedText } from '../../../components/article-card/published'
import type { Problem } from '../../../components/error-state/words'
import type { ArticleFigures, ArticleOrder, StatsOrgOutput } from '../../contract/stats'
import type { TextSize } from '../../../contract/text-size'
import { problemOf, tellNotRefreshed } from '../../../pages/problem'
import { currentTextSize } from '../../../storage/text-size'
import { orgStats } from '../../cloud/stats'
import type { Column } from '../../components/column-chart/columns'
import type { TableRow } from '../../components/figure-table/rows'
import { failedWith } from '../failed'
import { meanings } from '../meanings'
import { barsOf, bestHoursWords, chartLetters, columnsOfDays, readingWords, updatedWords, withSum } from '../shown'
import { spanOf, spans } from '../spans'
import { Watch } from '../watch'

const orders = [
  { value: 'published', name: '最新' },
  { value: 'period', name: '这段' },
  { value: 'reads', name: '累计' },
]

interface Data {
  size: TextSize
  letters: number
  stage: 'waiting' | 'ready' | 'failed' | 'stranger'
  problem: Problem
  /** The last asking failed: the numbers are those of before. */
  stale: boolean
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
  size: currentTextSize(),
  letters: chartLetters.standard,
  stage: 'waiting',
  problem: 'internal',
  stale: false,
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
  orgId: '',
  /** How many pages of articles are shown. */
  pages: 1,
  watch: new Watch(() => Promise.resolve()),

  data,

  onLoad({ id = '' }: Record<string, string | undefined>) {
    this.orgId = id
    this.watch = new Watch(() => this.refresh())
  },

  onShow() {
    const size = currentTextSize()
    this.setData({ size, letters: chartLetters[size] })
    this.watch.start()
  },

  onHide() {
    this.watch.stop()
  },

  onUnload() {
    this.watch.stop()
  },

  onPullDownRefresh() {
    void this.refresh().then(() => wx.stopPullDownRefresh())
  },

  ask(page: number): Promise<StatsOrgOutput> {
    return inTime(orgStats({ orgId: this.orgId, days: spanOf(this.data.span), order: this.data.order, page }))
  },

  async refresh() {
    const { span, order } = this.data
    try {
      const stats = await this.ask(0)
      // Another stretch or order was chosen meanwhile: its own answer comes.
      if (span === this.data.span && order === this.data.order) this.show(stats)
    } catch (error) {
      const failed = failedWith(problemOf(error), this.data.stage === 'ready')
      if (failed.stage === 'stranger') this.watch.stop()
      this.setData(failed)
    }
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
      const { at, articles, articleCount } = await this.ask(this.pages)
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

  onRetry() {
    this.setData({ stage: 'waiting' })
    this.watch.start()
  },

  onChooseSpan(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
    this.anew({ span: event.detail.value })
  },

  onChooseOrder(event: WechatMiniprogram.CustomEvent<{ value: ArticleOrder }>) {
    this.anew({ order: event.detail.value })
  },

  onTapArticle(event: WechatMiniprogram.CustomEvent<{ key: string }>) {
    void wx.navigateTo({ url: `/staff/stats/article/article?id=${event.detail.key}` })
  },

  onTapMore() {
    void this.more()
  },
})
