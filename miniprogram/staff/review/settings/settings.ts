// How an org reviews, for its administrators: what is chosen holds once it is kept.

import type { Problem } from '../../../components/error-state/words'
import type { TextSize } from '../../../contract/text-size'
import { problemOf } from '../../../pages/problem'
import { currentTextSize } from '../../../storage/text-size'
import { reviewSettings } from '../../cloud/review'
import { reviewDefaults, type ReviewSettings, type ReviewSettingsOutput } from '../../contract/workflow'
import type { Segment } from '../../components/segments/segments'
import { backChoices, dueChoices, stepChoices } from './choices'
import { othersChange, stepsNote, tooFewOf } from './words'

interface Data {
  size: TextSize
  stage: 'waiting' | 'ready' | 'failed'
  problem: Problem
  settings: ReviewSettings
  steps: Segment[]
  backs: Segment[]
  dues: Segment[]
  note: string
  /** Who may review besides the one who looks. */
  others: number
  mayChange: boolean
  tooFew: ReturnType<typeof tooFewOf> | null
  /** Something is chosen that is not kept. */
  changed: boolean
}

const data: Data = { size: currentTextSize(), stage: 'waiting', problem: 'internal', settings: reviewDefaults, steps: stepChoices, backs: [], dues: [], note: '', others: 0, mayChange: false, tooFew: null, changed: false }

Page({
  orgId: '',

  data,

  onLoad({ id = '' }: Record<string, string | undefined>) {
    this.orgId = id
    void this.open()
  },

  onShow() {
    this.setData({ size: currentTextSize() })
  },

  onTapInvite() {
    void wx.navigateTo({ url: `/staff/members/invite/invite?org=${this.orgId}` })
  },

  onTapFewer() {
    this.setSteps(this.data.tooFew?.steps ?? 0)
    return this.onTapKeep()
  },

  async open() {
    try {
      this.showKept(await reviewSettings(this.orgId))
      this.setData({ stage: 'ready' })
    } catch (error) {
      this.setData({ stage: 'failed', problem: problemOf(error) })
    }
  },

  show(settings: ReviewSettings, changed: boolean) {
    const { steps, dueHours } = settings
    const { others } = this.data
    this.setData({ settings, changed, backs: backChoices(steps), dues: dueChoices(dueHours), note: stepsNote(steps, others), tooFew: tooFewOf(steps, others) ?? null })
  },

  showKept({ others, mayChange, ...settings }: ReviewSettingsOutput) {
    this.setData({ others, mayChange })
    this.show(settings, false)
  },

  onRetry() {
    this.setData({ stage: 'waiting' })
    void this.open()
  },

  onSteps(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
    if (this.mayChoose()) this.setSteps(Number(event.detail.value))
  },

  setSteps(steps: number) {
    const { settings } = this.data
    this.show({ ...settings, steps, backTo: steps === 0 ? 0 : Math.min(Math.max(settings.backTo, 1), steps) }, true)
  },

  /** Says so where it is for others to do. */
  mayChoose(): boolean {
    if (!this.data.mayChange) void wx.showToast({ title: othersChange, icon: 'none', duration: 3000 })
    return this.data.mayChange
  },

  onBack(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
    if (this.mayChoose()) this.show({ ...this.data.settings, backTo: Number(event.detail.value) }, true)
  },

  onDue(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
    if (this.mayChoose()) this.show({ ...this.data.settings, dueHours: Number(event.detail.value) }, true)
  },

  async onTapKeep() {
    const title = await reviewSettings(this.orgId, { settings: this.data.settings }).then(
      (kept) => {
        this.showKept(kept)
        return '改好了，正在审的也按新的来'
      },
      (error: unknown) => (problemOf(error) === 'not_allowed' ? othersChange : '没有改成，选的还在，请再点一次'),
    )
    void wx.showToast({ title, icon: 'none', duration: 3000 })
  },
})
