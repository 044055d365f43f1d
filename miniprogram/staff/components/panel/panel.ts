// A part of a page of figures: its name, the way to what its figures mean, and what stands in it. Event: `asked` with {term}.

Component({
  properties: {
    title: { type: String, value: '' },
    /** The keys of its definitions, with spaces between them; '' for none. */
    term: { type: String, value: '' },
  },
  methods: {
    onTap() {
      this.triggerEvent('asked', { term: this.data.term })
    },
  },
})
