// What the administrators of a street see: its communities summed, and each one's own trend, by name. They are not ranked, by design.

import { inTime } from '../../../cloud/patience'
import type { Problem } from '../../../components/error-state/words'
import type { StatsStreetOutput } from '../../contract/stats'
import type { TextSize } from '../../../contract/text-size'
import { problemOf } from '../../../pages/problem'
import { currentTextSize } from '../../../storage/text-size'
import { streetStats } from '../../cloud/stats'
import type { Column } from '../../components/column-chart/columns'
import { failedWith } from '../failed'
import { meanings } from '../meanings'
import { chartLetters, columnsOfDays, updatedWords } from '../shown'
import { spanOf, spans } from '../spans'
import { Watch } from '../watch'

interface Community {
  id: string
  name: string
  reads: number
  columns: Column[]
}

interface Data {
  size: TextSize
  letters: number
  stage: 'waiting' | 'ready' | 'failed' | 'stranger'
  problem: Problem
  /** The last asking failed: the numbers are those of before. */
  stale: boolean
  org: string
  reads: number
  updated: string
  spans: typeof spans
  span: string
  columns: Column[]
  communities: Community[]
}

const data: Data = {
  size: currentTextSize(),
  letters: chartLetters.standard,
  stage: 'waiting',
  problem: 'internal',
  stale: false,
  org: '',
  reads: 0,
  updated: '',
  spans,
  span: '30',
  columns: [],
  communities: [],
}

Page({
  behaviors: [meanings],
  orgId: '',
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

  async refresh() {
    const { span } = this.data
    try {
      const stats = await inTime(streetStats({ orgId: this.orgId, days: spanOf(span) }))
      if (span === this.data.span) this.show(stats)
    } catch (error) {
      const failed = failedWith(problemOf(error), this.data.stage === 'ready')
      if (failed.stage === 'stranger') this.watch.stop()
      this.setData(failed)
    }
  },

  show({ org, at, reads, days, communities }: StatsStreetOutput) {
    this.setData({
      stage: 'ready',
      stale: false,
      org: org.name,
      reads,
      updated: updatedWords(at),
      columns: columnsOfDays(days, at),
      communities: communities.map((one) => ({ id: one.org.id, name: one.org.name, reads: one.reads, columns: columnsOfDays(one.days, at) })),
    })
  },

  onRetry() {
    this.setData({ stage: 'waiting' })
    this.watch.start()
  },

  onChooseSpan(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
    this.setData({ span: event.detail.value })
    this.watch.start()
  },

  onTapCommunity(event: WechatMiniprogram.TouchEvent<object, object, { id: string }>) {
    void wx.navigateTo({ url: `/staff/stats/org/org?id=${event.currentTarget.dataset.id}` })
  },
})
