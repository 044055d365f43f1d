// The sheet that says what a figure means, or what all of them do. Event: `closed`.

import { definitions } from '../../../contract/definitions'
import type { Definition } from '../../../contract/definitions'

function shownFor(term: string): Definition[] {
  const known: Record<string, Definition> = definitions
  if (term === 'all') return Object.values(known)
  const own = known[term]
  return own ? [own] : []
}

Component({
  properties: {
    /** A key of the definitions, `all`, or '' for closed. */
    term: { type: String, value: '' },
  },
  data: { show: false, shown: [] as Definition[] },
  observers: {
    term(term: string) {
      const shown = shownFor(term)
      // The words stay while the sheet goes down.
      this.setData(shown.length > 0 ? { show: true, shown } : { show: false })
    },
  },
  methods: {
    onClose() {
      this.triggerEvent('closed')
    },
  },
})
