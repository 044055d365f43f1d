// One complaint: what was said, who has it in hand, and the answer; what is written for it stays on the phone until it is sent.

import { inTime } from '../../../cloud/patience'
import type { Problem } from '../../../components/error-state/words'
import type { TextSize } from '../../../contract/text-size'
import { goTo } from '../../../pages/navigate'
import { problemOf, tellNotRefreshed } from '../../../pages/problem'
import { currentTextSize } from '../../../storage/text-size'
import { answerComplaint, assignComplaint, closeComplaint, readComplaintOf } from '../../cloud/complaints'
import { withdrawArticle } from '../../cloud/publishing'
import { workLimits } from '../../contract/complaint-work'
import { keepAnswer, keptAnswer } from '../../storage/answers'
import { holdProblemOf, workProblemOf } from '../words'
import { noComplaint, shownComplaint, type ShownComplaint } from './shown'

interface Data {
  size: TextSize
  stage: 'waiting' | 'ready' | 'failed' | 'missing'
  problem: Problem
  complaint: ShownComplaint
  answer: string
  limits: typeof workLimits
  /** Why the last tap came to nothing. */
  notice: string
  sheet: '' | 'handlers' | 'close'
  busy: boolean
}

const data: Data = { size: currentTextSize(), stage: 'waiting', problem: 'internal', complaint: noComplaint, answer: '', limits: workLimits, notice: '', sheet: '', busy: false }

Page({
  complaintId: '',

  data,

  onLoad({ id = '' }: Record<string, string | undefined>) {
    this.complaintId = id
    this.setData({ answer: keptAnswer(id) })
  },

  onShow() {
    this.setData({ size: currentTextSize() })
    void this.refresh()
  },

  onPullDownRefresh() {
    void this.refresh().then(() => wx.stopPullDownRefresh())
  },

  async refresh() {
    try {
      const complaint = await inTime(readComplaintOf(this.complaintId))
      this.setData({ stage: 'ready', complaint: shownComplaint(complaint, Date.now()) })
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

  onTapArticle() {
    goTo({ kind: 'article', articleId: this.data.complaint.articleId })
  },

  onTapPicture(event: WechatMiniprogram.TouchEvent<object, object, { src: string }>) {
    void wx.previewImage({ urls: this.data.complaint.pictures, current: event.currentTarget.dataset.src })
  },

  onTapTake() {
    void this.work(assignComplaint(this.complaintId))
  },

  onTapAssign() {
    this.setData({ sheet: 'handlers' })
  },

  onChooseHandler(event: WechatMiniprogram.TouchEvent<object, object, { id: string }>) {
    void this.work(assignComplaint(this.complaintId, event.currentTarget.dataset.id))
  },

  onTapClose() {
    this.setData({ sheet: 'close' })
  },

  onCloseSheet() {
    this.setData({ sheet: '' })
  },

  onWrite(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
    const answer = event.detail.value
    keepAnswer(this.complaintId, answer)
    this.setData({ answer, notice: '' })
  },

  async onTapAnswer() {
    const text = this.data.answer.trim()
    if (text === '') return this.setData({ notice: '先写答复，再点“答复”。' })
    const { confirm } = await wx.showModal({ title: '答复', content: '投诉的人会看到这些话，发出以后不能改。', confirmText: '答复' })
    if (confirm && (await this.work(answerComplaint(this.complaintId, text)))) this.forget()
  },

  async onDoneClosing(event: WechatMiniprogram.CustomEvent<{ text: string }>) {
    const { confirm } = await wx.showModal({ title: '结束这件投诉', content: '投诉的人会看到您写的原因，结束以后不能再答复。', confirmText: '结束' })
    if (confirm && (await this.work(closeComplaint(this.complaintId, event.detail.text)))) this.forget()
  },

  async onTapHold() {
    const { confirm } = await wx.showModal({ title: '先停下文章', content: '读者会看到文章正在核实，暂时看不了。核实以后可以重新发布。', confirmText: '停下' })
    if (confirm) await this.work(withdrawArticle(this.data.complaint.articleId, '', true), holdProblemOf)
  },

  forget() {
    keepAnswer(this.complaintId, '')
    this.setData({ answer: '' })
  },

  /** Waits for a step, says why nothing came of it, and shows how things stand; whether it was done. */
  async work(step: Promise<unknown>, words: (problem: Problem) => string = workProblemOf): Promise<boolean> {
    if (this.data.busy) return false
    this.setData({ busy: true, notice: '', sheet: '' })
    let notice = ''
    await inTime(step).catch((error: unknown) => (notice = words(problemOf(error))))
    await this.refresh()
    this.setData({ busy: false, notice })
    // Over what the refresh may have said; the tap may have been far from where the notice stays.
    if (notice !== '') void wx.showToast({ title: notice, icon: 'none', duration: 3000 })
    return notice === ''
  },
})
