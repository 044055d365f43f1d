// The reader's complaints: those that are not sent yet, and those that are, with what has become of each.

import { listComplaints } from '../cloud/complaint'
import { Feed } from '../../cloud/feed'
import { inTime } from '../../cloud/patience'
import { spokenDay } from '../../components/article-card/published'
import type { Problem } from '../../components/error-state/words'
import type { ListFoot } from '../../components/list-foot/list-foot'
import type { ComplaintCard } from '../contract/complaints'
import type { TextSize } from '../../contract/text-size'
import { keptDrafts } from '../storage/complaint-drafts'
import { currentTextSize } from '../../storage/text-size'
import { growing } from '../../pages/growing'
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

function sent(): Feed<ComplaintCard> {
  return new Feed((after) => listComplaints(after).then(({ complaints: items, ...next }) => ({ items, ...next })))
}

Page({
  ...growing,
  feed: sent(),

  data,

  onShow() {
    const drafts = keptDrafts().map(({ articleId, title, savedAt }) => ({ articleId, title: title || '一篇文章', saved: spokenDay(savedAt, Date.now()) }))
    this.setData({ size: currentTextSize(), drafts })
    void this.refresh()
  },

  async refresh() {
    const feed = sent()
    try {
      await inTime(feed.more())
      this.feed = feed
      this.setData({ stage: 'ready' })
      this.showFeed(feed)
    } catch (error) {
      if (this.data.stage === 'ready') tellNotRefreshed(error)
      else this.setData({ stage: 'failed', problem: problemOf(error) })
    }
  },

  showFeed({ items, ended }: Feed<ComplaintCard>) {
    this.setData({ complaints: items, foot: ended && items.length > 0 ? 'ended' : 'idle' })
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
