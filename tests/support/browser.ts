// The tests' own browser: pages of any size, so that a phone can be watched from outside while the automator drives it.

import { type Browser, type BrowserContextOptions, type Page, chromium } from 'playwright-core'
import { findBrowser, noBrowserMessage } from '../../devtools/automation/browser'

export interface Viewport {
  width: number
  height: number
}

/** A small phone, the one in the design's pictures. */
export const phoneViewport: Viewport = { width: 375, height: 667 }

export interface TestBrowser {
  /** A page with storage of its own, as another person's phone has. */
  open(viewport?: Viewport): Promise<Page>
  /** A page of a computer's browser, with storage of its own. */
  openDesk(look?: BrowserContextOptions): Promise<Page>
  close(): Promise<void>
}

/** Rejects where no browser is found. */
export async function startBrowser(): Promise<TestBrowser> {
  const found = await findBrowser()
  if (!found) throw new Error(noBrowserMessage)
  const browser: Browser = await chromium.launch({
    executablePath: found.path,
    args: [...found.args, '--disable-gpu', '--disable-dev-shm-usage', '--autoplay-policy=no-user-gesture-required'],
    env: { ...(process.env as Record<string, string>), ...found.env },
  })
  return {
    async open(viewport = phoneViewport) {
      const context = await browser.newContext({ viewport, hasTouch: true, isMobile: true, deviceScaleFactor: 2 })
      return context.newPage()
    },
    async openDesk(look) {
      const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...look })
      return context.newPage()
    },
    close: () => browser.close(),
  }
}
