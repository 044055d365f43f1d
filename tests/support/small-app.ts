// Serves a small app with the real phone around it and the automation port beside it, with a cloud or without one.

import { readFileSync, readdirSync, symlinkSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join, resolve } from 'node:path'
import { startRelay } from '../../devtools/automation/relay'
import { acceptAgents } from '../../devtools/server/agents'
import { createAppHouse } from '../../devtools/server/app-house'
import { serveApp } from '../../devtools/server/app-routes'
import type { Cloud } from '../../devtools/cloud'
import { createMessageNews } from '../../devtools/server/message-news'
import { serveWx } from '../../devtools/server/wx-routes'
import { createEvents } from '../../devtools/server/events'
import { serveFont } from '../../devtools/server/fonts'
import type { House } from '../../devtools/server/router'
import { serveSimulator } from '../../devtools/server/simulator-routes'
import { type AppSources, writeApp } from './app-folder'

const root = resolve(__dirname, '..', '..')

export interface SmallApp {
  readonly url: string
  readonly automator: string
  stop(): Promise<void>
}

/** All files below `folder`, which holds app.json, as sources of an app. */
function sourcesIn(folder: string): { sources: AppSources; pictures: string[] } {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const names = paths.map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
  const isText = (name: string): boolean => !name.endsWith('.png')
  return {
    sources: Object.fromEntries(names.filter(isText).map((name) => [`app/${name}`, readFileSync(join(folder, name), 'utf8')])),
    pictures: names.filter((name) => !isText(name)),
  }
}

/** Rejects where the app does not compile. `cloud`, where it is given, answers the phone, as in the whole server. */
export async function serveSmallApp(folder: string, cloud?: Cloud): Promise<SmallApp> {
  const { sources, pictures } = sourcesIn(folder)
  const written = writeApp(sources)
  for (const name of pictures) symlinkSync(join(folder, name), join(written.root, 'app', name))
  // The app house bundles the simulator from beside the app.
  symlinkSync(join(root, 'devtools'), join(written.root, 'devtools'))
  const events = createEvents()
  const app = createAppHouse(written.root, events, () => undefined)
  const compiled = await app.compile()
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.errors))

  const house = { app, cloud } as House
  const http = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1')
    const visit = { request, response, url }
    if (url.pathname.startsWith('/app/')) serveApp(house, visit)
    else if (url.pathname.startsWith('/fonts/')) serveFont(house, visit)
    else if (cloud && url.pathname.startsWith('/wx/')) void serveWx(house, visit)
    else void serveSimulator(house, visit)
  })
  await new Promise<void>((done) => void http.listen(0, '127.0.0.1', done))
  const url = `http://127.0.0.1:${(http.address() as AddressInfo).port}`
  const relay = await startRelay({ port: 0, baseUrl: url, log: () => undefined, testAccounts: [{ nickName: 'A resident', openid: 'resident-1' }] })
  const messages = createMessageNews()
  if (cloud) messages.follow(cloud.wechat)
  acceptAgents(http, relay, undefined, messages)
  return {
    url,
    automator: `ws://127.0.0.1:${relay.port}`,
    async stop() {
      await relay.stop()
      messages.close()
      http.closeAllConnections()
      await new Promise<void>((done) => void http.close(() => done()))
      events.close()
      written.remove()
    },
  }
}
