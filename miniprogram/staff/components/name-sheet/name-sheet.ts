// A sheet to write a board's name and place in. Events: `named` with {name, place}, without blanks around them; `closed`.

Component({
  properties: {
    show: { type: Boolean, value: false },
    name: { type: String, value: '' },
    place: { type: String, value: '' },
  },
  data: { written: { name: '', place: '' }, problem: '' },
  observers: {
    show(isShown: boolean) {
      if (isShown) this.setData({ written: { name: this.data.name, place: this.data.place }, problem: '' })
    },
  },
  methods: {
    onName(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
      this.setData({ 'written.name': event.detail.value, problem: '' })
    },
    onPlace(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
      this.setData({ 'written.place': event.detail.value })
    },
    onTapDone() {
      const { name, place } = this.data.written
      if (name.trim() === '') this.setData({ problem: '先写个名称，比如“东门公告栏”' })
      else this.triggerEvent('named', { name: name.trim(), place: place.trim() })
    },
    onClose() {
      this.triggerEvent('closed')
    },
  },
})
