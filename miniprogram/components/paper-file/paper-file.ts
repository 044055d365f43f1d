// A file in an article: its name, kind and size, how far it has come, and a way to leave it. Bubbling events with {id}: `paperTapped`, `paperCancelled`.

import { kindOf, sizeOf, stillPaper } from './paper'
import type { Paper } from './paper'

const none: Paper = { id: '', name: '', bytes: 0 }

Component({
  properties: {
    paper: { type: Object, value: none },
    state: { type: Object, value: stillPaper },
  },
  data: { about: '', opens: true },
  observers: {
    paper({ name, bytes }: Paper) {
      const kind = kindOf(name)
      this.setData({ about: `${kind ?? '文件'}，${sizeOf(bytes)}`, opens: kind !== undefined })
    },
  },
  methods: {
    onTap() {
      if (this.data.opens && this.data.state.stage !== 'fetching') this.tell('paperTapped')
    },
    onCancel() {
      this.tell('paperCancelled')
    },
    tell(name: string) {
      this.triggerEvent(name, { id: this.data.paper.id }, { bubbles: true, composed: true })
    },
  },
})
