// One number and what it is; a tap asks what it means. Event: `asked` with {term}.

Component({
  properties: {
    value: { type: Number, value: 0 },
    name: { type: String, value: '' },
    /** The key of its definition. */
    term: { type: String, value: '' },
    /** The number that a page is about. */
    lead: { type: Boolean, value: false },
  },
  methods: {
    onTap() {
      this.triggerEvent('asked', { term: this.data.term })
    },
  },
})
