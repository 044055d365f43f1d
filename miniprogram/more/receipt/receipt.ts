// One of the reader's complaints: its receipt, how far it has come, the answer, and what was sent.

import { openComplaint } from '../cloud/complaint'
import { inTime } from '../../cloud/patience'
import type { Problem } from '../../components/error-state/words'
import { reasonName } from '../components/reason-choice/reasons'
import { statusName } from '../components/status-steps/statuses'
import type { ComplaintOpenOutput } from '../contract/complaints'
import type { TextSize } from '../../contract/text-size'
import { isId } from '../../entry/arrival'
import { currentTextSize } from '../../storage/text-size'
import { copyReceipt } from '../copy-receipt'
import { goTo } from '../../pages/navigate'
import { problemOf, tellNotRefreshed } from '../../pages/problem'

interface Data {
  size: TextSize
  stage: 'waiting' | 'ready' | 'failed' | 'missing'
  problem: Problem
  complaint: ComplaintOpenOutput | null
  reason: string
  status: string
}

const data: Data = {
  size: currentTextSize(),
  stage: 'waiting',
  problem: 'internal',
  complaint: null,
  reason: '',
  status: '',
}

Page({
  complaintId: '',

  data,

  onLoad(query: Record<string, string | undefined>) {
    this.complaintId = isId(query.id) ? query.id : ''
  },

  onShow() {
    this.setData({ size: currentTextSize() })
    void this.refresh()
  },

  onPullDownRefresh() {
    void this.refresh().then(() => wx.stopPullDownRefresh())
  },

  async refresh() {
    if (this.complaintId === '') return this.setData({ stage: 'missing' })
    try {
      const complaint = await inTime(openComplaint(this.complaintId))
      this.setData({ stage: 'ready', complaint, reason: reasonName(complaint.reason), status: statusName(complaint.status) })
    } catch (error) {
      if (this.data.stage === 'ready') return tellNotRefreshed(error)
      const problem = problemOf(error)
      this.setData(problem === 'not_found' || problem === 'bad_input' ? { stage: 'missing' } : { stage: 'failed', problem })
    }
  },

  onRetry() {
    this.setData({ stage: 'waiting' })
    void this.refresh()
  },

  onTapCopy() {
    void copyReceipt(this.data.complaint?.receipt ?? '')
  },

  onTapArticle() {
    const { complaint } = this.data
    if (complaint) goTo({ kind: 'article', articleId: complaint.articleId })
  },

  onTapPicture(event: WechatMiniprogram.TouchEvent<object, object, { src: string }>) {
    void wx.previewImage({ urls: this.data.complaint?.pictures ?? [], current: event.currentTarget.dataset.src })
  },

  onTapList() {
    goTo({ kind: 'complaints' })
  },
})
