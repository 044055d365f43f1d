// A copy of the whole project in a temporary folder, whose sources a test may change while a server runs on it.

import { cpSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { root } from './server'

export interface ProjectCopy {
  readonly root: string
  read(path: string): string
  /** Writes a file in place. */
  write(path: string, text: string): void
  /** Replaces a file by renaming another, as many editors save. */
  swap(path: string, text: string): void
  /** Writes the file with `from`, which must be in it, turned into `to`. */
  change(path: string, from: string, to: string): void
  remove(): void
}

/** Installed packages are linked, not copied. */
const linked = new Set(['node_modules'])
const left = new Set(['.git', '.data', 'dist', 'miniprogram_npm'])

export function copyProject(): ProjectCopy {
  const folder = mkdtempSync(join(tmpdir(), 'yuelan-project-'))
  for (const name of readdirSync(root)) {
    if (left.has(name) || linked.has(name) || name === 'tests') continue
    cpSync(join(root, name), join(folder, name), { recursive: true, filter: (from) => !left.has(basename(from)) && !linked.has(basename(from)) })
  }
  for (const place of ['', 'devtools', 'cloudfunctions']) link(join(root, place, 'node_modules'), join(folder, place, 'node_modules'))

  const at = (path: string): string => join(folder, path)
  const read = (path: string): string => readFileSync(at(path), 'utf8')
  return {
    root: folder,
    read,
    write: (path, text) => writeFileSync(at(path), text),
    swap(path, text) {
      writeFileSync(`${at(path)}~`, text)
      renameSync(`${at(path)}~`, at(path))
    },
    change(path, from, to) {
      const text = read(path)
      if (!text.includes(from)) throw new Error(`${path} does not hold ${from}`)
      writeFileSync(at(path), text.replace(from, to))
    },
    remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }),
  }
}

function link(target: string, path: string): void {
  try {
    readdirSync(target)
  } catch {
    // Not every workspace has packages of its own.
    return
  }
  symlinkSync(target, path, 'junction')
}
