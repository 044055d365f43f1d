// Every declared collection exists; others are left alone.

import type CloudBase from '@cloudbase/manager-node'
import type { Change, DeployStep } from '../types'

const pageSize = 100

export const collections: DeployStep = {
  name: 'collections',
  describe: ({ schema }) => [schema.collections.join(', ')],
  async run({ schema }, cloud) {
    // Not createCollectionIfNotExists: it takes every failure of its question for "does not exist".
    const present = await presentCollections(cloud)
    const changes: Change[] = []
    for (const name of schema.collections) {
      if (!present.has(name)) await cloud.database.createCollection(name)
      changes.push({ did: present.has(name) ? 'kept' : 'created', what: name })
    }
    return changes
  },
}

async function presentCollections(cloud: CloudBase): Promise<Set<string>> {
  const names = new Set<string>()
  for (let offset = 0; ; offset += pageSize) {
    const { Collections: page, Pager: pager } = await cloud.database.listCollections({ MgoLimit: pageSize, MgoOffset: offset })
    for (const { CollectionName: name } of page) names.add(name)
    if (page.length < pageSize || names.size >= pager.Total) return names
  }
}
