// Text with its matches marked: in the accent and in bold, so that no eye depends on the colour.

import type { Piece } from '../../contract/search'

Component({
  properties: {
    pieces: { type: Array, value: [] as Piece[] },
  },
})
