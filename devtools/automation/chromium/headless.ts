// One page in a browser without a window, shaped like a phone.

import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findBrowser, noBrowserMessage } from './find'
import { connectPipe } from './pipe'

export interface HeadlessOptions {
  url: string
  /** CSS pixels; a phone's are 375 × 667. */
  width: number
  height: number
  /** Device pixels to a CSS pixel: 2 unless told. */
  scale?: number
}

export interface Headless {
  /** PNG of what is in view. */
  screenshot(): Promise<Buffer>
  /** The JSON value of an expression in the page's top frame; undefined where there is none. */
  evaluate(expression: string): Promise<unknown>
  close(): Promise<void>
  /** Resolves when the browser has ended, for whatever reason. */
  readonly closed: Promise<void>
}

const flags = [
  '--headless',
  '--remote-debugging-pipe',
  '--disable-gpu',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-background-timer-throttling',
  '--disable-component-update',
  '--disable-sync',
  // Containers give /dev/shm 64 MB, which a page of pictures fills.
  '--disable-dev-shm-usage',
  '--hide-scrollbars',
  // The automation's taps are no gestures to a browser, and a phone plays without one.
  '--autoplay-policy=no-user-gesture-required',
]

/** Rejects when no browser is found or it does not start. */
export async function openHeadless(options: HeadlessOptions): Promise<Headless> {
  const browser = await findBrowser()
  if (!browser) throw new Error(noBrowserMessage)
  const { url, width, height, scale = 2 } = options
  const profile = await mkdtemp(join(tmpdir(), 'yuelan-browser-'))
  const args = [...flags, ...browser.args, `--user-data-dir=${profile}`, `--window-size=${width},${height}`, 'about:blank']
  const env = { ...process.env, ...browser.env }
  const child = spawn(browser.path, args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'], env })
  const closed = new Promise<void>((resolve) => {
    const tidy = (): void => void rm(profile, { recursive: true, force: true, maxRetries: 5 }).then(() => resolve(), () => resolve())
    child.once('exit', tidy)
    child.once('error', tidy)
  })
  const pipe = connectPipe(child)
  const close = async (): Promise<void> => {
    await pipe.send('Browser.close').catch(() => child.kill('SIGKILL'))
    await closed
  }
  try {
    const { targetId } = await pipe.send('Target.createTarget', { url: 'about:blank', width, height })
    const attached = await pipe.send('Target.attachToTarget', { targetId, flatten: true })
    const send = (method: string, params?: Record<string, unknown>) => pipe.send(method, params, String(attached['sessionId']))
    await send('Page.enable')
    await send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: scale, mobile: true })
    await send('Emulation.setTouchEmulationEnabled', { enabled: true })
    const { errorText } = await send('Page.navigate', { url })
    if (errorText) throw new Error(`${url}: ${String(errorText)}`)
    return {
      closed,
      close,
      async screenshot() {
        const { data } = await send('Page.captureScreenshot', { format: 'png' })
        return Buffer.from(String(data), 'base64')
      },
      async evaluate(expression) {
        const { result } = await send('Runtime.evaluate', { expression, returnByValue: true, awaitPromise: true })
        return typeof result === 'object' && result !== null && 'value' in result ? result.value : undefined
      },
    }
  } catch (error) {
    await close()
    throw error
  }
}
