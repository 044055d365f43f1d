// Chooses the browser that can show a phone on this machine.

import { findInstalled } from './installed'
import { findPackaged } from './packaged'


export interface Browser {
  path: string
  /** What this build needs in order to start here, such as `--no-sandbox` as root. */
  args: string[]
  /** Added to the environment of the process. */
  env: Record<string, string>
  from: 'installed' | 'package'
}

export const noBrowserMessage =
  'no browser found: install Chrome or Chromium, or set CHROME_PATH to the program, or install the npm package @sparticuz/chromium'

let found: Promise<Browser | undefined> | undefined

async function look(): Promise<Browser | undefined> {
  const installed = findInstalled()
  // Chrome refuses to start as root with its sandbox on.
  if (installed) return { path: installed, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [], env: {}, from: 'installed' }
  const packaged = await findPackaged()
  // The packaged build has no set-uid helper, and no zygote without one.
  return packaged ? { ...packaged, args: ['--no-sandbox', '--no-zygote'], from: 'package' } : undefined
}

/**
 * A browser that can be started: `CHROME_PATH`, else an installed Chrome or Chromium, else the one of npm, else undefined.
 * The answer is kept for the life of the process. Rejects when `CHROME_PATH` is wrong or the npm one cannot be unpacked.
 */
export function findBrowser(): Promise<Browser | undefined> {
  found ??= look()
  return found
}
