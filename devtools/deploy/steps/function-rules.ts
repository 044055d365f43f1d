// Who may call which function.

import { functionRules, sameRule } from '../plan/rule-texts'
import type { DeployStep } from '../types'

export const functionRulesStep: DeployStep = {
  name: 'function rules',
  describe: ({ schema }) => [functionRules(schema.rules.functions, {})],
  async run({ schema }, cloud) {
    const {
      Data: { PermissionList: list },
    } = await cloud.permission.describeResourcePermission({ resourceType: 'function' })
    const present = list[0]?.SecurityRule
    const rule = functionRules(schema.rules.functions, entriesOf(present))
    const kept = sameRule(present, rule)
    if (!kept) await cloud.permission.modifyResourcePermission({ resourceType: 'function', permission: 'CUSTOM', securityRule: rule })
    return [{ did: kept ? 'kept' : 'changed', what: Object.keys(schema.rules.functions).join(', ') }]
  },
}

/** What the environment has: the platform's default until somebody sets a rule. */
function entriesOf(text: string | undefined): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text ?? '{}')
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
  } catch {
    throw new Error(
      `The environment's function rules are not plain JSON: ${text}. Take the comments out in the console and run the command again.`,
    )
  }
}
