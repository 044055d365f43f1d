// WeChat's own settings of one program: whether it may send messages at all, what was chosen for always, and what else it was allowed.

import { readScopes, SCOPES, writeScope, type Scope } from '../allowed-scopes'
import { readMessageSettings, writeMessageSettings, type MessageSettings } from '../message-settings'
import { button, element } from './element'
import { openLayer } from './layer'

const row = (text: string, on: boolean, disabled: boolean, turn: (on: boolean) => void): HTMLElement => {
  const box = element('input', '', { 'type': 'checkbox', 'role': 'switch', 'checked': on, disabled })
  box.addEventListener('change', () => turn(box.checked))
  return element('label', 'setting-row', {}, element('span', '', {}, text), box)
}

/** Every change holds at once; resolves when the user goes back. */
export const openSettingSheet = (phone: HTMLElement, openid: string | undefined): Promise<void> => new Promise(resolve => {
  const end = () => {
    layer.close()
    resolve()
  }
  const list = element('div', 'setting-list')
  const change = (make: (settings: MessageSettings) => void) => {
    const settings = readMessageSettings(openid)
    make(settings)
    writeMessageSettings(openid, settings)
    draw(settings)
  }
  const draw = ({ mainSwitch, items }: MessageSettings) => list.replaceChildren(
    row('接收订阅消息', mainSwitch, false, on => change(settings => { settings.mainSwitch = on })),
    ...Object.entries(items).map(([id, { title, choice }]) => row(title, choice === 'accept', !mainSwitch, on => change(settings => {
      settings.items[id] = { title, choice: on ? 'accept' : 'reject' }
    }))))
  draw(readMessageSettings(openid))
  // Only what the program has asked for once stands here, as in WeChat.
  const allowed = Object.entries(readScopes(openid)).map(([name, on]) => {
    const scope = name as Scope
    return row(SCOPES[scope].row, on, false, turned => writeScope(openid, scope, turned))
  })
  const panel = element('div', 'setting', { 'role': 'dialog', 'aria-modal': 'true', 'aria-label': '设置' },
    element('div', 'setting-title', {}, '设置'), list, ...allowed, button('setting-back', '返回小程序', end))
  const layer = openLayer(phone, panel, 'sheet', end)
})
