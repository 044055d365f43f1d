// Runs WeChat's native compilers, which npm delivers without their run bit.

import { execFile } from 'node:child_process'
import { chmodSync, copyFileSync, existsSync, mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'

const folders: Partial<Record<NodeJS.Platform, string>> = { linux: 'linux', darwin: 'mac', win32: 'windows' }

/** Runs `wcc` or `wcsc` in `cwd`. `code` 0 is success; what went wrong is in `output`. */
export function runBinary(
  name: 'wcc' | 'wcsc',
  args: string[],
  { cwd, benchDir }: { cwd: string; benchDir: string },
): Promise<{ code: number; output: string }> {
  const program = runnable(name, benchDir)
  return new Promise((done, reject) => {
    execFile(program, args, { cwd, maxBuffer: 64_000_000 }, (error, stdout, stderr) => {
      if (!error) return done({ code: 0, output: '' })
      // A number is how the compiler ended; anything else means that it did not start.
      if (typeof error.code !== 'number') return reject(new Error(`${name} does not run here: ${error.message}`))
      done({ code: error.code, output: `${stderr}\n${stdout}` })
    })
  })
}

/** npm delivers the file as data, and the tree under node_modules is not ours to change: a copy gets the bit. */
function runnable(name: string, benchDir: string): string {
  const folder = folders[process.platform]
  if (folder === undefined) throw new Error(`WeChat's ${name} exists for Linux, macOS and Windows only.`)
  const file = process.platform === 'win32' ? `${name}.exe` : name
  const copy = join(benchDir, 'bin', file)
  if (!existsSync(copy)) {
    mkdirSync(dirname(copy), { recursive: true })
    copyFileSync(join(dirname(require.resolve('miniprogram-compiler/package.json')), 'bin', folder, file), copy)
    chmodSync(copy, 0o755)
  }
  return copy
}
