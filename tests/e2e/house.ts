// What every journey stands on: the whole program, started by its own command, and a browser to hold phones; or a program that runs elsewhere.

import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Cloud } from '../../devtools/cloud'
import { openCloud } from '../../devtools/server/open-cloud'
import { tellCalls } from '../support/automator-calls'
import { type TestBrowser, startBrowser } from '../support/browser'
import { type Arrival, type TestPhone, openPhone } from '../support/phone'
import { openRealPhone } from '../support/real-phone'
import { type TestServer, root, startServer } from '../support/server'
import { elsewhere, onlyHere } from '../support/target'

export interface Imported {
  articleId: string
  orgId: string
  codeId: string
  scene: string
  url: string
  /** What the import told on stderr. */
  report: string
}

export interface Town {
  server: TestServer
  browser: TestBrowser
  /** A cold start; close it before the next one, or the next is driven. */
  open(arrival: Arrival): Promise<TestPhone>
  importFile(file: string, ...flags: string[]): Promise<Imported>
  /** Imports a text written by the test. */
  importText(text: string, ...flags: string[]): Promise<Imported>
  /** The documents of a collection, as the workbench shows them. */
  documents(collection: string): Promise<Record<string, unknown>[]>
  stop(): Promise<void>
}

/** What an operator sets up before the doors open: past the functions where staff have no page for it yet. */
export type SetUp = (cloud: Cloud) => Promise<void>

async function prepared(dataDir: string, setUp: SetUp): Promise<void> {
  const cloud = await openCloud({ root, dataDir, publicUrl: 'http://127.0.0.1' })
  try {
    await setUp(cloud)
  } finally {
    await cloud.stop()
  }
}

/** Only its phone can be reached: its data is made by its own staff, its cloud is not ours to stop. */
function townElsewhere(wsEndpoint: string): Town {
  const refuse = (what: string) => (): Promise<never> => Promise.reject(onlyHere(what))
  return {
    get server(): never {
      throw onlyHere('the local server')
    },
    get browser(): never {
      throw onlyHere('a browser with phones')
    },
    open: (arrival) => openRealPhone(wsEndpoint, arrival),
    importFile: refuse('importing into the local cloud'),
    importText: refuse('importing into the local cloud'),
    documents: refuse("the local cloud's database"),
    stop: () => Promise.resolve(tellCalls()),
  }
}

export async function openTown(setUp?: SetUp): Promise<Town> {
  if (elsewhere) return townElsewhere(elsewhere)
  const [server, browser] = await Promise.all([startServer(setUp ? { prepare: (dataDir) => prepared(dataDir, setUp) } : {}), startBrowser()])
  const importFile = async (file: string, ...flags: string[]): Promise<Imported> => {
    const { code, stdout, stderr } = await server.command('import', [file, ...flags])
    if (code !== 0) throw new Error(`the import ended with ${code}: ${stderr}`)
    return { ...(JSON.parse(stdout) as Omit<Imported, 'report'>), report: stderr }
  }
  let texts = 0
  return {
    server,
    browser,
    open: (arrival) => openPhone(browser, server, arrival),
    importFile,
    importText(text, ...flags) {
      // Beside the data and not in it: the folder holds nothing but data.
      const file = `${server.dataDir}-${(texts += 1)}.txt`
      writeFileSync(file, text)
      return importFile(file, ...flags)
    },
    async documents(collection) {
      const reply = await fetch(`${server.url}/wx/console/${collection}?limit=100`)
      return reply.ok ? ((await reply.json()) as Record<string, unknown>[]) : []
    },
    async stop() {
      await browser.close()
      await server.stop()
      tellCalls()
    },
  }
}

/** Where a journey leaves what it saw; the folder is not part of the project. */
export const pictureOf = (name: string): string => join(__dirname, '..', 'screenshots', `${name}.png`)
