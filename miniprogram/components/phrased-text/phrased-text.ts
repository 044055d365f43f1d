// A title set so that its lines break between phrases and not inside them.

import { splitPhrases } from './phrases'
import type { Phrase } from './phrases'

Component({
  properties: {
    text: { type: String, value: '' },
    /** A name that is never torn in two, such as the unit's. */
    name: { type: String, value: '' },
  },
  data: { phrases: [] as Phrase[] },
  observers: {
    'text, name'(text: string, name: string) {
      this.setData({ phrases: splitPhrases(text, name) })
    },
  },
})
