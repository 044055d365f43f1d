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
]

/** px: a finger that went further has moved the strip. */
const still = 10

/** Where the finger came down. */
const begun = new WeakMap<object, number>()

Component({
  properties: {
    /** As WeChat's editor tells them at the cursor. */
    formats: { type: Object, value: {} },
  },
  data: { tools: textTools },
  methods: {
    onTouch(event: WechatMiniprogram.TouchEvent) {
      begun.set(this, event.touches[0]?.pageX ?? 0)
    },
    /** Not a tap, which would take the finger's place out of the text: as WeChat's own sample of an editor does. */
    onTouched(event: WechatMiniprogram.TouchEvent<object, object, { tool: string }>) {
      const end = event.changedTouches[0]?.pageX ?? 0
      if (Math.abs(end - (begun.get(this) ?? end)) > still) return
      this.triggerEvent('tapped', { tool: event.currentTarget.dataset.tool })
    },
  },
})
