// Something went wrong: what happened and what to do, in words chosen by the failure's code. Event: `retried`.

import type { ErrorCode } from '../../contract/errors'
import { wordsOf } from './words'

Component({
  properties: {
    code: { type: String, value: 'internal' },
  },
  data: wordsOf('internal'),
  observers: {
    code(code: ErrorCode) {
      this.setData(wordsOf(code))
    },
  },
  methods: {
    onTap() {
      this.triggerEvent('retried')
    },
  },
})
