// A text with what was found in it on wash and underlined by a wave, so that no eye depends on the colour.

import { markedPieces, type MarkedPiece } from '../../contract/marked'
import type { Finding } from '../../contract/proofreading'

const data: { pieces: MarkedPiece[] } = { pieces: [] }

Component({
  properties: {
    text: { type: String, value: '' },
    /** A Finding of this text, or null. */
    finding: { type: Object, value: null as unknown as Finding },
  },
  data,
  observers: {
    'text, finding'(text: string, finding: Finding | null) {
      this.setData({ pieces: markedPieces(text, finding) })
    },
  },
})
