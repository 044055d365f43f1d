// A code: its picture, its eight characters, and what can be done with it. Events: `tapped` for the picture, `kindChosen` with {value}, `posterWanted`.

import type { CodeKind } from '../../contract/boards'
import { noPicture } from './code-picture'

const kinds: { value: CodeKind; name: string }[] = [
  { value: 'mini', name: '小程序码' },
  { value: 'link', name: '普通二维码' },
]

Component({
  properties: {
    /** In two groups, as people say it. */
    code: { type: String, value: '' },
    picture: { type: Object, value: noPicture },
  },
  data: { kinds },
  methods: {
    onChoose(event: WechatMiniprogram.CustomEvent<{ value: CodeKind }>) {
      this.triggerEvent('kindChosen', event.detail)
    },
    onTap() {
      this.triggerEvent('tapped')
    },
    onTapPoster() {
      this.triggerEvent('posterWanted')
    },
  },
})
