// What clients may do with each collection, past the functions.

import { collectionRule, sameRule } from '../plan/rule-texts'
import type { Change, DeployStep } from '../types'

export const collectionRules: DeployStep = {
  name: 'collection rules',
  describe: ({ schema }) => schema.collections.map((name) => `${name} ${collectionRule(schema.rules.collections, name)}`),
  async run({ schema }, cloud) {
    const {
      Data: { PermissionList: present },
    } = await cloud.permission.describeResourcePermission({ resourceType: 'collection', resources: schema.collections })
    const changes: Change[] = []
    for (const name of schema.collections) {
      const rule = collectionRule(schema.rules.collections, name)
      const old = present.find(({ Resource: resource }) => resource === name)
      const kept = old?.Permission === 'CUSTOM' && sameRule(old.SecurityRule, rule)
      if (!kept)
        await cloud.permission.modifyResourcePermission({
          resourceType: 'collection',
          resource: name,
          permission: 'CUSTOM',
          securityRule: rule,
        })
      changes.push({ did: kept ? 'kept' : 'changed', what: name })
    }
    return changes
  },
}
