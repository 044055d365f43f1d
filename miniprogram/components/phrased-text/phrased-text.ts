// A title set so that its lines break between phrases and not inside them.

import { longestPhrase, splitPhrases } from '../../contract/phrases'
import type { Phrase } from '../../contract/phrases'

Component({
  properties: {
    text: { type: String, value: '' },
    /** A name that is never torn in two, such as the unit's. */
    name: { type: String, value: '' },
    /** In characters; fewer where the column is narrow. */
    longest: { type: Number, value: longestPhrase },
  },
  data: { phrases: [] as Phrase[] },
  observers: {
    'text, name, longest'(text: string, name: string, longest: number) {
      this.setData({ phrases: splitPhrases(text, name, longest) })
    },
  },
})
