// wx-server-sdk as it is published, put into one file on this disk: its hundreds of small ones take 165 ms of a function's cold start, the one half of that (measured).

import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readFile, rename } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join, sep } from 'node:path'
import { build, version } from 'esbuild'

/** The path of the file; `published` itself where nothing can be kept beside it. */
export function sdkInOneFile(published = createRequire(__filename).resolve('wx-server-sdk')): Promise<string> {
  return inOneFile(published).catch(() => published)
}

async function inOneFile(published: string): Promise<string> {
  const modules = published.slice(0, published.lastIndexOf(`${sep}wx-server-sdk${sep}`))
  // npm's own list of what is installed: where anything in it changed, the file is made anew.
  const installed = await readFile(join(modules, '.package-lock.json'))
  const key = createHash('sha1').update(version).update(installed).digest('hex').slice(0, 16)
  const folder = join(modules, '.cache', 'yuelan')
  const file = join(folder, `wx-server-sdk-${key}.cjs`)
  if (existsSync(file)) return file
  await mkdir(folder, { recursive: true })
  // Renamed into place: several processes may start at once.
  const half = join(folder, `.wx-server-sdk-${process.pid}.cjs`)
  await build({ entryPoints: [published], bundle: true, platform: 'node', target: 'node20', format: 'cjs', outfile: half, logLevel: 'silent' })
  await rename(half, file)
  return file
}
