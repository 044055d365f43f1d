// A button of its own words beside something else, such as what takes a row off a list. Event: `tapped`.

Component({
  properties: {
    text: { type: String, value: '' },
    /** What it does and to what, for those who do not see what it stands beside. */
    label: { type: String, value: '' },
  },
  methods: {
    onTap() {
      this.triggerEvent('tapped')
    },
  },
})
