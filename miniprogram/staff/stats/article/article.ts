// What staff see of one article: how often it was read, by how many, when, from where, and what was not counted.

import { inTime } from '../../../cloud/patience'
import { publishedText } from '../../../components/article-card/published'
import type { Problem } from '../../../components/error-state/words'
import { skipReasonNames } from '../../contract/definitions'
import type { StatsArticleOutput } from '../../contract/stats'
import type { TextSize } from '../../../contract/text-size'
import { problemOf } from '../../../pages/problem'
import { currentTextSize } from '../../../storage/text-size'
import { articleStats } from '../../cloud/stats'
import type { Column } from '../../components/column-chart/columns'
import { failedWith } from '../failed'
import { meanings } from '../meanings'
import { barsOf, chartLetters, columnsOfDays, columnsOfHours, daysSince, lastDays, readingWords, updatedWords, withSum } from '../shown'
import { Watch } from '../watch'
import { depthNames } from '../words'

const spans = [
  { value: 'hours', name: '48 小时' },
  { value: 'days', name: '14 天' },
  { value: 'all', name: '全部' },
]

type Span = 'hours' | 'days' | 'all'

interface Data {
  size: TextSize
  letters: number
  stage: 'waiting' | 'ready' | 'failed' | 'stranger'
  problem: Problem
  /** The last asking failed: the numbers are those of before. */
  stale: boolean
  stats: StatsArticleOutput | null
  /** What is worked out of `stats` for showing it. */
  words: { published: string; updated: string; reading: string; uncounted: number }
  spans: typeof spans
  span: Span
  columns: Column[]
  bars: ReturnType<typeof barsOf>
  rows: { boards: object[]; depths: object[]; skips: object[] }
}

const data: Data = {
  size: currentTextSize(),
  letters: chartLetters.standard,
  stage: 'waiting',
  problem: 'internal',
  stale: false,
  stats: null,
  words: { published: '', updated: '', reading: '', uncounted: 0 },
  spans,
  span: 'days',
  columns: [],
  bars: [],
  rows: { boards: [], depths: [], skips: [] },
}

function columnsOf({ days, hours, at }: StatsArticleOutput, span: Span): Column[] {
  if (span === 'hours') return columnsOfHours(hours, at)
  return columnsOfDays(lastDays(days, at, span === 'days' ? 14 : Math.max(14, daysSince(days, at))), at)
}

const row = (key: string, name: string, ...values: number[]) => ({ key, name, note: '', values })

Page({
  behaviors: [meanings],
  articleId: '',
  watch: new Watch(() => Promise.resolve()),

  data,

  onLoad({ id = '' }: Record<string, string | undefined>) {
    this.articleId = id
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

  async refresh() {
    try {
      this.show(await inTime(articleStats(this.articleId)))
    } catch (error) {
      const failed = failedWith(problemOf(error), this.data.stage === 'ready')
      if (failed.stage === 'stranger') this.watch.stop()
      this.setData(failed)
    }
  },

  show(stats: StatsArticleOutput) {
    const { article, at, sources, boards, otherBoards, depths, skips, reading } = stats
    const others = otherBoards > 0 ? [row('others', '别的单位的阅报栏', otherBoards)] : []
    this.setData({
      stage: 'ready',
      stale: false,
      stats,
      words: {
        published: `${publishedText(article.publishedAt, at)} 发布`,
        updated: updatedWords(at),
        reading: readingWords(reading),
        uncounted: skips.reduce((sum, { opens }) => sum + opens, 0),
      },
      columns: columnsOf(stats, this.data.span),
      bars: barsOf(sources),
      rows: {
        boards: withSum([...boards.map(({ boardId, name, reads }) => row(boardId, name, reads)), ...others]),
        depths: withSum(depths.map((reads, depth) => row(String(depth), depthNames[depth] ?? '', reads))),
        skips: skips.map(({ reason, opens }) => row(reason, skipReasonNames[reason], opens)),
      },
    })
  },

  onTapPoster() {
    const { stats } = this.data
    if (stats) void wx.navigateTo({ url: `/staff/boards/print/print?org=${stats.article.org.id}&article=${this.articleId}` })
  },

  onRetry() {
    this.setData({ stage: 'waiting' })
    this.watch.start()
  },

  onChooseSpan(event: WechatMiniprogram.CustomEvent<{ value: Span }>) {
    const { value } = event.detail
    if (this.data.stats) this.setData({ span: value, columns: columnsOf(this.data.stats, value) })
  },
})
