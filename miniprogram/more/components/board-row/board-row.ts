// A notice board in a list: what people call it, and where it stands.

import type { BoardName } from '../../../contract/articles'

const none: BoardName = { name: '', place: '' }

Component({
  properties: {
    board: { type: Object, value: none },
  },
})
