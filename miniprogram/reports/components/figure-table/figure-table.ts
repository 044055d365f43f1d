// Rows of a name and numbers under their heads. Event: `tapped` with {key}, where rows lead somewhere.

import type { TableRow } from './rows'

Component({
  properties: {
    label: { type: String, value: '' },
    /** The first one is that of the names. */
    heads: { type: Array, value: [] as string[] },
    rows: { type: Array, value: [] as TableRow[] },
    /** The numbers stand below the name, each with its head: for long names in large letters. */
    stacked: { type: Boolean, value: false },
    /** Whether a row can be tapped. */
    leads: { type: Boolean, value: false },
  },
  methods: {
    onTap(event: WechatMiniprogram.TouchEvent<object, object, { key: string }>) {
      if (this.data.leads) this.triggerEvent('tapped', { key: event.currentTarget.dataset.key })
    },
  },
})
