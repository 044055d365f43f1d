// A part of a page of figures: its name, what can be done with it on the right, and what stands in it.

Component({
  properties: {
    title: { type: String, value: '' },
    /** Words of the thing to tap on the right; '' for none. */
    action: { type: String, value: '' },
  },
  methods: {
    onTap() {
      this.triggerEvent('tapped')
    },
  },
})
