// What is left when the program goes to the background: an empty desktop from which it can be opened again.

import { button, element } from './element'

export const desktop = (phone: HTMLElement, reopen: () => void) => {
  let shown: HTMLElement | undefined
  const hide = () => {
    shown?.remove()
    shown = undefined
  }
  return {
    hide,
    show() {
      hide()
      const open = button('desktop-open', '重新打开', () => {
        hide()
        reopen()
      })
      shown = element('div', 'desktop', { role: 'dialog', 'aria-label': '桌面' }, element('div', '', {}, '小程序在后台'), open)
      phone.append(shown)
      open.focus()
    },
  }
}
