// Why somebody complains: one of the reasons, each with a line that says what it means. Event: `chosen` with {reason}.

import type { ComplaintReason } from '../../contract/complaints'
import { reasonChoices } from './reasons'

Component({
  properties: {
    /** Empty while none is chosen. */
    reason: { type: String, value: '' },
    problem: { type: String, value: '' },
  },
  data: { choices: reasonChoices },
  methods: {
    onTapChoice(event: WechatMiniprogram.TouchEvent<object, object, { reason: ComplaintReason }>) {
      this.triggerEvent('chosen', { reason: event.currentTarget.dataset.reason })
    },
  },
})
