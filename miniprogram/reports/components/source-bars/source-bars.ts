// Parts that make up a total, as bars with their numbers, and the sum that is printed beneath. Event: `asked` with {term}.

import type { Bar } from './bars'

Component({
  properties: {
    bars: { type: Array, value: [] as Bar[] },
    sum: { type: Number, value: 0 },
    /** What the sum is to be the same as, in words. */
    note: { type: String, value: '' },
  },
  methods: {
    onTap(event: WechatMiniprogram.TouchEvent<object, object, { term: string }>) {
      this.triggerEvent('asked', { term: event.currentTarget.dataset.term })
    },
  },
})
