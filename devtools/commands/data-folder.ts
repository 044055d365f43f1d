// The data folder of one installation: where it is, who runs on it, and how it is emptied without losing somebody else's files.

import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { CommandError } from './command-error'

export const projectRoot = resolve(__dirname, '..', '..')

export interface RunningServer {
  pid: number
  port: number
  autoPort: number
}

/** Is there while a fresh folder is filled with samples. */
export const seedingMark = 'seeding'

/** Everything that a data folder may hold; `--fresh` deletes nothing else. */
const ownNames = ['server.json', 'database.sqlite', 'database.sqlite-wal', 'database.sqlite-shm', 'wechat.sqlite', 'wechat.sqlite-wal', 'wechat.sqlite-shm', 'files', 'functions', 'storage.key', seedingMark]

export function dataFolder(flag: string | undefined): string {
  return resolve(process.env['INIT_CWD'] ?? process.cwd(), flag ?? join(projectRoot, '.data'))
}

/** The server that works on this folder now, or undefined. A leftover of a killed one does not count. */
export async function runningServer(dataDir: string): Promise<RunningServer | undefined> {
  const file = join(dataDir, 'server.json')
  if (!existsSync(file)) return undefined
  const server = parseServer(readFileSync(file, 'utf8'))
  if (!server) return undefined
  const alive = await fetch(`http://127.0.0.1:${server.port}/healthz`, { signal: AbortSignal.timeout(2_000) })
    .then((reply) => reply.headers.get('x-yuelan-pid') === String(server.pid))
    .catch(() => false)
  return alive ? server : undefined
}

function parseServer(text: string): RunningServer | undefined {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value !== 'object' || value === null || !('pid' in value) || !('port' in value)) return undefined
    const autoPort = 'autoPort' in value && typeof value.autoPort === 'number' ? value.autoPort : 0
    return typeof value.pid === 'number' && typeof value.port === 'number' ? { pid: value.pid, port: value.port, autoPort } : undefined
  } catch {
    return undefined
  }
}

export function claim(dataDir: string, server: RunningServer): void {
  writeFileSync(join(dataDir, 'server.json'), JSON.stringify(server))
}

export function release(dataDir: string): void {
  rmSync(join(dataDir, 'server.json'), { force: true })
}

export function makeFolder(dataDir: string): void {
  mkdirSync(dataDir, { recursive: true })
}

/** Empties a data folder. Refuses a folder that holds anything else than data. */
export function emptyFolder(dataDir: string): void {
  if (!existsSync(dataDir)) return
  const foreign = readdirSync(dataDir).filter((name) => !ownNames.includes(name))
  if (foreign.length > 0) throw new CommandError(`${dataDir} holds something else than Yuelan's data (${foreign.slice(0, 3).join(', ')}). Nothing was deleted: name another folder with --data.`)
  for (const name of ownNames) rmSync(join(dataDir, name), { recursive: true, force: true })
}
