// The reader's complaints: those that are not sent yet, and those that are, with what has become of each.

import { listComplaints } from '../cloud/complaint'
import { inTime } from '../../cloud/patience'
import { spokenDay } from '../../components/article-card/published'
import type { Problem } from '../../components/error-state/words'
import type { ListFoot } from '../../components/list-foot/list-foot'
import type { ComplaintCard } from '../contract/complaints'
import type { TextSize } from '../../contract/text-size'
import { keptDrafts } from '../storage/complaint-drafts'
import { currentTextSize } from '../../storage/text-size'
import { goTo } from '../../pages/navigate'
import { problemOf, tellNotRefreshed } from '../../pages/problem'

interface Data {
  size: TextSize
  stage: 'waiting' | 'ready' | 'failed'
  problem: Problem
  drafts: { articleId: string; title: string; saved: string }[]
  complaints: ComplaintCard[]
  foot: ListFoot
}

const data: Data = {
  size: currentTextSize(),
  stage: 'waiting',
  problem: 'internal',
  drafts: [],
  complaints: [],
  foot: 'idle',
}

Page({
  next: undefined as string | undefined,

  data,

  onShow() {
    const drafts = keptDrafts().map(({ articleId, title, savedAt }) => ({ articleId, title: title || '一篇文章', saved: spokenDay(savedAt, Date.now()) }))
    this.setData({ size: currentTextSize(), drafts })
    void this.refresh()
  },

  onPullDownRefresh() {
    void this.refresh().then(() => wx.stopPullDownRefresh())
  },

  onReachBottom() {
    void this.more()
  },

  async refresh() {
    try {
      const { complaints, next } = await inTime(listComplaints())
      this.next = next
      this.setData({ stage: 'ready', complaints, foot: next === undefined && complaints.length > 0 ? 'ended' : 'idle' })
    } catch (error) {
      if (this.data.stage === 'ready') tellNotRefreshed(error)
      else this.setData({ stage: 'failed', problem: problemOf(error) })
    }
  },

  async more() {
    const after = this.next
    if (after === undefined || this.data.foot === 'waiting') return
    this.setData({ foot: 'waiting' })
    try {
      const { complaints, next } = await inTime(listComplaints(after))
      // A refresh came in between: the page that follows is another one.
      if (this.next !== after) return
      this.next = next
      this.setData({ complaints: [...this.data.complaints, ...complaints], foot: next === undefined ? 'ended' : 'idle' })
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

  onTapDraft(event: WechatMiniprogram.TouchEvent<object, object, { id: string }>) {
    goTo({ kind: 'complaint', articleId: event.currentTarget.dataset.id })
  },

  onTapComplaint(event: WechatMiniprogram.CustomEvent<{ complaintId: string }>) {
    goTo({ kind: 'receipt', complaintId: event.detail.complaintId })
  },

  onTapHome() {
    goTo({ kind: 'home' })
  },
})
