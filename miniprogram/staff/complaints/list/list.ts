// The complaints about an org's articles: what waits for an answer, and what is done.

import { inTime } from '../../../cloud/patience'
import type { Problem } from '../../../components/error-state/words'
import type { ListFoot } from '../../../components/list-foot/list-foot'
import type { TextSize } from '../../../contract/text-size'
import { problemOf, tellNotRefreshed } from '../../../pages/problem'
import { currentTextSize } from '../../../storage/text-size'
import { listComplaintQueue } from '../../cloud/complaints'
import type { Segment } from '../../components/segments/segments'
import type { ComplaintQueueCard, ComplaintQueueName } from '../../contract/complaint-work'
import { emptyWords, momentWords, reasonNames, statusWords } from '../words'

interface Row {
  id: string
  title: string
  excerpt: string
  status: string
  waits: boolean
  note: string
}

interface Data {
  size: TextSize
  stage: 'waiting' | 'ready' | 'failed'
  problem: Problem
  orgName: string
  list: ComplaintQueueName
  lists: Segment[]
  rows: Row[]
  empty: (typeof emptyWords)[ComplaintQueueName]
  foot: ListFoot
}

const data: Data = { size: currentTextSize(), stage: 'waiting', problem: 'internal', orgName: '', list: 'open', lists: listNames(0), rows: [], empty: emptyWords.open, foot: 'idle' }

function listNames(open: number): Segment[] {
  return [
    { value: 'open', name: open > 0 ? `待回复 ${open}` : '待回复' },
    { value: 'done', name: '办完的' },
  ]
}

function rowOf({ id, title, excerpt, status, reason, pictures, createdAt, by, mine }: ComplaintQueueCard, now: number): Row {
  const note = [momentWords(createdAt, now), reasonNames[reason], ...(pictures > 0 ? [`${pictures} 张图`] : [])].join('　')
  return { id, title, excerpt, status: statusWords(status, mine ? '您' : by), waits: status === 'waiting', note }
}

Page({
  orgId: '',
  next: undefined as string | undefined,

  data,

  onLoad({ id = '' }: Record<string, string | undefined>) {
    this.orgId = id
  },

  onShow() {
    this.setData({ size: currentTextSize() })
    void this.refresh()
  },

  onPullDownRefresh() {
    void this.refresh().then(() => wx.stopPullDownRefresh())
  },

  onReachBottom() {
    void this.more()
  },

  async refresh() {
    const { list } = this.data
    try {
      const { org, open, complaints, next } = await inTime(listComplaintQueue(this.orgId, list))
      if (this.data.list !== list) return
      this.next = next
      const now = Date.now()
      this.setData({ stage: 'ready', orgName: org.name, lists: listNames(open), empty: emptyWords[list], rows: complaints.map((card) => rowOf(card, now)), foot: next === undefined ? 'ended' : 'idle' })
    } catch (error) {
      if (this.data.list !== list) return
      if (this.data.stage === 'ready') tellNotRefreshed(error)
      else this.setData({ stage: 'failed', problem: problemOf(error) })
    }
  },

  async more() {
    const after = this.next
    if (after === undefined || this.data.foot === 'waiting') return
    this.setData({ foot: 'waiting' })
    try {
      const { complaints, next } = await inTime(listComplaintQueue(this.orgId, this.data.list, after))
      // A refresh came in between: the page that follows is another one.
      if (this.next !== after) return
      this.next = next
      const now = Date.now()
      this.setData({ rows: [...this.data.rows, ...complaints.map((card) => rowOf(card, now))], foot: next === undefined ? 'ended' : 'idle' })
    } catch (error) {
      problemOf(error)
      this.setData({ foot: 'failed' })
    }
  },

  onRetry() {
    this.setData({ stage: 'waiting' })
    void this.refresh()
  },

  onRetryMore() {
    void this.more()
  },

  onChooseList(event: WechatMiniprogram.CustomEvent<{ value: ComplaintQueueName }>) {
    this.next = undefined
    this.setData({ list: event.detail.value, stage: 'waiting', rows: [] })
    void this.refresh()
  },

  onTapComplaint(event: WechatMiniprogram.TouchEvent<object, object, { id: string }>) {
    void wx.navigateTo({ url: `/staff/complaints/one/one?id=${event.currentTarget.dataset.id}` })
  },
})
