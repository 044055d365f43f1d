// The tools at the foot of the editor. Event: `tapped` with {tool}: body, heading, image, more, undo or redo.

const editorTools = [
  { name: 'body', word: '正文' },
  { name: 'heading', word: '小标题' },
  { name: 'image', word: '图片' },
  { name: 'more', word: '更多' },
  { name: 'undo', word: '撤销' },
  { name: 'redo', word: '重做' },
]

Component({
  properties: {
    canUndo: { type: Boolean, value: false },
    canRedo: { type: Boolean, value: false },
  },
  data: { groups: [{ name: 'text', tools: editorTools.slice(0, 3) }, { name: 'rest', tools: editorTools.slice(3) }] },
  methods: {
    onTap(event: WechatMiniprogram.TouchEvent<object, object, { tool: string }>) {
      const { tool } = event.currentTarget.dataset
      const { canUndo, canRedo } = this.data
      if ((tool === 'undo' && !canUndo) || (tool === 'redo' && !canRedo)) return
      this.triggerEvent('tapped', { tool })
    },
  },
})
