// WeChat's question whether a program may send messages: each template on its own, once or for always.

import { button, element } from './element'
import { openLayer } from './layer'
import type { PhoneShell } from './types'

type Asked = Parameters<PhoneShell['askSubscriptions']>[0]
type Answer = Awaited<ReturnType<PhoneShell['askSubscriptions']>>

const tick = (className: string, text: string, checked: boolean): { row: HTMLElement; box: HTMLInputElement } => {
  const box = element('input', '', { type: 'checkbox', checked })
  return { row: element('label', className, {}, box, element('span', '', {}, text)), box }
}

/** There is no way past it but its two buttons. 拒绝 refuses all of them. */
export const openSubscribeSheet = (phone: HTMLElement, asked: Asked): Promise<Answer> => new Promise(resolve => {
  const items = asked.map(({ id, title }) => ({ id, ...tick('subscribe-item', title, true) }))
  const always = tick('subscribe-always', '总是保持以上选择，不再询问', false)
  const end = (accepted: string[]) => {
    layer.close()
    resolve({ accepted, always: always.box.checked })
  }
  const ticked = () => items.filter(({ box }) => box.checked).map(({ id }) => id)
  const panel = element('div', 'subscribe', { 'role': 'dialog', 'aria-modal': 'true', 'aria-label': '订阅消息' },
    element('div', 'subscribe-title', {}, '这个小程序想给您发一次消息'),
    ...items.map(({ row }) => row), always.row,
    element('div', 'subscribe-buttons', {}, button('subscribe-reject', '拒绝', () => end([])), button('subscribe-allow', '允许', () => end(ticked()))))
  const layer = openLayer(phone, panel, 'sheet')
})
