// What the administrators of a street see: its communities summed, and each one's own trend, by name. They are not ranked, by design.

import { inTime } from '../../../cloud/patience'
import type { StatsStreetOutput } from '../../contract/stats'
import { streetStats } from '../../cloud/stats'
import type { Column } from '../../../charts/contract/drawing'
import { followedData, following } from '../following'
import type { FollowedData } from '../following'
import { meanings } from '../meanings'
import { columnsOfDays, updatedWords } from '../shown'
import { spanOf, spans } from '../spans'

interface Community {
  id: string
  name: string
  reads: number
  columns: Column[]
}

interface Data extends FollowedData {
  org: string
  reads: number
  updated: string
  spans: typeof spans
  span: string
  columns: Column[]
  communities: Community[]
}

const data: Data = {
  ...followedData,
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
  ...following,

  data,

  async ask() {
    const { span } = this.data
    const stats = await inTime(streetStats({ orgId: this.subject, days: spanOf(span) }))
    if (span === this.data.span) this.show(stats)
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

  onChooseSpan(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
    this.setData({ span: event.detail.value })
    this.watch.start()
  },

  onTapCommunity(event: WechatMiniprogram.TouchEvent<object, object, { id: string }>) {
    void wx.navigateTo({ url: `/reports/stats/org/org?id=${event.currentTarget.dataset.id}` })
  },
})
