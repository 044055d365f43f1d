// Finds a Chrome or Chromium that somebody installed on this machine.

import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const commands = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'chrome', 'microsoft-edge', 'msedge']

const macPaths = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
]

const linuxPaths = [
  '/opt/google/chrome/chrome',
  '/usr/lib/chromium/chromium',
  '/usr/lib/chromium-browser/chromium-browser',
  '/snap/bin/chromium',
]

const windowsPaths = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
]

function inPath(env: NodeJS.ProcessEnv, suffix: string): string[] {
  const folders = (env['PATH'] ?? '').split(delimiter).filter(Boolean)
  return commands.flatMap((command) => folders.map((folder) => join(folder, command + suffix)))
}

function candidates(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): string[] {
  if (platform === 'darwin') {
    const home = env['HOME'] ?? ''
    return [...macPaths, ...macPaths.map((path) => join(home, path)), ...inPath(env, '')]
  }
  if (platform === 'win32') {
    const roots = [env['LOCALAPPDATA'], env['ProgramFiles'], env['ProgramFiles(x86)']].filter((root) => root !== undefined)
    return [...roots.flatMap((root) => windowsPaths.map((path) => join(root, path))), ...inPath(env, '.exe')]
  }
  return [...inPath(env, ''), ...linuxPaths]
}

/**
 * The path of a browser, or undefined. `CHROME_PATH` wins over everything.
 * Throws when `CHROME_PATH` names no file: a wrong setting must not be passed over in silence.
 */
export function findInstalled(env: NodeJS.ProcessEnv = process.env, platform: NodeJS.Platform = process.platform): string | undefined {
  const chosen = env['CHROME_PATH']
  if (chosen) {
    if (!existsSync(chosen)) throw new Error(`CHROME_PATH is ${chosen}, and there is no such file`)
    return chosen
  }
  return candidates(env, platform).find((path) => existsSync(path))
}
