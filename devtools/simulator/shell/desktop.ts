// What is left when the program goes to the background: a desktop from which it can be opened again, and WeChat's 服务通知 be read.

import { button, element } from './element'

export const desktop = (phone: HTMLElement, reopen: () => void, openMessages: () => void) => {
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
      shown = element('div', 'desktop', { role: 'dialog', 'aria-label': '桌面' }, element('div', '', {}, '小程序在后台'), open, button('desktop-messages', '服务通知', openMessages))
      phone.append(shown)
      open.focus()
    },
  }
}
