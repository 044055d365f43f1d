// What every function's thread is made of, once in a process: its own program as JavaScript text, since worker threads take no TypeScript, and the SDK.

import { build } from 'esbuild'
import { join } from 'node:path'
import { cachedBundle, type CachedOptions } from '../../disk-cache/bundles'
import { sdkInOneFile } from '../../disk-cache/sdk'

export interface ThreadParts {
  code: string
  /** Where a function finds `wx-server-sdk`. */
  sdkPath: string
}

let parts: Promise<ThreadParts> | undefined

export function threadParts(): Promise<ThreadParts> {
  parts ??= Promise.all([bundled(), sdkInOneFile()]).then(([code, sdkPath]) => ({ code, sdkPath }))
  return parts
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
