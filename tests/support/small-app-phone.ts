// A phone around a small app, for the tests of one file: served once, opened anew where a test asks, and closed after each.

import { join } from 'node:path'
import type { Frame, Page } from 'playwright-core'
import { type AppFolder, type AppSources, writeApp } from './app-folder'
import { type TestBrowser, type Viewport, startBrowser } from './browser'
import { until } from './phone'
import { serveSmallApp, type SmallApp } from './small-app'

export interface SmallAppPhone {
  /** A window in which there is nothing yet. */
  newWindow(viewport?: Viewport): Promise<Page>
  /** The phone in that window, or anew in it; `query` with its question mark. */
  go(query?: string): Promise<void>
  /** Both; resolves once the program is there. */
  open(query?: string): Promise<Page>
  /** Where the program runs now, once `isThere` holds in it. */
  frame(isThere?: string): Promise<Frame>
}

/** To be called where the tests are described. */
export function phoneOfSmallApp(sources: AppSources): SmallAppPhone {
  let browser: TestBrowser
  let app: AppFolder
  let served: SmallApp
  let window: Page

  beforeAll(async () => {
    browser = await startBrowser()
    app = writeApp(sources)
    served = await serveSmallApp(join(app.root, 'app'))
  }, 60_000)
  afterEach(() => window.context().close())
  afterAll(async () => {
    await served.stop()
    app.remove()
    await browser.close()
  })

  const newWindow = async (viewport?: Viewport): Promise<Page> => (window = await browser.open(viewport))
  const go = async (query = ''): Promise<void> => void (await window.goto(`${served.url}/phone${query}`))
  const frame = (isThere = 'typeof yuelanHost === "object"'): Promise<Frame> =>
    until('the program', async () => {
      for (const each of window.frames()) if (await each.evaluate(isThere).catch(() => false)) return each
      return undefined
    })
  return {
    frame,
    newWindow,
    go,
    async open(query) {
      await newWindow()
      await go(query)
      await frame()
      return window
    },
  }
}
