// What is said of an article besides its text: cover, summary, date, series, and what changed when it is corrected. Event: `changed` with those fields that did.

import type { SeriesBrief } from '../../../contract/articles'
import { draftLimits, type DraftHead } from '../../contract/drafts'
import { workflowLimits } from '../../contract/workflow'

const noHead: DraftHead = { title: '', createdOn: '' }

Component({
  properties: {
    head: { type: Object, value: noHead },
    series: { type: Array, value: [] as SeriesBrief[] },
    /** Readers have had it before. */
    published: { type: Boolean, value: false },
  },
  data: { names: ['不放进专题'] as string[], at: 0, limits: { summary: draftLimits.summary, correction: workflowLimits.correction } },
  observers: {
    'head, series'(head: DraftHead, series: SeriesBrief[]) {
      this.setData({ names: ['不放进专题', ...series.map(({ name }) => name)], at: series.findIndex(({ id }) => id === head.seriesId) + 1 })
    },
  },
  methods: {
    onSummary(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
      this.tell('summary', event.detail.value)
    },
    onCorrection(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
      this.tell('correction', event.detail.value)
    },
    onDate(event: WechatMiniprogram.PickerChange) {
      this.triggerEvent('changed', { createdOn: String(event.detail.value) })
    },
    onSeries(event: WechatMiniprogram.PickerChange) {
      this.tell('seriesId', this.data.series[Number(event.detail.value) - 1]?.id ?? '')
    },
    onTapFirstPicture() {
      this.triggerEvent('changed', { cover: undefined, square: undefined, thumb: undefined })
    },
    /** An empty field is none. */
    tell(name: string, value: string) {
      this.triggerEvent('changed', { [name]: value.trim() === '' ? undefined : value })
    },
  },
})
