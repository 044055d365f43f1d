// An article on its way to readers: read as they will, marked where it should be changed, passed, returned, published, scheduled, withdrawn.

import { inTime } from '../../cloud/patience'
import type { Problem } from '../../components/error-state/words'
import type { TextSize } from '../../contract/text-size'
import { goTo } from '../../pages/navigate'
import { problemOf, tellNotRefreshed } from '../../pages/problem'
import { currentTextSize } from '../../storage/text-size'
import { openDraft } from '../cloud/drafts'
import { allowFinding, askSafety, openReview } from '../cloud/review'
import type { DraftOpenOutput } from '../contract/drafts'
import { workflowLimits, type Mark } from '../contract/workflow'
import { questions, type Act } from './acts'
import { markAt, markedParts, marksAt, withFound, withMark } from './marking'
import { noProof, wordsByPart } from './proof-words'
import { proofread } from '../proofread'
import { runAct, type Given } from './running'
import { noReview, paperOf, shownParts, shownReview, type ShownPart, type ShownReview } from './shown'
import { moveProblemOf } from './words'
import { keepReview, keptReview, type Said } from '../storage/review-words'

interface Data {
  size: TextSize
  stage: 'waiting' | 'ready' | 'failed'
  problem: Problem
  review: ShownReview
  parts: ShownPart[]
  limits: typeof workflowLimits
  sheet: '' | 'pass' | 'return' | 'withdraw' | 'schedule' | 'mark'
  marks: Mark[]
  said: Said
  /** The part that the sheet for a mark is about. */
  marking: { partId: string; mark: string }
  /** What was last wrong. */
  notice: string
  busy: boolean
  proofing: boolean
}

const data: Data = { size: currentTextSize(), stage: 'waiting', problem: 'internal', review: noReview, parts: [], limits: workflowLimits, sheet: '', marks: [], said: {}, marking: { partId: '', mark: '' }, notice: '', busy: false, proofing: false }

/** Blocks in one message to the view, so that a long text stands before all of it is there. */
const atOnce = 40

Page({
  articleId: '',
  rev: 0,
  draft: undefined as DraftOpenOutput | undefined,
  proof: noProof,

  data,

  onLoad({ id = '' }: Record<string, string | undefined>) {
    this.articleId = id
    this.setData(keptReview(id))
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
      // First the draft: of an article that nobody worked on yet it is made.
      const draft = await openDraft(this.articleId)
      const review = await inTime(openReview(this.articleId))
      this.rev = review.rev
      const parts = shownParts(draft, review, this.data.marks, this.proof)
      this.draft = draft
      this.setData({ marks: marksAt(this.data.marks, parts) })
      this.setData({ stage: 'ready', review: shownReview(draft, review, Date.now()), parts: parts.slice(0, atOnce) })
      for (let from = atOnce; from < parts.length; from += atOnce) {
        this.setData(Object.fromEntries(parts.slice(from, from + atOnce).map((part, at) => [`parts[${from + at}]`, part])))
      }
    } catch (error) {
      if (this.data.stage === 'ready') tellNotRefreshed(error)
      else this.setData({ stage: 'failed', problem: problemOf(error) })
    }
  },

  onRetry() {
    this.setData({ stage: 'waiting' })
    void this.refresh()
  },

  onTapView() {
    goTo({ kind: 'article', articleId: this.articleId })
  },

  onTapOutbox() {
    void wx.navigateTo({ url: `/staff/outbox/outbox?id=${this.articleId}` })
  },

  onTapStats() {
    void wx.navigateTo({ url: `/reports/stats/article/article?id=${this.articleId}` })
  },

  onTapExport() {
    void wx.navigateTo({ url: `/reports/export/export?article=${this.articleId}` })
  },

  onTapPart(event: WechatMiniprogram.TouchEvent<object, object, { id: string }>) {
    const { id: partId } = event.currentTarget.dataset
    this.setData({ sheet: 'mark', marking: { partId, mark: markAt(this.data.marks, partId) } })
  },

  /** Each word is kept on the phone, whatever becomes of the sheet. */
  onWritten(event: WechatMiniprogram.CustomEvent<{ text: string }>) {
    const { sheet, marks, marking, said } = this.data
    const { text } = event.detail
    if (sheet === 'mark') this.mark(withMark(marks, marking.partId, text))
    else this.say({ ...said, [sheet]: text })
  },

  onTapNote(event: WechatMiniprogram.TouchEvent<object, object, { id: string; say: string }>) {
    const { id, say } = event.currentTarget.dataset
    this.mark(withFound(this.data.marks, id, say))
  },

  /** Undefined: it did not fit. */
  mark(marks: Mark[] | undefined) {
    if (marks) {
      keepReview(this.articleId, { marks, said: this.data.said })
      this.setData({ marks, ...markedParts(this.data.parts, marks) })
    } else void wx.showToast({ title: '写不下了，先把标好的退回去', icon: 'none', duration: 3000 })
  },

  say(said: Said) {
    keepReview(this.articleId, { marks: this.data.marks, said })
    this.setData({ said })
  },

  onCloseSheet() {
    this.setData({ sheet: '' })
  },

  async onTapChange(event: WechatMiniprogram.TouchEvent<object, object, { id: string }>) {
    const { id } = event.currentTarget.dataset
    const question = { title: '去改', content: '您改了字，这一篇就要由别人来审。', confirmText: '去改' }
    if (this.data.review.mayMark && !(await wx.showModal(question)).confirm) return
    void wx.navigateTo({ url: `/staff/editor/editor?id=${this.articleId}&at=${id}` })
  },

  async onTapAct(event: WechatMiniprogram.TouchEvent<object, object, { act: Act }>) {
    const { act } = event.currentTarget.dataset
    if (act === 'edit') return wx.navigateTo({ url: `/staff/editor/editor?id=${this.articleId}` })
    if (act === 'pass' || act === 'return' || act === 'withdraw' || act === 'schedule') return this.setData({ sheet: act })
    const question = questions[act]
    if (question && !(await wx.showModal(question)).confirm) return undefined
    return this.act(act, {})
  },

  async onPassed(event: WechatMiniprogram.CustomEvent<{ text: string }>) {
    if (await this.act('pass', event.detail)) this.forget()
  },

  async onReturned(event: WechatMiniprogram.CustomEvent<{ text: string }>) {
    if (await this.act('return', { ...event.detail, marks: this.data.marks })) this.forget()
  },

  /** It was sent: from now on the marks stand there as the reviewer's. */
  forget() {
    this.mark([])
    this.say({})
  },

  async onWithdrawn(event: WechatMiniprogram.CustomEvent<{ text: string }>) {
    const { confirm } = await wx.showModal({ title: '撤下', content: '读者马上看不到这篇文章，会看到您写的原因。', confirmText: '撤下' })
    if (confirm && (await this.act('withdraw', event.detail))) this.say({ ...this.data.said, withdraw: '' })
  },

  onScheduled(event: WechatMiniprogram.CustomEvent<{ publishAt: number }>) {
    void this.act('schedule', event.detail)
  },

  async onTapProof() {
    if (!this.draft || this.data.proofing) return
    this.setData({ proofing: true })
    const { head, blocks } = paperOf(this.draft)
    try {
      this.proof = wordsByPart(await proofread(this.draft.org.id, head, blocks.map(({ block }) => block)))
      this.setData(Object.fromEntries(this.data.parts.map(({ partId }, at) => [`parts[${at}].proof`, this.proof[partId] ?? []])))
      const found = Object.values(this.proof).flat().length
      void wx.showToast({ title: found === 0 ? '没有找到要改的' : `找到 ${found} 处，写在那一段下面`, icon: 'none', duration: 3000 })
    } catch (error) {
      void wx.showToast({ title: moveProblemOf(problemOf(error), 'pass'), icon: 'none', duration: 3000 })
    }
    this.setData({ proofing: false })
  },

  onTapAllow(event: WechatMiniprogram.TouchEvent<object, object, { finding: string }>) {
    void this.work(allowFinding(this.articleId, event.currentTarget.dataset.finding))
  },

  onTapAsk() {
    void this.work(askSafety(this.articleId))
  },

  act(act: Exclude<Act, 'edit'>, given: Partial<Given>): Promise<boolean> {
    return this.work(runAct(act, { articleId: this.articleId, rev: this.rev, ...given }))
  },

  /** Waits for a step, says why nothing came of it, and shows how things stand; whether it was done. */
  async work(step: Promise<unknown>): Promise<boolean> {
    if (this.data.busy) return false
    this.setData({ busy: true, notice: '', sheet: '' })
    const problem = await step.then(() => undefined, problemOf)
    await this.refresh()
    const notice = problem === undefined ? '' : moveProblemOf(problem, this.data.review.safety.status)
    this.setData({ busy: false, notice })
    if (notice !== '') void wx.showToast({ title: notice, icon: 'none', duration: 3000 })
    return notice === ''
  },
})
