// The log managers and reports of WeChat: what an app writes there is shown in the log here.

import type { Host } from '../host/types'
import { asynchronous, type Members } from './result'

const LEVELS = ['debug', 'info', 'log', 'warn', 'error'] as const

export const logs = (host: Host): Members => {
  const manager = () => {
    const out: Record<string, (...args: unknown[]) => void> = {}
    for (const type of LEVELS) out[type] = (...args) => host.emit('log', { type, args })
    const tag = (name: string) => Object.fromEntries(
      LEVELS.map(type => [type, (...args: unknown[]) => host.emit('log', { type, args: [name, ...args] })]),
    )
    return { ...out, tag, setFilterMsg: () => undefined, addFilterMsg: () => undefined, in: () => undefined }
  }
  const report = (name: string) => (...args: unknown[]) => host.emit('log', { type: 'debug', args: [`wx.${name}`, ...args] })
  return {
    getLogManager: manager,
    getRealtimeLogManager: manager,
    reportEvent: report('reportEvent'),
    reportMonitor: report('reportMonitor'),
    reportPerformance: report('reportPerformance'),
    reportAnalytics: report('reportAnalytics'),
    setEnableDebug: asynchronous('setEnableDebug', () => ({})),
  }
}
