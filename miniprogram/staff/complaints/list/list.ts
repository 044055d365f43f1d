// The complaints about an org's articles: what waits for an answer, and what is done.

import { Feed } from '../../../cloud/feed'
import type { Problem } from '../../../components/error-state/words'
import type { ListFoot } from '../../../components/list-foot/list-foot'
import type { TextSize } from '../../../contract/text-size'
import { growing } from '../../../pages/growing'
import { currentTextSize } from '../../../storage/text-size'
import { listComplaintQueue } from '../../cloud/complaints'
import type { Segment } from '../../components/segments/segments'
import type { ComplaintQueueCard, ComplaintQueueName } from '../../contract/complaint-work'
import { listed } from '../../listed'
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
  ...growing,
  ...listed,
  orgId: '',
  feed: new Feed<Row>(() => Promise.resolve({ items: [] })),
  empties: emptyWords,

  data,

  onLoad({ id = '' }: Record<string, string | undefined>) {
    this.orgId = id
  },

  onShow() {
    this.setData({ size: currentTextSize() })
    void this.refresh()
  },

  feedOf(list: ComplaintQueueName): Feed<Row> {
    return new Feed(async (after) => {
      const { org, open, complaints, ...next } = await listComplaintQueue(this.orgId, list, after)
      if (this.data.list === list) this.setData({ orgName: org.name, lists: listNames(open) })
      return { items: complaints.map((card) => rowOf(card, Date.now())), ...next }
    })
  },

  onChooseList(event: WechatMiniprogram.CustomEvent<{ value: ComplaintQueueName }>) {
    this.showList(event.detail.value)
  },

  onTapComplaint(event: WechatMiniprogram.TouchEvent<object, object, { id: string }>) {
    void wx.navigateTo({ url: `/staff/complaints/one/one?id=${event.currentTarget.dataset.id}` })
  },
})
