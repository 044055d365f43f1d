// Reads a deployed function's folder and its config.json: permissions, time-out, memory and timer, within the platform's limits.

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isRecord } from '../wire/params'
import { functionLimits } from './limits'

export interface FunctionConfig {
  name: string
  folder: string
  timeoutSeconds: number
  memoryMegabytes: number
  openapiPermissions: readonly string[]
  triggers: readonly Trigger[]
  messagePush: readonly PushedKind[]
}

/** As the console's 消息推送 has it: MsgType and Event of what is pushed to this function. */
export interface PushedKind {
  type: string
  event: string
}

/** `config` is a cron of seven fields. */
export interface Trigger {
  name: string
  config: string
}

/** Undefined where no such function is deployed. */
export function readFunctionConfig(functionsDir: string, name: string): FunctionConfig | undefined {
  const folder = join(functionsDir, name)
  if (!/^[A-Za-z][A-Za-z0-9_-]{0,59}$/.test(name) || !existsSync(join(folder, 'index.js'))) return undefined
  const config = readJson(join(folder, 'config.json'))
  const permissions = isRecord(config['permissions']) ? config['permissions']['openapi'] : undefined
  return {
    name,
    folder,
    timeoutSeconds: within(config['timeout'], functionLimits.timeoutSecondsDefault, functionLimits.timeoutSecondsMax),
    memoryMegabytes: within(config['memorySize'], functionLimits.memoryMegabytesDefault, functionLimits.memoryMegabytesMax),
    openapiPermissions: Array.isArray(permissions) ? permissions.filter((permission) => typeof permission === 'string') : [],
    triggers: readTriggers(config['triggers']),
    messagePush: readMessagePush(config['messagePush']),
  }
}

/** Our own key, as `path` is: the real platform takes it in its console, and passes over what it does not know here. */
function readMessagePush(value: unknown): PushedKind[] {
  const list: unknown[] = Array.isArray(value) ? value : []
  return list.flatMap((item) => (isRecord(item) && typeof item['type'] === 'string' ? [{ type: item['type'], event: typeof item['event'] === 'string' ? item['event'] : '' }] : []))
}

/** The platform takes one trigger a function; what is no timer, it refuses at deployment, as our own deployment does. */
function readTriggers(value: unknown): Trigger[] {
  const [first] = Array.isArray(value) ? (value as unknown[]) : []
  if (!isRecord(first) || first['type'] !== 'timer') return []
  const { name, config } = first
  return typeof name === 'string' && typeof config === 'string' ? [{ name, config }] : []
}

function readJson(file: string): Record<string, unknown> {
  if (!existsSync(file)) return {}
  const config: unknown = JSON.parse(readFileSync(file, 'utf8'))
  return isRecord(config) ? config : {}
}

function within(value: unknown, byDefault: number, max: number): number {
  return typeof value === 'number' && value > 0 ? Math.min(value, max) : byDefault
}
