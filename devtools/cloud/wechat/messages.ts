// 服务通知: the messages that arrived, by person, kept as WeChat keeps them.

import type { Sqlite } from '../database/sqlite'

/** What a person sees of one message. `page` with its query, without a slash; '' where tapping it leads nowhere. */
export interface MessageContent {
  title: string
  page: string
  rows: { label: string; value: string }[]
}

/** `at` in ms since 1970. */
export interface ArrivedMessage extends MessageContent {
  id: number
  at: number
}

export interface Messages {
  add(openid: string, at: number, content: MessageContent): void
  /** Newest first. */
  of(openid: string): ArrivedMessage[]
}

const shown = 100

export function createMessages(file: Sqlite, onArrived: (openid: string, message: ArrivedMessage) => void): Messages {
  return {
    add(openid, at, content) {
      const { rowid } = file.run('INSERT INTO messages (openid, at, content) VALUES (?, ?, ?)', [openid, at, JSON.stringify(content)])
      onArrived(openid, { id: rowid, at, ...content })
    },
    of: (openid) =>
      file
        .all('SELECT id, at, content FROM messages WHERE openid = ? ORDER BY id DESC LIMIT ?', [openid, shown])
        .map(({ id, at, content }) => ({ id: Number(id), at: Number(at), ...(JSON.parse(String(content)) as MessageContent) })),
  }
}
