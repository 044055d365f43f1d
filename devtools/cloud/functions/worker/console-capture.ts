// Sends what a function writes to the console to the gateway, with the invocation it belongs to.

import { formatWithOptions } from 'node:util'
import type { LogLevel } from './messages'

type Send = (level: LogLevel, text: string) => void

export function captureConsole(send: Send): void {
  const levels = { debug: 'debug', log: 'info', info: 'info', warn: 'warn', error: 'error', trace: 'debug' } as const
  for (const [method, level] of Object.entries(levels) as [keyof typeof levels, LogLevel][]) {
    console[method] = (...values: unknown[]) => send(level, formatWithOptions({ depth: 4 }, ...values))
  }
}
