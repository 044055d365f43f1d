// The sheet that says what a figure means, or what all of them do. Event: `closed`.

import { definitions, sourceDefinitions } from '../../contract/definitions'
import type { Definition } from '../../contract/definitions'

/** `source:` stands before what is a source. */
function shownFor(term: string): Definition[] {
  const sources = Object.entries(sourceDefinitions).map(([key, definition]) => [`source:${key}`, definition] as const)
  const known = new Map<string, Definition>([...Object.entries(definitions), ...sources])
  if (term === 'all') return [...known.values()]
  return term.split(' ').flatMap((each) => known.get(each) ?? [])
}

Component({
  properties: {
    /** Keys of the definitions, or `source:` and a source, with spaces between them; `all`; or '' for closed. */
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
