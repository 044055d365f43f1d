// How much memory a process and all that it started hold.

import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

/** Resident set sizes summed, in MB (1,048,576 bytes); what processes share is counted for each. */
export async function treeMegabytes(pid: number): Promise<number> {
  const { stdout } = await promisify(execFile)('ps', ['-A', '-o', 'pid=,ppid=,rss='])
  const processes = stdout.trim().split('\n').map((line) => line.trim().split(/\s+/).map(Number))
  const sizeBelow = (root: number): number =>
    processes.reduce((sum, [id = 0, parent, kilobytes = 0]) => sum + (id === root ? kilobytes : 0) + (parent === root ? sizeBelow(id) : 0), 0)
  return sizeBelow(pid) / 1024
}
