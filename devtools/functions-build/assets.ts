// Files of packages that a function takes along beside its bundle, as the function's assets.json names them: path in its folder → file of a package.

import { constants } from 'node:fs'
import { copyFile, mkdir, readFile, rename, stat } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** The names of the functions that got a file. Fonts have megabytes, so what has the size of its original is taken to be it. */
export async function copyAssets(source: string, outDir: string, names: readonly string[]): Promise<string[]> {
  const changed = new Set<string>()
  for (const name of names) {
    for (const [path, original] of Object.entries(await assetsOf(join(source, name)))) {
      const from = createRequire(join(source, 'package.json')).resolve(original)
      const target = join(outDir, name, path)
      const [wanted, present] = await Promise.all([stat(from), stat(target).catch(() => undefined)])
      if (present?.size === wanted.size) continue
      await mkdir(dirname(target), { recursive: true })
      await copyFile(from, `${target}.new`, constants.COPYFILE_FICLONE)
      await rename(`${target}.new`, target)
      changed.add(name)
    }
  }
  return [...changed]
}

async function assetsOf(folder: string): Promise<Record<string, string>> {
  const text = await readFile(join(folder, 'assets.json'), 'utf8').catch(() => '{}')
  return JSON.parse(text) as Record<string, string>
}
