// What was read on this phone, day by day. Events: `tapped` and `removed` with {articleId}, `editTapped`, `clearTapped`.

import type { HistoryDay } from './days'

type RowEvent = WechatMiniprogram.BaseEvent<object, { articleId: string }>

Component({
  properties: {
    days: { type: Array, value: [] as HistoryDay[] },
    editing: { type: Boolean, value: false },
  },
  methods: {
    onTap(event: RowEvent) {
      this.triggerEvent('tapped', { articleId: event.currentTarget.dataset.articleId })
    },
    onTapRemove(event: RowEvent) {
      this.triggerEvent('removed', { articleId: event.currentTarget.dataset.articleId })
    },
    onTapEdit() {
      this.triggerEvent('editTapped')
    },
    onTapClear() {
      this.triggerEvent('clearTapped')
    },
  },
})
