// Reads what deployment creates (collections, indexes, rules) out of the functions' own sources, as plain data.

import { createContext, runInContext } from 'node:vm'
import { build } from 'esbuild'

export interface Schema {
  collections: string[]
  indexes: Record<string, { name: string; unique: boolean; keys: [string, 1 | -1][] }[]>
  rules: {
    /** Who may invoke a function: everybody, people with an identity, or no client. */
    functions: Record<string, boolean | 'auth != null'>
    collections: Record<string, { read: boolean; write: boolean }>
    /** Path prefixes that everybody may read; all else is private. */
    storage: { publicRead: string[] }
  }
}

const entry = `import { indexes } from './store/indexes'
import { rules } from './store/rules'
module.exports = { collections: Object.keys(indexes), indexes, rules }`

/** `source` is the folder with `store/indexes.ts` and `store/rules.ts`. Rejects with esbuild's failure where they do not compile. */
export async function readSchema(source: string): Promise<Schema> {
  const bundled = await build({
    stdin: { contents: entry, resolveDir: source, loader: 'ts' },
    bundle: true,
    platform: 'neutral',
    format: 'cjs',
    logLevel: 'silent',
    write: false,
  })
  const module: { exports: unknown } = { exports: {} }
  runInContext(bundled.outputFiles[0]?.text ?? '', createContext({ module, exports: module.exports }))
  // Across the boundary of the context only data comes, never its prototypes.
  return JSON.parse(JSON.stringify(module.exports)) as Schema
}
