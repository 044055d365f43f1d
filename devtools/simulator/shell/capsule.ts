// The capsule: its menu (转发, 重新进入, 关于) and its ring, which sends the program to the background.

import { element } from './element'
import { icon } from './icons'

export const capsule = (menu: () => void, close: () => void): HTMLElement => element('div', 'capsule', { role: 'group', 'aria-label': '小程序' },
  element('button', '', { 'type': 'button', 'aria-label': '更多', 'onclick': menu }, icon('more')),
  element('button', '', { 'type': 'button', 'aria-label': '关闭', 'onclick': close }, icon('close')))
