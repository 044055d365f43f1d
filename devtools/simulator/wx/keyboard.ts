// The keyboard on the screen, for a phone that has one (`keyboard=` and its height in px in the phone's address). As on an iPhone it lies over the page, whose
// height stays, and what is fixed at the foot is beneath it. A field that asks to be pushed up (adjust-position) is not.
// https://developers.weixin.qq.com/miniprogram/dev/api/device/keyboard/wx.onKeyboardHeightChange.html
// `duration` is in no document; real phones tell it: https://developers.weixin.qq.com/community/develop/doc/000ece9c3040880f17a91987c51400

import type { Host } from '../host/types'
import { listeners } from './listeners'
import type { Members } from './result'

/** Seconds. */
const RISES = 0.25

const takesLetters = (target: EventTarget | null): boolean =>
  target instanceof HTMLTextAreaElement || (target instanceof HTMLElement && target.isContentEditable) || (target instanceof HTMLInputElement && !/^(checkbox|radio|range|button|file)$/.test(target.type))

const draw = (height: number): void => {
  const keys = document.createElement('div')
  keys.className = 'yuelan-keyboard'
  keys.style.height = `${height}px`
  keys.setAttribute('aria-hidden', 'true')
  // A finger on it leaves the focus where it is.
  keys.addEventListener('mousedown', event => event.preventDefault())
  document.body.append(keys)
}

export const keyboard = ({ device }: Host): Members => {
  const changes = listeners<{ height: number; duration: number }>()
  const { keyboardHeight = 0 } = device
  let height = 0
  const rise = (next: number): void => {
    if (next === height) return
    height = next
    document.querySelector('.yuelan-keyboard')?.remove()
    if (height > 0) draw(height)
    changes.fire({ height, duration: height > 0 ? RISES : 0 })
  }
  if (keyboardHeight > 0) {
    document.addEventListener('focusin', ({ target }) => { if (takesLetters(target)) rise(keyboardHeight) })
    // Not between one field and the next.
    document.addEventListener('focusout', () => setTimeout(() => { if (!takesLetters(document.activeElement)) rise(0) }))
  }
  return { onKeyboardHeightChange: changes.on, offKeyboardHeightChange: changes.off }
}
