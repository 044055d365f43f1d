// One process that is the whole local WeChat: builds, cloud, phone, automation port and the HTTP front door, started and stopped together.

import { type Server, createServer } from 'node:http'
import { join } from 'node:path'
import { startRelay } from '../automation/relay'
import { startCloud } from '../cloud'
import { CommandError } from '../commands/command-error'
import { buildFunctions } from '../functions-build'
import { seed } from '../seed'
import { createAppHouse } from './app-house'
import { createEvents } from './events'
import { createRouter } from './router'
import { acceptAgents } from './agents'
import { welcome } from './welcome'

export interface ServerOptions {
  root: string
  dataDir: string
  /** 0 picks a free one. */
  port: number
  autoPort: number
  lan: boolean
  log: (line: string) => void
}

export interface YuelanServer {
  port: number
  autoPort: number
  /** What to tell the person at the terminal: the newest article and its code. */
  welcome(): Promise<string>
  stop(): Promise<void>
}

/** Rejects with a CommandError where the port is taken or the cloud functions do not build. */
export async function startServer(options: ServerOptions): Promise<YuelanServer> {
  const http = createServer()
  const port = await listen(http, options.port, options.lan)
  const baseUrl = `http://127.0.0.1:${port}`
  const functionsDir = join(options.dataDir, 'functions')
  const events = createEvents()
  const app = createAppHouse(options.root, events, options.log)
  try {
    const [built] = await Promise.all([buildFunctions({ root: options.root, outDir: functionsDir }), app.compile()])
    if (!built.ok) throw new CommandError(built.errors.map((error) => `${error.file}:${error.line}:${error.column} ${error.message}`).join('\n'))
    const cloud = await startCloud({ dataDir: options.dataDir, functionsDir, publicUrl: baseUrl, log: ({ time, functionName, level, text }) => events.log({ at: time, room: functionName, level, text }), pages: () => app.pages() })
    if (cloud.console.isEmpty()) await seed(cloud)
    cloud.on('call', (call) => events.call(call))
    const relay = await startRelay({ port: options.autoPort, baseUrl, log: options.log }).catch((error: unknown) => Promise.reject(portTaken(error, '--auto-port', options.autoPort)))
    acceptAgents(http, relay)
    http.on('request', createRouter({ options, port, baseUrl, cloud, app, events }))
    return {
      port,
      autoPort: relay.port,
      welcome: () => welcome(cloud, baseUrl),
      async stop() {
        events.close()
        await relay.stop()
        await close(http)
        await cloud.stop()
      },
    }
  } catch (error) {
    await close(http)
    throw error
  }
}

/** Requests that come before the router is in place wait in the socket: nothing answers until everything is up. */
function listen(http: Server, port: number, lan: boolean): Promise<number> {
  return new Promise((resolve, reject) => {
    http.once('error', (error) => reject(portTaken(error, '--port', port)))
    http.listen(port, lan ? '0.0.0.0' : '127.0.0.1', () => {
      const address = http.address()
      resolve(typeof address === 'object' && address ? address.port : port)
    })
  })
}

function portTaken(error: unknown, flag: string, port: number): unknown {
  const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
  if (!taken) return error
  return new CommandError(`Port ${port} is taken by another program. Stop it, or choose another: npm start -- ${flag} ${port + 1} (0 picks a free one).`)
}

function close(http: Server): Promise<void> {
  return new Promise((resolve) => {
    http.close(() => resolve())
    http.closeAllConnections()
  })
}
