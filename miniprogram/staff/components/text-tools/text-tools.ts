// What can be done to the words under the finger. Event: `tapped` with {tool}.

const textTools = [
  { name: 'bold', word: '加粗' },
  { name: 'italic', word: '斜体' },
  { name: 'underline', word: '下划线' },
  { name: 'color', word: '颜色' },
  { name: 'size', word: '大小' },
  { name: 'align', word: '位置' },
  { name: 'list', word: '列表' },
  { name: 'link', word: '链接' },
  { name: 'done', word: '写好了' },
]

Component({
  properties: {
    /** As WeChat's editor tells them at the cursor. */
    formats: { type: Object, value: {} },
  },
  data: { tools: textTools },
  methods: {
    onTap(event: WechatMiniprogram.TouchEvent<object, object, { tool: string }>) {
      this.triggerEvent('tapped', { tool: event.currentTarget.dataset.tool })
    },
  },
})
