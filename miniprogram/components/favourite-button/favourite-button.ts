// 收藏TA, on or off. It only says that it was tapped, as `tapped`; whoever holds the state turns it.

Component({
  properties: {
    on: { type: Boolean, value: false },
    orgName: { type: String, value: '' },
    /** As wide as its column. */
    block: { type: Boolean, value: false },
  },
  methods: {
    onTap() {
      this.triggerEvent('tapped')
    },
  },
})
