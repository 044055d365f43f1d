// The sheets that come up over the article, one at a time: how reads are counted, and the sizes of letters.

interface Data {
  sheet: 'none' | 'counted' | 'size'
}

const data: Data = { sheet: 'none' }

export const sheets = Behavior({
  data,
  methods: {
    onTapSize() {
      this.setData({ sheet: 'size' })
    },
    onAsk() {
      this.setData({ sheet: 'counted' })
    },
    onCloseSheet() {
      this.setData({ sheet: 'none' })
    },
  },
})
