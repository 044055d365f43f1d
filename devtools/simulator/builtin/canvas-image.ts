// A picture for a canvas: from the network, the phone's files or the program, as WeChat's canvas loads them; of cloud files its documents say nothing, and none is loaded.

import { mapSource } from '../wx/source-url'

export const canvasImage = (): HTMLImageElement => {
  const image = new Image()
  const plain = Object.getOwnPropertyDescriptor(HTMLImageElement.prototype, 'src')
  let given = ''
  Object.defineProperty(image, 'src', {
    get: () => given,
    set: (value: unknown) => {
      given = String(value)
      plain?.set?.call(image, given.startsWith('cloud://') ? given : mapSource(given))
    },
  })
  return image
}
