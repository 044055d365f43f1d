// Reads one built function with its config.json and checks it against CloudBase's limits.

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FunctionPlan, Trigger } from '../types'
import { readCode } from './code'

export function readFunction(folder: string, name: string, problem: (text: string) => void): FunctionPlan {
  const config = readConfig(join(folder, 'config.json'), name, problem)
  const say = (text: string): void => problem(`The function ${name}: ${text}`)
  const timeoutSeconds = wholeNumber(config['timeout'], 'timeout', 1, 900, say)
  const memoryMegabytes = wholeNumber(config['memorySize'], 'memorySize', 128, 3_072, say)
  if (memoryMegabytes % 128 !== 0) say(`memorySize ${memoryMegabytes} is not a multiple of 128`)
  if (!/^[A-Za-z][\w-]{0,58}[A-Za-z0-9]$/.test(name))
    say('CloudBase takes names of 2 to 60 letters, digits, hyphens and underscores, beginning with a letter')
  const path = config['path']
  if (path !== undefined && (typeof path !== 'string' || !path.startsWith('/')))
    say('path is where the HTTP access service serves it and begins with "/"')
  const openapi = isRecord(config['permissions']) ? config['permissions']['openapi'] : []
  return {
    name,
    timeoutSeconds,
    memoryMegabytes,
    triggers: readTriggers(config['triggers'], say),
    openapi: Array.isArray(openapi) ? openapi.filter((one) => typeof one === 'string') : [],
    pushedEvents: readPushedEvents(config['messagePush'], say),
    ...(typeof path === 'string' ? { httpPath: path } : {}),
    code: readCode(folder, say),
  }
}

function readConfig(file: string, name: string, problem: (text: string) => void): Record<string, unknown> {
  if (!existsSync(file)) {
    problem(`The function ${name} has no config.json`)
    return {}
  }
  try {
    const config: unknown = JSON.parse(readFileSync(file, 'utf8'))
    return isRecord(config) ? config : {}
  } catch (error) {
    problem(`The function ${name}: config.json is not JSON: ${error instanceof Error ? error.message : String(error)}`)
    return {}
  }
}

function wholeNumber(value: unknown, key: string, min: number, max: number, say: (text: string) => void): number {
  if (typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max) return value
  say(`${key} is a whole number from ${min} to ${max}, not ${JSON.stringify(value)}`)
  return min
}

function readTriggers(value: unknown, say: (text: string) => void): Trigger[] {
  const list: unknown[] = Array.isArray(value) ? value : []
  return list.flatMap((item) => {
    const { name, type, config } = isRecord(item) ? item : {}
    const isTimer =
      type === 'timer' &&
      typeof name === 'string' &&
      /^[A-Za-z][\w-]{0,59}$/.test(name) &&
      typeof config === 'string' &&
      config.trim().split(/\s+/).length === 7
    if (isTimer) return [{ name, type: 'timer' as const, config: config.trim() }]
    say(`a trigger is {name, type: "timer", config: seven fields from second to year}, not ${JSON.stringify(item)}`)
    return []
  })
}

function readPushedEvents(value: unknown, say: (text: string) => void): string[] {
  const list: unknown[] = Array.isArray(value) ? value : []
  return list.flatMap((item) => {
    const { type, event } = isRecord(item) ? item : {}
    if (type === 'event' && typeof event === 'string' && event !== '') return [event]
    say(`messagePush lists {type: "event", event: its name}, not ${JSON.stringify(item)}`)
    return []
  })
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
