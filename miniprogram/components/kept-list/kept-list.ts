// The articles on this phone, to read where nothing can be fetched. Event: `tapped` with {articleId}.

/** `read` is the day on which it was read last, as people say it. */
export interface KeptRow {
  id: string
  title: string
  orgName: string
  read: string
}

Component({
  properties: {
    rows: { type: Array, value: [] as KeptRow[] },
  },
  methods: {
    onTap(event: WechatMiniprogram.TouchEvent<object, object, { articleId: string }>) {
      const { articleId } = event.currentTarget.dataset
      this.triggerEvent('tapped', { articleId })
    },
  },
})
