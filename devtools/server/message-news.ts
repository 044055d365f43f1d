// Tells the open phones of a person, at once, of each message that arrives for them.

import { WebSocket } from 'ws'
import type { Cloud } from '../cloud'

export interface MessageNews {
  follow(wechat: Cloud['wechat']): void
  accept(socket: WebSocket, openid: string): void
  close(): void
}

export function createMessageNews(): MessageNews {
  const phones = new Map<WebSocket, string>()
  return {
    follow(wechat) {
      wechat.arrived.on(({ openid, message }) => {
        for (const [phone, owner] of phones) if (owner === openid && phone.readyState === WebSocket.OPEN) phone.send(JSON.stringify(message))
      })
    },
    accept(socket, openid) {
      phones.set(socket, openid)
      socket.on('close', () => phones.delete(socket))
      socket.on('error', () => socket.terminate())
    },
    close() {
      for (const phone of phones.keys()) phone.terminate()
    },
  }
}
