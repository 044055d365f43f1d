// 更新提醒, or one more of it. It only says that it was tapped, as `tapped`: WeChat must be asked in that very tap.

Component({
  properties: {
    text: { type: String, value: '更新提醒' },
    /** For the ear, where the word alone does not tell which unit. */
    label: { type: String, value: '' },
    /** Outlined, for what is there already. */
    quiet: { type: Boolean, value: false },
    /** As wide as its column, with a bell. */
    block: { type: Boolean, value: false },
  },
  methods: {
    onTap() {
      this.triggerEvent('tapped')
    },
  },
})
