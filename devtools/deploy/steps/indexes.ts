// Every declared index exists with its fields; one of the same name with other fields is replaced; others are left alone.

import type { DeployStep, Index } from '../types'

interface Present {
  Name: string
  Unique: boolean
  Keys: { Name?: string; Direction?: string }[]
}

export const indexes: DeployStep = {
  name: 'indexes',
  describe: ({ schema }) =>
    Object.entries(schema.indexes).flatMap(([collection, list]) =>
      list.map((index) => `${collection}.${index.name}${index.unique ? ' (unique)' : ''}`),
    ),
  async run({ schema }, cloud) {
    const changes = []
    for (const [collection, declared] of Object.entries(schema.indexes)) {
      if (declared.length === 0) continue
      const { Indexes: present = [] } = await cloud.database.describeCollection(collection)
      for (const index of declared) {
        const old = present.find(({ Name: name }) => name === index.name)
        const what = `${collection}.${index.name}`
        if (old && same(old, index)) {
          changes.push({ did: 'kept' as const, what })
          continue
        }
        await cloud.database.updateCollection(collection, {
          ...(old ? { DropIndexes: [{ IndexName: index.name }] } : {}),
          CreateIndexes: [created(index)],
        })
        changes.push({ did: old ? ('changed' as const) : ('created' as const), what })
      }
    }
    return changes
  },
}

function created({ name, unique, keys }: Index) {
  return {
    IndexName: name,
    MgoKeySchema: { MgoIsUnique: unique, MgoIndexKeys: keys.map(([field, direction]) => ({ Name: field, Direction: String(direction) })) },
  }
}

function same({ Unique: unique, Keys: keys }: Present, index: Index): boolean {
  return (
    unique === index.unique &&
    JSON.stringify(keys.map(({ Name: field, Direction: direction }) => [field, Number(direction)])) === JSON.stringify(index.keys)
  )
}
