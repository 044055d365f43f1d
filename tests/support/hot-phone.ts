// A phone that shows a copy of the project whose sources change under it.

import type { Frame, Page } from 'playwright-core'
import { type TestBrowser, startBrowser } from './browser'
import { type Arrival, arrivalUrl, until } from './phone'
import { type ProjectCopy, copyProject } from './project-copy'
import { type TestServer, startServer } from './server'

export interface HotPhone {
  readonly copy: ProjectCopy
  readonly server: TestServer
  readonly browser: TestBrowser
  readonly window: Page
  /** A fresh phone in place of the one before, once `ready` holds in its program; at once without it. */
  open(arrival: Arrival, ready?: string): Promise<void>
  /** Evaluates in the program that is in view. */
  run<T>(script: string): Promise<T>
  /** Waits until an expression, or the promise that it gives, is true in the program in view, whichever that is by then. */
  comes(what: string, script: string): Promise<true>
  close(): Promise<void>
}

/** The program in view; another may be starting behind it. */
async function inView(window: Page): Promise<Frame> {
  const element = await window.$('iframe.program:not(.behind)')
  const frame = await element?.contentFrame()
  if (!frame) throw new Error('the phone shows no program')
  return frame
}

export async function openHotPhone(): Promise<HotPhone> {
  const copy = copyProject()
  const [browser, server] = await Promise.all([startBrowser(), startServer({ project: copy.root })])
  let window: Page | undefined
  const current = (): Page => {
    if (!window) throw new Error('no phone is open')
    return window
  }
  const run = async <T>(script: string): Promise<T> => (await inView(current())).evaluate<T>(script)
  const comes = (what: string, script: string): Promise<true> =>
    // While a program is replaced there is nobody to ask.
    until(what, async () => ((await run<boolean>(`Promise.resolve(${script}).then(Boolean)`).catch(() => false)) ? true : undefined))
  return {
    copy,
    server,
    browser,
    get window() {
      return current()
    },
    async open(arrival, ready) {
      await window?.context().close()
      window = await browser.open()
      await window.goto(arrivalUrl(server.url, arrival))
      if (ready !== undefined) await comes('the program', ready)
    },
    run,
    comes,
    async close() {
      await browser.close()
      await server.stop()
      copy.remove()
    },
  }
}
