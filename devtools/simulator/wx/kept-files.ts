// What the program keeps: its own folder `wxfile://usr` and the files saved as `wxfile://store_…`, 200 MB together, one person's apart from another's.

import { fileFailure } from './file-failure'
import { openShelf, type FileShelf, type Shelved } from './file-shelf'

/** wx.env.USER_DATA_PATH as it is on a phone; DevTools writes `http://usr`. */
export const userFolder = 'wxfile://usr'
const SAVED = 'wxfile://store_'

/** https://developers.weixin.qq.com/miniprogram/dev/framework/ability/file-system.html, and the table of errors of each function. */
const TOTAL_LIMIT_BYTES = 200 * 1024 * 1024
const FILE_LIMIT_BYTES = 100 * 1024 * 1024

const entries = new Map<string, Shelved>()
let shelf: FileShelf | undefined

/** To be called before the program starts. A browser that keeps nothing (a private window) leaves an empty folder that lasts as long as the program. */
export const openKeptFiles = async (owner: string): Promise<void> => {
  const opened = await openShelf(owner).catch((error: unknown) => console.warn('kept files are not kept here:', error))
  if (!opened) return
  shelf = opened.shelf
  for (const entry of opened.entries) entries.set(entry.path, entry)
}

/** Resolves once all changes are on the disk. */
export const keptForGood = async (): Promise<void> => {
  await shelf?.settled().catch(() => { throw fileFailure(1300202) })
}

export const isSaved = (path: string): boolean => path.startsWith(SAVED)
export const isInUserFolder = (path: string): boolean => path.startsWith(`${userFolder}/`)
export const isFolder = (path: string): boolean => path === userFolder || (entries.has(path) && entries.get(path)?.blob === undefined)
export const keptFile = (path: string): Blob | undefined => entries.get(path)?.blob
export const keptEntry = (path: string): Shelved | undefined => entries.get(path)

/** Everything below a folder, near and far, sorted. */
export const keptBelow = (folder: string): Shelved[] =>
  [...entries.values()].filter(({ path }) => path.startsWith(`${folder}/`)).sort((a, b) => (a.path < b.path ? -1 : 1))

export const savedFiles = (): Shelved[] => [...entries.values()].filter(({ path }) => isSaved(path))

export const nameForSaved = (like: string): string => `${SAVED}${crypto.randomUUID().replaceAll('-', '')}${/\.\w{1,8}$/.exec(like)?.[0] ?? ''}`

const put = (entry: Shelved): void => {
  entries.set(entry.path, entry)
  shelf?.put(entry)
}

export const keepFolder = (path: string): void => put({ path, changedAt: Date.now() })

/** The file that had the name is gone then. Throws where it would be too much. */
export const keepFile = (path: string, blob: Blob): void => {
  const others = [...entries.values()].reduce((sum, each) => sum + (each.path === path ? 0 : each.blob?.size ?? 0), 0)
  if (blob.size > FILE_LIMIT_BYTES || others + blob.size > TOTAL_LIMIT_BYTES) throw fileFailure(1300202)
  put({ path, blob, changedAt: Date.now() })
}

export const dropKept = (path: string): void => {
  entries.delete(path)
  shelf?.remove(path)
}
