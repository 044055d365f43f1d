// Writes what a build gives, where it differs from what is there: a function that did not change keeps running.

import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname, join, sep } from 'node:path'

export interface OutputFile {
  /** Relative to the output folder. */
  path: string
  contents: string | Uint8Array
}

/** The first folder of each file that changed, or the file's name without extension where it lies at the top. */
export async function writeOutput(outDir: string, files: readonly OutputFile[]): Promise<string[]> {
  const changed = new Set<string>()
  for (const { path, contents } of files) {
    const target = join(outDir, path)
    const bytes = Buffer.from(contents)
    const before = await readFile(target).catch(() => undefined)
    if (before?.equals(bytes)) continue
    await mkdir(dirname(target), { recursive: true })
    // Renamed into place: a function that starts at this moment reads the old file or the new one, never half of it.
    await writeFile(`${target}.new`, bytes)
    await rename(`${target}.new`, target)
    changed.add((path.split(sep)[0] ?? path).replace(/\.json$/, ''))
  }
  return [...changed]
}
