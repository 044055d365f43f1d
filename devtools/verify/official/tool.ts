// Runs a script that uses miniprogram-ci: the tool keeps timers and workers, so each piece of work gets its own process.

import { spawn } from 'node:child_process'

const limitMs = 120_000

export interface Tool {
  /** Gives the script its task on its standard input and waits for its end. What it printed; whether it succeeded, its report file tells. */
  workOn(task: object): Promise<string>
  stop(): void
}

/** The script loads while its task is being prepared: miniprogram-ci takes a second and a half. One that hangs is killed after two minutes. */
export function startTool(args: string[], cwd: string): Tool {
  // NODE_OPTIONS would reach the compiler's workers as well, which know nothing of a test runner's loaders.
  const env = { ...process.env, NODE_OPTIONS: '', NODE_ENV: 'production' }
  const child = spawn(process.execPath, args, { cwd, env, stdio: ['pipe', 'pipe', 'pipe'] })
  const timer = setTimeout(() => child.kill('SIGKILL'), limitMs)
  let printed = ''
  const keep = (chunk: Buffer): void => void (printed = (printed + chunk.toString()).slice(-50_000))
  child.stdout.on('data', keep)
  child.stderr.on('data', keep)
  // A script that ended early does not read its task: its output tells why.
  child.stdin.on('error', () => {})
  const ended = new Promise<string>((done) => {
    child.on('error', (error) => done(`${printed}\n${error.message}`))
    child.on('exit', () => done(printed))
  }).finally(() => clearTimeout(timer))
  return {
    workOn(task) {
      child.stdin.end(JSON.stringify(task))
      return ended
    },
    stop: () => void child.kill('SIGKILL'),
  }
}
