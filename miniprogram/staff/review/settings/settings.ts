// How an org reviews, for its administrators: what is chosen holds once it is kept.

import type { Problem } from '../../../components/error-state/words'
import type { TextSize } from '../../../contract/text-size'
import { problemOf } from '../../../pages/problem'
import { currentTextSize } from '../../../storage/text-size'
import { reviewSettings } from '../../cloud/review'
import { reviewDefaults, type ReviewSettings } from '../../contract/workflow'
import type { Segment } from '../../components/segments/segments'
import { backChoices, dueChoices, stepChoices, stepsNote } from './choices'

interface Data {
  size: TextSize
  stage: 'waiting' | 'ready' | 'failed'
  problem: Problem
  settings: ReviewSettings
  steps: Segment[]
  backs: Segment[]
  dues: Segment[]
  note: string
  /** Something is chosen that is not kept. */
  changed: boolean
}

const data: Data = { size: currentTextSize(), stage: 'waiting', problem: 'internal', settings: reviewDefaults, steps: stepChoices, backs: [], dues: [], note: '', changed: false }

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

  async open() {
    try {
      this.show(await reviewSettings(this.orgId), false)
      this.setData({ stage: 'ready' })
    } catch (error) {
      this.setData({ stage: 'failed', problem: problemOf(error) })
    }
  },

  show(settings: ReviewSettings, changed: boolean) {
    this.setData({ settings, changed, backs: backChoices(settings.steps), dues: dueChoices(settings.dueHours), note: stepsNote(settings.steps) })
  },

  onRetry() {
    this.setData({ stage: 'waiting' })
    void this.open()
  },

  onSteps(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
    const steps = Number(event.detail.value)
    const { settings } = this.data
    this.show({ ...settings, steps, backTo: steps === 0 ? 0 : Math.min(Math.max(settings.backTo, 1), steps) }, true)
  },

  onBack(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
    this.show({ ...this.data.settings, backTo: Number(event.detail.value) }, true)
  },

  onDue(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
    this.show({ ...this.data.settings, dueHours: Number(event.detail.value) }, true)
  },

  async onTapKeep() {
    const title = await reviewSettings(this.orgId, this.data.settings).then(
      (kept) => {
        this.show(kept, false)
        return '改好了，正在审的也按新的来'
      },
      (error: unknown) => (problemOf(error) === 'not_allowed' ? '这一步要由管理员来做' : '没有改成，选的还在，请再点一次'),
    )
    void wx.showToast({ title, icon: 'none', duration: 3000 })
  },
})
