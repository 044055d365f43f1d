// Reads what the build left in dist/cloudfunctions and finds everything wrong with it that can be found without a network.

import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Plan, ProgramPlan } from '../types'
import { readFunction } from './functions'
import { checkSchema, readSchema } from './schema'

export interface Request {
  envId: string
  /** Absolute; where `buildFunctions` wrote. */
  builtDir: string
  program: ProgramPlan
}

const idleSeconds = 60

/** The plan, or every problem in words. */
export function readPlan({ envId, builtDir, program }: Request): { ok: true; plan: Plan } | { ok: false; problems: string[] } {
  const problems: string[] = []
  const found = readdirSync(builtDir, { withFileTypes: true }).filter(
    (entry) => entry.isDirectory() && existsSync(join(builtDir, entry.name, 'index.js')),
  )
  const functions = found.map(({ name }) => readFunction(join(builtDir, name), name, (problem) => problems.push(problem)))
  const schema = readSchema(join(builtDir, 'schema.json'))
  problems.push(
    ...checkSchema(
      schema,
      functions.map(({ name }) => name),
    ),
  )
  return problems.length > 0 ? { ok: false, problems } : { ok: true, plan: { envId, schema, functions, program, idleSeconds } }
}

/** The version that the upload carries. */
export function readVersion(root: string): string {
  const { version = '0.0.0' } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version?: string }
  return version
}

/** What no interface can do, so the person must. */
export function byHand({ functions, schema }: Plan): string[] {
  const openapi = functions.filter((one) => one.openapi.length > 0)
  const open = Object.entries(schema.rules.functions).filter(([, rule]) => rule === true)
  return [
    ...openapi.map(
      ({ name, openapi: names }) =>
        `WeChat DevTools: upload the function ${name} once (right click, 上传并部署), which grants ${names.join(', ')}; no interface does, and without it the calls fail with -604101.`,
    ),
    ...functions.flatMap(({ name, pushedEvents }) =>
      pushedEvents.map((event) => `Cloud development console, 设置 → 其他设置 → 消息推送: push mode 云函数, message type event, event type ${event}, to the function ${name}; no interface does.`),
    ),
    ...(open.length > 0
      ? [
          `Cloud development console, 设置 → 权限设置: allow access without login (未登录用户访问), or ${open.map(([name]) => name).join(', ')} cannot be called from Moments.`,
        ]
      : []),
  ]
}
