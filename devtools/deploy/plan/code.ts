// What a function sends of its own: its files as one zip, the same bytes for the same files, and a name for exactly this code.

import { createHash } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { zipSync, type ZippableFile } from 'fflate'
import { filesBelow } from '../../verify/files-below'

/** Before compression, code by COS included: https://cloud.tencent.com/document/product/583/11637, 函数配额限制. */
const limitBytes = 500 * 1024 * 1024
/** Any day: with that of the build an upload that broke off could not go on, since its parts would differ. */
const mtime = new Date(2000, 0, 1)
/** Unix, and a file that its owner writes and everybody reads: without it some unpackers take away all rights. */
const file = { os: 3, attrs: (0o10_0644 << 16) >>> 0, mtime }

export interface Code {
  /** Changes with names and contents of files, so that the same code is recognised whatever packed it. */
  hash: string
  zip: Uint8Array
}

/** What CloudBase installs beside it counts for the limit too, and is not known here. */
export function readCode(folder: string, say: (text: string) => void): Code {
  const names = filesBelow(folder, ['node_modules'])
  const bytes = names.reduce((sum, name) => sum + statSync(join(folder, name)).size, 0)
  if (bytes > limitBytes) {
    say(`${Math.ceil(bytes / 1024 / 1024)} MB of files; CloudBase takes ${limitBytes / 1024 / 1024} MB, before compression`)
    return { hash: '', zip: new Uint8Array() }
  }
  const hash = createHash('sha256')
  const files: Record<string, ZippableFile> = {}
  for (const name of names) {
    const content = readFileSync(join(folder, name))
    hash.update(`${name}\0${content.length}\0`).update(content)
    files[name] = [content, file]
  }
  return { hash: hash.digest('hex').slice(0, 16), zip: zipSync(files) }
}
