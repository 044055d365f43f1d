// The program of a function's thread as JavaScript text: worker threads take no TypeScript.

import { build } from 'esbuild'
import { join } from 'node:path'
import { cachedBundle, type CachedOptions } from '../../disk-cache/bundles'

let code: Promise<string> | undefined

/** Once in a process. */
export function workerCode(): Promise<string> {
  code ??= bundled()
  return code
}

async function bundled(): Promise<string> {
  const options: CachedOptions = {
    absWorkingDir: join(__dirname, '..', '..', '..'),
    entryPoints: [join(__dirname, 'worker/bootstrap.ts')],
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    outfile: 'bootstrap.js',
    write: false,
    metafile: true,
  }
  const { files } = await cachedBundle('function-thread', options, () => build(options))
  return files[0]?.contents ?? ''
}
