// What a deployment sets up, and the shape of its steps.

import type CloudBase from '@cloudbase/manager-node'
import type { Code } from './plan/code'

export interface Trigger {
  name: string
  type: 'timer'
  /** Seven fields: second minute hour day month weekday year. */
  config: string
}

export interface FunctionPlan {
  name: string
  timeoutSeconds: number
  memoryMegabytes: number
  triggers: Trigger[]
  /** WeChat interfaces that it calls; only WeChat DevTools can grant them. */
  openapi: string[]
  /** Events of WeChat's, by name, that it is to be told of; only its console can see to that. */
  pushedEvents: string[]
  /** Where the HTTP access service serves it, if it does. */
  httpPath?: string
  code: Code
}

export interface Index {
  name: string
  unique: boolean
  keys: [field: string, direction: 1 | -1][]
}

export interface Schema {
  collections: string[]
  indexes: Record<string, Index[]>
  rules: {
    functions: Record<string, boolean | string>
    collections: Record<string, { read: boolean | string; write: boolean | string }>
    storage: { publicRead: string[] }
  }
}

export interface ProgramPlan {
  /** Absolute; the folder with project.config.json. */
  root: string
  appid: string
  /** Absolute; the upload key of the platform's console. */
  keyFile: string
  version: string
}

export interface Plan {
  envId: string
  schema: Schema
  functions: FunctionPlan[]
  program: ProgramPlan
  /** How long an upload may stand still before it is given up. */
  idleSeconds: number
}

export interface Change {
  did: 'created' | 'changed' | 'removed' | 'kept' | 'uploaded'
  what: string
}

export interface DeployStep {
  name: string
  /** What the step would see to, in words, for `--dry-run`. */
  describe(plan: Plan): string[]
  run(plan: Plan, cloud: CloudBase): Promise<Change[]>
}

export interface StepReport {
  name: string
  changes: Change[]
  /** What failed, and what to do about it. */
  failure?: string
}
