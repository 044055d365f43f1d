// Every function has its timers and no others: a timer that is no longer declared would go on running.

import type CloudBase from '@cloudbase/manager-node'
import type { Change, DeployStep, FunctionPlan } from '../types'

export const triggers: DeployStep = {
  name: 'triggers',
  describe: ({ functions }) => functions.flatMap((one) => one.triggers.map(({ name, config }) => `${one.name}.${name} at ${config}`)),
  async run({ functions }, cloud) {
    const changes: Change[] = []
    for (const one of functions) changes.push(...(await bring(one, cloud)))
    return changes
  },
}

async function bring({ name, triggers: declared }: FunctionPlan, cloud: CloudBase): Promise<Change[]> {
  const changes: Change[] = []
  const { Triggers: present } = await cloud.functions.getFunctionDetail(name)
  const timers = (present ?? []).filter(({ Type: type }) => type === 'timer')
  for (const { TriggerName: old, TriggerDesc: description } of timers) {
    const wanted = declared.find((trigger) => trigger.name === old)
    if (wanted && wanted.config === cronOf(description)) continue
    await cloud.functions.deleteFunctionTrigger(name, old)
    if (!wanted) changes.push({ did: 'removed', what: `${name}.${old}` })
  }
  for (const trigger of declared) {
    const old = timers.find(({ TriggerName: title }) => title === trigger.name)
    const kept = old !== undefined && cronOf(old.TriggerDesc) === trigger.config
    if (!kept) await cloud.functions.createFunctionTriggers(name, [trigger])
    changes.push({ did: kept ? 'kept' : old ? 'changed' : 'created', what: `${name}.${trigger.name}` })
  }
  return changes
}

/** Taken as plain text, given back as text or as `{"cron": text}`. */
function cronOf(description: string): string {
  return /"cron"\s*:\s*"([^"]*)"/.exec(description)?.[1] ?? description
}
