// The id of an org that an import creates: the same name under the same parent is always the same org.

import { createHash } from 'node:crypto'

export function orgIdOf(parentId: string, name: string): string {
  return `o_${createHash('sha256').update(JSON.stringify([parentId, name])).digest('hex').slice(0, 16)}`
}
