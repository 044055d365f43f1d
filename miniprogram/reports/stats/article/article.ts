// What staff see of one article: how often it was read, by how many, when, from where, and what was not counted.

import { inTime } from '../../../cloud/patience'
import { publishedText } from '../../../components/article-card/published'
import { skipReasonNames } from '../../contract/definitions'
import type { StatsArticleOutput } from '../../contract/stats'
import { articleStats } from '../../cloud/stats'
import type { Column } from '../../../charts/contract/drawing'
import { followedData, following } from '../following'
import type { FollowedData } from '../following'
import { meanings } from '../meanings'
import { barsOf, columnsOfDays, columnsOfHours, daysSince, lastDays, readingWords, updatedWords, withSum } from '../shown'
import { depthNames } from '../words'

const spans = [
  { value: 'hours', name: '48 小时' },
  { value: 'days', name: '14 天' },
  { value: 'all', name: '全部' },
]

type Span = 'hours' | 'days' | 'all'

interface Data extends FollowedData {
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
  ...followedData,
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
  ...following,

  data,

  async ask() {
    this.show(await inTime(articleStats(this.subject)))
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
    if (stats) void wx.navigateTo({ url: `/staff/boards/print/print?org=${stats.article.org.id}&article=${this.subject}` })
  },

  onTapExport() {
    void wx.navigateTo({ url: `/reports/export/export?article=${this.subject}` })
  },

  onChooseSpan(event: WechatMiniprogram.CustomEvent<{ value: Span }>) {
    const { value } = event.detail
    if (this.data.stats) this.setData({ span: value, columns: columnsOf(this.data.stats, value) })
  },
})
