// Tells every open phone which build is the newest, and what is wrong with the sources: at once when it connects, then whenever it changes.

import { WebSocket } from 'ws'

export interface SourceError {
  /** Relative to the project's root. */
  file: string
  /** 1-based; 0 where the error has no place. */
  line: number
  column: number
  message: string
}

export interface News {
  /** The last that compiled; null while none did. */
  buildId: string | null
  /** Of the mini-program and of the functions; none when all is well. */
  errors: readonly SourceError[]
}

export interface BuildNews {
  readonly latest: News
  tell(news: News): void
  accept(socket: WebSocket): void
  close(): void
}

export function createBuildNews(): BuildNews {
  const phones = new Set<WebSocket>()
  let latest: News = { buildId: null, errors: [] }
  return {
    get latest() {
      return latest
    },
    tell(news) {
      const text = JSON.stringify(news)
      if (text === JSON.stringify(latest)) return
      latest = news
      for (const phone of phones) if (phone.readyState === WebSocket.OPEN) phone.send(text)
    },
    accept(socket) {
      phones.add(socket)
      socket.on('close', () => phones.delete(socket))
      socket.on('error', () => socket.terminate())
      socket.send(JSON.stringify(latest))
    },
    close() {
      for (const phone of phones) phone.terminate()
    },
  }
}
