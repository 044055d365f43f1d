// Unpacks the Chromium of npm (@sparticuz/chromium, Linux x64) once per machine, where that package is installed.

import { execFile } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { mkdtemp, rename, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir, userInfo } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)
const fromHere = createRequire(__filename)

export interface PackagedBrowser {
  path: string
  /** Set only where the system lacks a library or a font configuration. */
  env: Record<string, string>
}

function resolvePackage(): { entry: string; version: string } | undefined {
  try {
    const entry = fromHere.resolve('@sparticuz/chromium')
    const described: unknown = JSON.parse(readFileSync(join(dirname(entry), '..', '..', 'package.json'), 'utf8'))
    const version = typeof described === 'object' && described !== null && 'version' in described ? String(described.version) : 'unknown'
    return { entry, version }
  } catch {
    return undefined
  }
}

/**
 * The package unpacks into the temporary folder of its process and takes a half-written file of another process for its own.
 * So it runs in a child with a folder for itself, which is then moved in place in one step.
 */
async function unpack(entry: string, home: string): Promise<void> {
  const stage = await mkdtemp(`${home}-`)
  try {
    const failed = '(error) => { console.error(error); process.exit(1) }'
    const script = `require(${JSON.stringify(entry)}).executablePath().then(() => process.exit(0), ${failed})`
    // The execution environment makes it unpack the NSS libraries too, which it otherwise does on AWS only.
    const env = { ...process.env, TMPDIR: stage, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' }
    await run(process.execPath, ['-e', script], { env })
    await rename(stage, home)
  } catch (error) {
    await rm(stage, { recursive: true, force: true })
    // Another process was quicker: its folder is as good.
    if (!existsSync(home)) throw error
  }
}

async function starts(path: string, env: Record<string, string>): Promise<boolean> {
  try {
    await run(path, ['--version', '--no-sandbox'], { env: { ...process.env, ...env }, timeout: 20_000 })
    return true
  } catch {
    return false
  }
}

/** The unpacked browser, or undefined where the package is absent, of another platform, or cannot start here. */
export async function findPackaged(): Promise<PackagedBrowser | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined
  const found = resolvePackage()
  if (!found) return undefined
  const home = join(tmpdir(), `yuelan-chromium-${found.version}-${userInfo().uid}`)
  const path = join(home, 'chromium')
  if (!existsSync(path)) await unpack(found.entry, home)
  const fonts: Record<string, string> = existsSync('/etc/fonts') ? {} : { FONTCONFIG_PATH: join(home, 'fonts') }
  const libraries = [join(home, 'al2023', 'lib'), process.env['LD_LIBRARY_PATH']].filter(Boolean).join(':')
  for (const env of [fonts, { ...fonts, LD_LIBRARY_PATH: libraries }]) {
    if (await starts(path, env)) return { path, env }
  }
  return undefined
}
