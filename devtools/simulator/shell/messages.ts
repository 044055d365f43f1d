// 服务通知: a message that arrives shows on top of the phone, all of them are listed on the desktop, and tapping one leads to its page.

import { tellMessageSettings } from '../message-settings'
import { button, element } from './element'
import { openLayer } from './layer'

interface Message {
  id: number
  at: number
  title: string
  page: string
  rows: { label: string; value: string }[]
}

const RETRY_MS = 1_000
/** About as long as a phone shows one. */
const SHOWN_MS = 8_000

/** As headers carry it: a persona may be any word. */
const wire = encodeURIComponent

const cardOf = ({ title, page, rows }: Message, open: () => void): HTMLElement => element('button', 'message', { 'type': 'button', 'onclick': open, 'aria-label': `服务通知：${title}` },
  element('span', 'message-title', {}, title),
  ...rows.map(({ label, value }) => element('span', 'message-row', {}, element('span', 'message-label', {}, label), element('span', '', {}, value))),
  element('span', 'message-foot', {}, page === '' ? '没有可打开的页面' : '进入小程序查看'))

export interface PhoneMessages {
  /** Whose messages are heard from now on. */
  follow(openid: string | undefined): void
  openList(): void
}

/** `enter` opens the page of a message, given with its query. */
export const phoneMessages = (phone: HTMLElement, enter: (page: string) => void): PhoneMessages => {
  let owner: string | undefined
  let socket: WebSocket | undefined

  const arrive = (message: Message) => {
    for (const old of phone.querySelectorAll('.message-arrived')) old.remove()
    const close = () => arrived.remove()
    const open = () => {
      close()
      if (message.page !== '') enter(message.page)
    }
    const arrived = element('div', 'message-arrived', { role: 'status' }, cardOf(message, open), button('message-close', '×', close, '收起通知'))
    phone.append(arrived)
    setTimeout(close, SHOWN_MS)
  }

  const connect = (openid: string) => {
    const next = new WebSocket(`${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/wx/messages?as=${wire(wire(openid))}`)
    next.addEventListener('open', () => tellMessageSettings(openid))
    next.addEventListener('message', ({ data }) => arrive(JSON.parse(String(data)) as Message))
    next.addEventListener('close', () => setTimeout(() => { if (socket === next) connect(openid) }, RETRY_MS))
    socket = next
  }

  return {
    follow(openid) {
      if (openid === owner) return
      owner = openid
      const before = socket
      socket = undefined
      before?.close()
      if (openid !== undefined) connect(openid)
    },
    openList() {
      const list = element('div', 'message-list')
      const panel = element('div', 'messages', { 'role': 'dialog', 'aria-modal': 'true', 'aria-label': '服务通知' },
        element('div', 'setting-title', {}, '服务通知'), list, button('setting-back', '返回', () => layer.close()))
      const layer = openLayer(phone, panel, 'sheet', () => layer.close())
      const draw = (messages: Message[]) => list.replaceChildren(...(messages.length === 0 ? [element('div', 'message-none', {}, '还没有消息')] : messages.map(each => cardOf(each, () => {
        if (each.page === '') return
        layer.close()
        enter(each.page)
      }))))
      const failed = () => list.replaceChildren(element('div', 'message-none', {}, '没有读到，返回再试一次'))
      fetch('/wx/messages', { headers: owner === undefined ? {} : { 'x-wx-openid': wire(owner) } })
        .then(async response => draw(await response.json() as Message[])).catch(failed)
    },
  }
}
