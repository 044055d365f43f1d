// One process that is the whole local WeChat: builds, cloud, phone, automation port and the HTTP front door, started and stopped together.

import { type RequestListener, type Server, createServer } from 'node:http'
import { startRelay } from '../automation/relay'
import type { LogLine } from '../cloud'
import { CommandError } from '../commands/command-error'
import { createFunctionsBuilder } from '../functions-build'
import { members } from '../seed/orgs'
import { createAppHouse } from './app-house'
import { createBuildNews } from './build-news'
import { createEvents } from './events'
import { createMessageNews } from './message-news'
import { functionsFolder, openCloud } from './open-cloud'
import { sendText } from './respond'
import { createRouter } from './router'
import { acceptAgents } from './agents'
import { welcome } from './welcome'
import { openWorkshop } from './workshop'

/** Whom automation may be: the members of the samples, and residents. */
const testAccounts = ['resident-1', 'resident-2', ...members.map(({ openid }) => openid)].map((openid) => ({ nickName: openid, openid }))

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

/** Rejects with a CommandError where a port is taken or the cloud functions do not build. */
export async function startServer(options: ServerOptions): Promise<YuelanServer> {
  const stops: (() => Promise<void>)[] = []
  const stop = async (): Promise<void> => {
    for (const each of stops.toReversed()) await each()
  }
  try {
    return { ...(await startRooms(options, stops)), stop }
  } catch (error) {
    await stop()
    throw error
  }
}

/** Each room that is up leaves the way to stop it, whatever becomes of the next one. */
async function startRooms(options: ServerOptions, stops: (() => Promise<void>)[]): Promise<Omit<YuelanServer, 'stop'>> {
  const { root, dataDir, log } = options
  const events = createEvents()
  const app = createAppHouse(root, events, log)
  let router: RequestListener = (_request, response) => sendText(response, 503, 'Starting: try again in a moment.')
  const http = createServer((request, response) => router(request, response))
  stops.push(() => close(http))
  const port = await listen(http, options.port, options.lan)
  const baseUrl = `http://127.0.0.1:${port}`
  const relay = await startRelay({ port: options.autoPort, baseUrl, log, testAccounts }).catch((error: unknown) => Promise.reject(portTaken(error, '--auto-port', options.autoPort)))
  stops.push(() => relay.stop())
  const news = createBuildNews()
  stops.push(() => Promise.resolve(news.close()))
  const messages = createMessageNews()
  stops.push(() => Promise.resolve(messages.close()))
  acceptAgents(http, relay, news, messages)
  const onLine = ({ time, functionName, level, text }: LogLine): void => events.log({ at: time, room: functionName, level, text })
  const functions = createFunctionsBuilder({ root, outDir: functionsFolder(dataDir) })
  const [cloud] = await Promise.all([openCloud({ root, functions, dataDir, publicUrl: baseUrl, timers: true, log: onLine, pages: app.pages }), app.compile()])
  stops.push(() => cloud.stop())
  const workshop = openWorkshop({ root, app, functions, cloud, news, events, log })
  stops.push(() => workshop.stop())
  stops.push(() => Promise.resolve(events.close()))
  cloud.on('call', (call) => events.call(call))
  messages.follow(cloud.wechat)
  router = createRouter({ options, port, baseUrl, cloud, app, events, workshop })
  return { port, autoPort: relay.port, welcome: () => welcome(cloud, baseUrl) }
}

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
