// What the administrators of a street see: its communities summed, and each one's own trend, by name. They are not ranked, by design.

import { inTime } from '../../../cloud/patience'
import type { Problem } from '../../../components/error-state/words'
import type { StatsStreetOutput } from '../../../contract/stats'
import type { TextSize } from '../../../contract/text-size'
import { problemOf, tellNotRefreshed } from '../../../pages/problem'
import { currentTextSize } from '../../../storage/text-size'
import { streetStats } from '../../cloud/stats'
import type { Column } from '../../components/column-chart/columns'
import { currentTheme } from '../../theme'
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
  theme: 'light' | 'dark'
  letters: number
  stage: 'waiting' | 'ready' | 'failed'
  problem: Problem
  org: string
  reads: number
  updated: string
  spans: typeof spans
  span: string
  columns: Column[]
  communities: Community[]
  term: string
}

const data: Data = {
  size: currentTextSize(),
  theme: 'light',
  letters: chartLetters.standard,
  stage: 'waiting',
  problem: 'internal',
  org: '',
  reads: 0,
  updated: '',
  spans,
  span: '30',
  columns: [],
  communities: [],
  term: '',
}

Page({
  orgId: '',
  watch: new Watch(() => Promise.resolve()),

  data,

  onLoad({ id = '' }: Record<string, string | undefined>) {
    this.orgId = id
    this.watch = new Watch(() => this.refresh())
  },

  onShow() {
    const size = currentTextSize()
    this.setData({ size, letters: chartLetters[size], theme: currentTheme() })
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
      if (this.data.stage === 'ready') tellNotRefreshed(error)
      else this.setData({ stage: 'failed', problem: problemOf(error) })
    }
  },

  show({ org, at, reads, days, communities }: StatsStreetOutput) {
    this.setData({
      stage: 'ready',
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

  onAsk(event: WechatMiniprogram.CustomEvent<{ term: string }>) {
    this.setData({ term: event.detail.term })
  },

  onCloseSheet() {
    this.setData({ term: '' })
  },
})
