// The program of a function's thread as JavaScript text: worker threads take no TypeScript.

import { buildSync } from 'esbuild'
import { join } from 'node:path'

let code: string | undefined

/** Built once in a process, some 40 ms. */
export function workerCode(): string {
  if (code !== undefined) return code
  const { outputFiles } = buildSync({
    entryPoints: [join(__dirname, 'worker/bootstrap.ts')],
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    write: false,
  })
  code = outputFiles[0]?.text ?? ''
  return code
}
