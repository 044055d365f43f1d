// The sheet that says what one 阅读 is, in the words that the counting itself keeps to. Event: `closed`.

const terms = [
  { name: '一天', text: '北京时间零点到零点' },
  { name: '不算', text: '本单位和上级单位的人员、发布前预览、抓取' },
  { name: '未登录', text: '朋友圈和网页，按设备算，每天限量' },
]

Component({
  properties: {
    show: { type: Boolean, value: false },
  },
  data: { terms },
  methods: {
    onClose() {
      this.triggerEvent('closed')
    },
  },
})
