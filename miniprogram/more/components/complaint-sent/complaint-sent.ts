// A complaint came through: its receipt, what happens next, and the ways on. Events: `copyTapped`, `opened`, `left`.

Component({
  properties: {
    receipt: { type: String, value: '' },
    orgName: { type: String, value: '' },
    /** What is to be known besides; empty where nothing is. */
    note: { type: String, value: '' },
    /** Where `left` leads, in words. */
    back: { type: String, value: '' },
  },
  methods: {
    onTapCopy() {
      this.triggerEvent('copyTapped')
    },
    onTapOpen() {
      this.triggerEvent('opened')
    },
    onTapBack() {
      this.triggerEvent('left')
    },
  },
})
