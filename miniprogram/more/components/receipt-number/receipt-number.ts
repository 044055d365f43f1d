// The receipt of a complaint, large enough to be read out, and the way to copy it. Event: `copyTapped`.

Component({
  properties: {
    receipt: { type: String, value: '' },
  },
  methods: {
    onTapCopy() {
      this.triggerEvent('copyTapped')
    },
  },
})
