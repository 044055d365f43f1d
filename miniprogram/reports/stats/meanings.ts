// What the pages of figures have in common: the sheet that says what figures mean, and the way back for who may not see them.

interface Data {
  /** Whose meaning is shown, '' for none. */
  term: string
}

const data: Data = { term: '' }

export const meanings = Behavior({
  data,
  methods: {
    onAsk(event: WechatMiniprogram.CustomEvent<{ term: string }>) {
      this.setData({ term: event.detail.term })
    },
    /** From what is tapped itself, not told by a component. */
    onAskHere(event: WechatMiniprogram.TouchEvent<object, object, { term: string }>) {
      this.setData({ term: event.currentTarget.dataset.term })
    },
    onCloseSheet() {
      this.setData({ term: '' })
    },
    onTapDesk() {
      void wx.redirectTo({ url: '/staff/desk/desk' })
    },
  },
})
