// What was read on this phone, day by day. Events: `tapped` and `removed` with {articleId}, `editTapped`, `clearTapped`.

export interface HistoryRow {
  id: string
  title: string
  orgName: string
  /** `08:30` */
  time: string
  /** It is on the phone as a whole. */
  offline: boolean
  /** A file of the cloud. */
  cover?: string
}

export interface HistoryDay {
  name: string
  rows: HistoryRow[]
}

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
