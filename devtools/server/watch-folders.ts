// Tells which files below some folders changed, soon after the last of a burst.
// One watcher a directory: Node 20's own recursive watching misses the second time that an editor replaces a file by renaming (measured).

import { type FSWatcher, readdirSync, statSync, watch } from 'node:fs'
import { basename, join } from 'node:path'

/** An editor empties a file before it writes it: what is read in between would be told as a mistake. */
const quietMs = 20

/** What editors and npm leave beside the sources. */
const isForeign = (name: string): boolean => /^\.|~$|^node_modules$|^miniprogram_npm$/.test(name)

/** `changed` hears absolute paths, of files that are gone too. `failed` hears of a directory that cannot be watched. Returns the way to stop. */
export function watchFolders(folders: readonly string[], changed: (paths: string[]) => void, failed: (error: unknown) => void): () => void {
  const watched = new Map<string, FSWatcher>()
  let paths = new Set<string>()
  let timer: NodeJS.Timeout | undefined

  function note(path: string): void {
    paths.add(path)
    clearTimeout(timer)
    timer = setTimeout(tell, quietMs)
  }

  function tell(): void {
    const told = [...paths]
    paths = new Set()
    // Before the telling: what is written into a new directory from now on is heard, what was written until now will be read.
    follow()
    changed(told)
  }

  function follow(): void {
    const there = new Set(folders.flatMap(directoriesBelow))
    for (const directory of watched.keys()) if (!there.has(directory)) end(directory)
    for (const directory of there) if (!watched.has(directory)) start(directory)
  }

  function end(directory: string): void {
    watched.get(directory)?.close()
    watched.delete(directory)
  }

  function start(directory: string): void {
    try {
      const watcher = watch(directory, (_event, name) => {
        // Its own name: the directory itself went away, and another may take its place.
        if (name === basename(directory)) end(directory)
        if (name === null) note(directory)
        else if (!isForeign(name)) note(join(directory, name))
      })
      watcher.on('error', () => end(directory))
      watched.set(directory, watcher)
    } catch (error) {
      failed(error)
    }
  }

  follow()
  return () => {
    clearTimeout(timer)
    for (const watcher of watched.values()) watcher.close()
  }
}

function directoriesBelow(directory: string): string[] {
  if (!statSync(directory, { throwIfNoEntry: false })?.isDirectory()) return []
  const entries = readdirSync(directory, { withFileTypes: true })
  const below = entries.filter((entry) => entry.isDirectory() && !isForeign(entry.name))
  return [directory, ...below.flatMap((entry) => directoriesBelow(join(directory, entry.name)))]
}
