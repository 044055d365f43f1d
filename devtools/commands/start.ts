// `npm start`: builds, opens the data, seeds a fresh folder, and serves the phone until it is told to stop.

import { spawn } from 'node:child_process'
import { startServer } from '../server'
import { CommandError } from './command-error'
import { claim, dataFolder, emptyFolder, makeFolder, projectRoot, release, runningServer } from './data-folder'
import { readFlags, readWhole } from './flags'

const usage = 'npm start -- [--port 8080] [--auto-port 9420] [--data DIR] [--fresh] [--lan] [--no-open]'

export async function start(args: string[]): Promise<void> {
  const { values } = readFlags(args, usage, {
    port: { type: 'string' },
    'auto-port': { type: 'string' },
    data: { type: 'string' },
    fresh: { type: 'boolean' },
    lan: { type: 'boolean' },
    'no-open': { type: 'boolean' },
  })
  const dataDir = dataFolder(values.data)
  const running = await runningServer(dataDir)
  if (running) throw new CommandError(`${dataDir} is in use by the server at http://127.0.0.1:${running.port} (process ${running.pid}). Stop it, or name another folder with --data.`)
  if (values.fresh) emptyFolder(dataDir)
  makeFolder(dataDir)

  // esbuild's process keeps what its heap ever needed: 127 MB without a limit, 63–85 MB with one, and 0.3 s more at the start (measured).
  process.env['GOMEMLIMIT'] ??= '64MiB'
  const server = await startServer({
    root: projectRoot,
    dataDir,
    port: readWhole('port', values.port, 0, 65_535) ?? 8080,
    autoPort: readWhole('auto-port', values['auto-port'], 0, 65_535) ?? 9420,
    lan: values.lan ?? false,
    log: (line) => console.error(line),
  })
  claim(dataDir, { pid: process.pid, port: server.port, autoPort: server.autoPort })
  stopOnSignal(async () => {
    await server.stop()
    release(dataDir)
  })
  if (values.lan) console.error('--lan: everybody in this network can reach this server and be any person in it. Use it with sample data only.')
  console.log(await server.welcome())
  console.log(`automator ws://127.0.0.1:${server.autoPort}`)
  console.log(`ready http://127.0.0.1:${server.port}`)
  if (!values['no-open'] && process.stdout.isTTY && !process.env['CI']) openInBrowser(`http://127.0.0.1:${server.port}/`)
}

function stopOnSignal(stop: () => Promise<void>): void {
  let stopping = false
  const onSignal = (): void => {
    if (stopping) process.exit(130)
    stopping = true
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error)
        process.exit(1)
      },
    )
  }
  process.on('SIGINT', onSignal)
  process.on('SIGTERM', onSignal)
}

/** The address stands in the terminal as well, so a desktop without an opener loses nothing. */
function openInBrowser(url: string): void {
  const [command, args]: [string, string[]] =
    process.platform === 'darwin' ? ['open', [url]] : process.platform === 'win32' ? ['cmd', ['/c', 'start', '', url]] : ['xdg-open', [url]]
  const child = spawn(command, args, { stdio: 'ignore', detached: true })
  child.on('error', () => undefined)
  child.unref()
}
