// Something went wrong: what happened and what to do, in words chosen by the failure. Events: `retried`, `homeTapped`.

import { wordsOf } from './words'
import type { Problem } from './words'

Component({
  properties: {
    code: { type: String, value: 'internal' },
    /** Whether there is another way on than trying again: home. */
    toHome: { type: Boolean, value: false },
  },
  data: wordsOf('internal'),
  observers: {
    code(problem: Problem) {
      this.setData(wordsOf(problem))
    },
  },
  methods: {
    onTap() {
      this.triggerEvent('retried')
    },
    onTapHome() {
      this.triggerEvent('homeTapped')
    },
  },
})
