// The account and its people as WeChat has them: templates, grants, messages, visits, pictures to look at.

import { createEmitter, type Emitter } from '../emitter'
import { createMediaChecks, type MediaChecks } from './media-checks'
import { createMessages, type ArrivedMessage, type Messages } from './messages'
import { createSubscriptions, type Subscriptions } from './subscriptions'
import { templatesIn, type MessageTemplate } from './templates'
import { createVisits, type Visits } from './visits'
import { openWechatFile } from './file'

export interface WechatAccount {
  templates(): MessageTemplate[]
  subscriptions: Subscriptions
  messages: Messages
  visits: Visits
  checks: MediaChecks
  /** What WeChat bans: every template, or all messages of the program; both are the same to who sends. */
  banned(): boolean
  ban(banned: boolean): void
  arrived: Emitter<{ openid: string; message: ArrivedMessage }>
  close(): void
}

export interface WechatOptions {
  dataDir: string
  appId: string
  now: () => number
  /** Pictures are looked at by the clock; else by hand only. */
  running: boolean
  /** The documents of the collection `settings`. */
  settings: () => readonly unknown[]
  push: (event: Record<string, unknown>) => Promise<boolean>
}

const tickMs = 500

export function openWechat({ dataDir, appId, now, running, settings, push }: WechatOptions): WechatAccount {
  const file = openWechatFile(dataDir)
  const arrived = createEmitter<{ openid: string; message: ArrivedMessage }>()
  const checks = createMediaChecks({ file, now, appId, push })
  const timer = running ? setInterval(() => void checks.work(), tickMs) : undefined
  timer?.unref()
  let isBanned = false
  return {
    templates: () => templatesIn(settings()),
    subscriptions: createSubscriptions(file),
    messages: createMessages(file, (openid, message) => arrived.emit({ openid, message })),
    visits: createVisits(file),
    checks,
    banned: () => isBanned,
    ban(banned) {
      isBanned = banned
    },
    arrived,
    close() {
      clearInterval(timer)
      checks.stop()
      file.close()
    },
  }
}
