// Who reads and writes files without a function.

import { sameRule, storageRule } from '../plan/rule-texts'
import type { DeployStep } from '../types'

export const storageRules: DeployStep = {
  name: 'storage rules',
  describe: ({ schema }) => [JSON.stringify(storageRule(schema.rules.storage))],
  async run({ schema }, cloud) {
    const rule = storageRule(schema.rules.storage)
    const present = await cloud.storage.getStorageAcl({ withRule: true })
    const kept = present.acl === 'CUSTOM' && sameRule(JSON.stringify(present.rule ?? {}), JSON.stringify(rule))
    if (!kept) await cloud.storage.setStorageAcl('CUSTOM', rule)
    return [{ did: kept ? 'kept' : 'changed', what: 'files' }]
  },
}
