// Fires the timer triggers of the deployed functions: by the cloud's clock, and by hand.

import { existsSync, readdirSync } from 'node:fs'
import { readFunctionConfig, type FunctionConfig, type Trigger } from './config'
import { readCron } from './cron'

export interface Timers {
  /** Calls the function as its timer does; false where it has none of that name. Without a name, the one that it has. */
  fire(functionName: string, triggerName?: string): Promise<boolean>
  stop(): void
}

interface TimersOptions {
  functionsDir: string
  now: () => number
  /** Off, they fire by hand only. */
  running: boolean
  call: (config: FunctionConfig, event: Record<string, unknown>) => Promise<void>
}

const tickMs = 1_000
/** A clock that jumped further than this is not caught up second by second. */
const catchUpMs = 3_600_000

export function startTimers({ functionsDir, now, running, call }: TimersOptions): Timers {
  let seen = now()
  const tick = (): void => {
    const to = now()
    const from = Math.max(seen, to - catchUpMs)
    seen = to
    for (const config of deployed(functionsDir))
      for (const trigger of config.triggers) if (isDue(trigger, from, to)) void call(config, eventOf(trigger, to))
  }
  const timer = running ? setInterval(tick, tickMs) : undefined
  timer?.unref()
  return {
    async fire(functionName, triggerName) {
      const config = readFunctionConfig(functionsDir, functionName)
      const trigger = config?.triggers.find(({ name }) => triggerName === undefined || name === triggerName)
      if (!config || !trigger) return false
      await call(config, eventOf(trigger, now()))
      return true
    },
    stop: () => clearInterval(timer),
  }
}

/** All functions that are there. */
export function deployed(functionsDir: string): FunctionConfig[] {
  const names = existsSync(functionsDir) ? readdirSync(functionsDir, { withFileTypes: true }).filter((entry) => entry.isDirectory()) : []
  return names.flatMap(({ name }) => readFunctionConfig(functionsDir, name) ?? [])
}

/** Once, however many of its seconds went by: the platform does not make up for what it missed either. */
export function isDue({ config }: Trigger, from: number, to: number): boolean {
  const cron = readCron(config)
  if (!cron) return false
  for (let second = Math.floor(from / 1_000) + 1; second <= Math.floor(to / 1_000); second += 1) if (cron(second * 1_000)) return true
  return false
}

/** As the function platform sends it: https://cloud.tencent.com/document/product/583/9708. */
function eventOf({ name }: Trigger, at: number): Record<string, unknown> {
  return { Type: 'Timer', TriggerName: name, Time: `${new Date(at).toISOString().slice(0, 19)}Z`, Message: '' }
}
