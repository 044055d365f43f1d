// compile.cold_s: the whole mini-program in a fresh process, with the loading of the compiler.

import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { root } from '../support/server'
import { type Figure, figure, median } from './figure'

const limitSeconds = 1.5
const rounds = 3

export async function compileFigures(): Promise<Figure[]> {
  const seconds: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', join(__dirname, 'cold-compile.ts')], { cwd: root })
    seconds.push(Number(stdout))
  }
  return [figure('compile.cold_s', median(seconds), 's', limitSeconds)]
}
