// Starts the real `start` command as a process of its own on free ports and a fresh data folder; stops, kills and restarts it.

import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

export const root = resolve(__dirname, '..', '..')

export interface TestServer {
  /** Such as `http://127.0.0.1:41234`; changes with a restart. */
  readonly url: string
  readonly automator: string
  readonly dataDir: string
  /** What it said in the terminal since its start. */
  output(): string
  /** SIGKILL, as a power cut: nothing is tidied. */
  kill(): Promise<void>
  /** The same data on new ports. */
  restart(): Promise<void>
  /** Ends it cleanly and deletes the data. */
  stop(): Promise<void>
  /** Runs another command of the stand-in on the same data. */
  command(name: string, args: string[]): Promise<{ code: number; stdout: string; stderr: string }>
}

interface Running {
  child: ChildProcess
  url: string
  automator: string
  output: () => string
}

const cli = ['--import', 'tsx', join('devtools', 'cli.ts')]
const readyWithinMs = 60_000

// Not INIT_CWD: paths that tests give are absolute.
const environment = (): NodeJS.ProcessEnv => ({ ...process.env, INIT_CWD: root })

function ended(child: ChildProcess): Promise<void> {
  return child.exitCode !== null || child.signalCode !== null ? Promise.resolve() : new Promise((done) => child.once('exit', () => done()))
}

async function launch(dataDir: string, project: string): Promise<Running> {
  const child = spawn(process.execPath, [...cli, 'start', '--port', '0', '--auto-port', '0', '--data', dataDir, '--no-open'], {
    cwd: project,
    env: environment(),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  return new Promise((done, reject) => {
    const timer = setTimeout(() => fail(`was not ready within ${readyWithinMs / 1000} s`), readyWithinMs)
    const fail = (why: string): void => {
      clearTimeout(timer)
      child.kill('SIGKILL')
      reject(new Error(`the server ${why}:\n${output}`))
    }
    const read = (chunk: Buffer): void => {
      output = (output + chunk.toString()).slice(-20_000)
      const url = /^ready (http:\S+)$/m.exec(output)?.[1]
      const automator = /^automator (ws:\S+)$/m.exec(output)?.[1]
      if (!url || !automator) return
      clearTimeout(timer)
      done({ child, url, automator, output: () => output })
    }
    child.stdout.on('data', read)
    child.stderr.on('data', read)
    child.once('error', (error) => fail(error.message))
    child.once('exit', (code) => fail(`ended with ${code}`))
  })
}

export interface ServerChoice {
  /** This project, or a copy of it. */
  project?: string
  /** Is given the empty data folder before the server takes it. */
  prepare?: (dataDir: string) => Promise<void>
}

export async function startServer({ project = root, prepare }: ServerChoice = {}): Promise<TestServer> {
  const dataDir = mkdtempSync(join(tmpdir(), 'yuelan-test-'))
  await prepare?.(dataDir)
  let running = await launch(dataDir, project)

  const end = async (signal: NodeJS.Signals): Promise<void> => {
    running.child.kill(signal)
    await ended(running.child)
  }
  return {
    dataDir,
    get url() {
      return running.url
    },
    get automator() {
      return running.automator
    },
    output: () => running.output(),
    kill: () => end('SIGKILL'),
    async restart() {
      await end('SIGTERM')
      running = await launch(dataDir, project)
    },
    async stop() {
      await end('SIGTERM')
      rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 })
    },
    command: (name, args) => runCommand(name, [...args, '--data', dataDir]),
  }
}

export function runCommand(name: string, args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  return new Promise((done, reject) => {
    const child = spawn(process.execPath, [...cli, name, ...args], { cwd: root, env: environment(), stdio: ['ignore', 'pipe', 'pipe'] })
    let stdout = ''
    let stderr = ''
    child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()))
    child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()))
    child.once('error', reject)
    child.once('close', (code) => done({ code: code ?? 1, stdout, stderr }))
  })
}
