// A file under node_modules/.cache of a project, in which a step leaves what it made for the next process.

import { existsSync, lstatSync } from 'node:fs'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'

/** Where a project may keep the JSON of `name`: undefined where it has no node_modules of its own (a copy of a project). */
export function keptFile(root: string, name: string): string | undefined {
  const modules = join(root, 'node_modules')
  if (!existsSync(modules) || lstatSync(modules).isSymbolicLink()) return undefined
  return join(modules, '.cache', 'yuelan', `${name}.json`)
}

/** What cannot be read, or was written half, is as if it were not there. */
export async function readKept<T>(file: string): Promise<T | undefined> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as T
  } catch {
    return undefined
  }
}

export async function keep(file: string, value: unknown): Promise<void> {
  const folder = join(file, '..')
  await mkdir(folder, { recursive: true })
  // Renamed into place: several processes may start at once.
  const half = join(folder, `.${basename(file)}.${process.pid}`)
  await writeFile(half, JSON.stringify(value))
  await rename(half, file)
}
