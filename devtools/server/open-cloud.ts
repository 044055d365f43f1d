// Opens a data folder: builds the functions into it, starts the cloud on it, and fills it with samples when it is fresh.

import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Cloud, type CloudOptions, startCloud } from '../cloud'
import { CommandError } from '../commands/command-error'
import { emptyFolder, makeFolder, seedingMark } from '../commands/data-folder'
import { buildFunctions, type FunctionsBuilder } from '../functions-build'
import { seed } from '../seed'
import { createClock } from './clock'

/** `functions`, where it is given, builds into `functionsFolder` of the data folder. `samples: false` leaves a fresh folder empty. */
type Wanted = Omit<CloudOptions, 'functionsDir' | 'now'> & { root: string; functions?: FunctionsBuilder; samples?: boolean }

export const functionsFolder = (dataDir: string): string => join(dataDir, 'functions')

/** Rejects with a CommandError where the functions do not build. */
export async function openCloud({ root, functions, samples = true, ...options }: Wanted): Promise<Cloud> {
  const mark = join(options.dataDir, seedingMark)
  // Killed while it was filled: nobody has used the folder yet, so it is filled anew.
  if (existsSync(mark)) emptyFolder(options.dataDir)
  makeFolder(options.dataDir)
  const functionsDir = functionsFolder(options.dataDir)
  const built = await (functions ? functions.build() : buildFunctions({ root, outDir: functionsDir }))
  if (!built.ok) throw new CommandError(built.errors.map((error) => `${error.file}:${error.line}:${error.column} ${error.message}`).join('\n'))
  const clock = createClock()
  const cloud = await startCloud({ ...options, functionsDir, now: clock.now })
  if (!samples || !cloud.console.isEmpty()) return cloud
  try {
    writeFileSync(mark, '')
    await seed(cloud, clock)
    rmSync(mark)
    return cloud
  } catch (error) {
    await cloud.stop()
    throw error
  }
}
