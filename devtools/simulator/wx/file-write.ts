// Changing the phone's kept files: written, lengthened, moved, copied, removed; every change is whole or not at all.

import { fileFailure } from './file-failure'
import { demandAny, demandFile, demandFolder, demandOwn, demandTemporary, demandWritable, folderPath, parentOf } from './file-places'
import { encoded } from './file-text'
import { dropKept, isFolder, isSaved, keepFile, keepFolder, keptBelow, keptEntry, keptFile, nameForSaved } from './kept-files'
import { dropTemporaryFile } from './phone-files'
import { requireString, text, type Options } from './result'

const copyFile = (options: Options): void => {
  const from = requireString(options, 'srcPath')
  const to = requireString(options, 'destPath')
  const place = `, copyFile ${from} -> ${to}`
  const file = demandFile(from, place)
  demandWritable(to, place)
  keepFile(to, file)
}

const rename = (options: Options): void => {
  const from = folderPath(requireString(options, 'oldPath'))
  const to = folderPath(requireString(options, 'newPath'))
  const place = `, rename ${from} -> ${to}`
  demandOwn(from, place)
  demandOwn(to, place)
  if (!keptEntry(from)) throw fileFailure(1300002, place)
  if (!isFolder(parentOf(to)) || to.startsWith(`${from}/`)) throw fileFailure(1300002, place)
  if (from === to) return
  if (keptEntry(to)) throw fileFailure(1301005, place)
  for (const each of [{ ...keptEntry(from), path: from }, ...keptBelow(from)]) {
    const { blob } = each as { blob?: Blob }
    const path = `${to}${each.path.slice(from.length)}`
    // The old one goes first: both together might be too much.
    dropKept(each.path)
    if (blob) keepFile(path, blob)
    else keepFolder(path)
  }
}

const mkdir = (options: Options): void => {
  const given = requireString(options, 'dirPath')
  const path = folderPath(given)
  demandOwn(path)
  const missing: string[] = []
  for (let each = path; !isFolder(each); each = parentOf(each)) {
    if (keptFile(each)) throw fileFailure(each === path ? 1301005 : 1300020, ` ${each}`)
    missing.unshift(each)
  }
  if (missing.length === 0 && options.recursive !== true) throw fileFailure(1301005, ` ${given}`)
  if (missing.length > 1 && options.recursive !== true) throw fileFailure(1300002, ` ${given}`)
  for (const each of missing) keepFolder(each)
}

const rmdir = (options: Options): void => {
  const given = requireString(options, 'dirPath')
  const folder = demandFolder(given)
  const inside = keptBelow(folder)
  if (inside.length > 0 && options.recursive !== true) throw fileFailure(1300066, ` ${given}`)
  for (const each of [...inside, { path: folder }]) dropKept(each.path)
}

const write = (options: Options, before: (path: string) => Blob[]): void => {
  const path = requireString(options, 'filePath')
  demandWritable(path)
  keepFile(path, new Blob([...before(path), encoded(options.data, text(options.encoding, 'utf8'))]))
}

const unlink = (options: Options): void => {
  const path = requireString(options, 'filePath')
  if (!isSaved(path)) demandOwn(path)
  demandAny(path)
  if (isFolder(path)) throw fileFailure(1300001, ` ${path}`)
  dropKept(path)
}

/** Moves a temporary file: its old name leads nowhere afterwards. */
const saveFile = (options: Options): { savedFilePath: string } => {
  const from = requireString(options, 'tempFilePath')
  const file = demandTemporary(from)
  const to = text(options.filePath) || nameForSaved(from)
  if (!isSaved(to)) demandWritable(to)
  keepFile(to, file)
  dropTemporaryFile(from)
  return { savedFilePath: to }
}

const removeSavedFile = (options: Options): void => {
  const path = requireString(options, 'filePath')
  if (!isSaved(path) || !keptFile(path)) throw fileFailure(1300002, ` ${path}`)
  dropKept(path)
}

export const writers = {
  writeFile: (options: Options): void => write(options, () => []),
  /** Only to a file that is there. */
  appendFile: (options: Options): void => write(options, path => [demandFile(path)]),
  copyFile, rename, mkdir, rmdir, unlink, saveFile, removeSavedFile,
}
