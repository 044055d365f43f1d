// What deployment creates, as the build of the functions left it: collections, indexes, rules.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Cloud } from '../cloud'

export type Schema = Parameters<Cloud['console']['applySchema']>[0]

/** schema.json is written by our own build from store/indexes.ts and store/rules.ts, so its shape is not asked again. */
export function readSchema(functionsDir: string): Schema {
  return JSON.parse(readFileSync(join(functionsDir, 'schema.json'), 'utf8')) as Schema
}
