Component({
  options: { multipleSlots: true },
  properties: { heading: String },
  data: { open: false, times: 0, nested: { list: [{ word: 'x' }] } },
  methods: {
    poke() { this.setData({ times: this.data.times + 1 }); this.triggerEvent('poked', { times: this.data.times }) },
    twice(n) { return n * 2 },
  },
})
