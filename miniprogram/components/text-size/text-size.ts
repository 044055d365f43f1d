// The four reading sizes side by side, each word in its own size. Event: `chosen` with {size}.

import { textSizeNames, textSizes } from '../../contract/text-size'

const choices = textSizes.map((size) => ({ size, name: textSizeNames[size] }))

Component({
  properties: {
    size: { type: String, value: 'standard' },
  },
  data: { choices },
  methods: {
    onTapChoice(event: WechatMiniprogram.TouchEvent<object, object, { size: string }>) {
      const { size } = event.currentTarget.dataset
      this.triggerEvent('chosen', { size })
    },
  },
})
