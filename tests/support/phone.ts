// A phone in the tests' browser, opened as WeChat would open it and driven by the official automator.

import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import automator from 'miniprogram-automator'
import type MiniProgram from 'miniprogram-automator/out/MiniProgram'
import type SdkPage from 'miniprogram-automator/out/Page'
import type { Frame, Page } from 'playwright-core'
import { counted } from './automator-calls'
import { type TestBrowser, type Viewport, phoneViewport } from './browser'

export interface Arrival {
  /** As in WeChat, such as `pages/article/article`; absent for the home page. */
  path?: string
  query?: Record<string, string>
  scene?: number
  /** An openid, or `none` for nobody. */
  as?: string
  theme?: 'light' | 'dark'
  /** px, WeChat's font size setting. */
  font?: number
  /** 1: a newer version of the program lies ready. */
  update?: 0 | 1
  /** px of a keyboard on the screen. */
  keyboard?: number
  /** The phone does not let WeChat use its camera. */
  camera?: 'denied'
  /** What WeChat banned: the templates of the messages, or the program from sending any. */
  ban?: 'template' | 'program'
}

export interface TestPhone {
  readonly program: MiniProgram
  /** The browser page around the phone: bars, dialogs. */
  readonly window: Page
  /** The iframe in which the mini-program itself runs. */
  frame(): Frame
  /** The page of the mini-program that is in view. */
  page(): Promise<SdkPage>
  /** The page in view once its path is `path`. */
  waitForPage(path: string): Promise<SdkPage>
  screenshot(file: string): Promise<void>
  close(): Promise<void>
}

export const arrivalUrl = (baseUrl: string, { query, ...arrival }: Arrival): string => {
  const parameters = new URLSearchParams()
  for (const [name, value] of Object.entries(arrival)) parameters.set(name, String(value))
  if (query) parameters.set('query', new URLSearchParams(query).toString())
  return `${baseUrl}/phone?${parameters.toString()}`
}

/** Asks again until the answer is not undefined. There is no event for what a person sees, so this is how the SDK waits too. */
export async function until<T>(what: string, ask: () => Promise<T | undefined>, withinMs = 20_000): Promise<T> {
  const end = Date.now() + withinMs
  for (;;) {
    const answer = await ask().catch((error: unknown) => (wentMeanwhile(error) ? undefined : Promise.reject(error as Error)))
    if (answer !== undefined) return answer
    if (Date.now() > end) throw new Error(`waited ${withinMs / 1000} s for ${what}`)
    await new Promise((done) => setTimeout(done, 20))
  }
}

/** What was found was drawn anew before it was asked for its text: that is no answer yet. */
const wentMeanwhile = (error: unknown): boolean => error instanceof Error && error.message.includes('is not on the page any more')

interface Server {
  url: string
  automator: string
}

/** A cold start. The automation port drives the phone opened last, so one phone at a time is driven. */
export async function openPhone(
  browser: Pick<TestBrowser, 'open'>,
  server: Server,
  arrival: Arrival = {},
  viewport: Viewport = phoneViewport,
): Promise<TestPhone> {
  const window = await browser.open(viewport)
  await window.goto(arrivalUrl(server.url, arrival))
  const phoneId = await until('the phone to be up and in reach of the automation port', async () => {
    const ids = await Promise.all(window.frames().map((frame) => frame.evaluate<unknown>('globalThis.yuelanDriven').catch(() => undefined)))
    return ids.find((id) => typeof id === 'string')
  }).catch(async (error: unknown) => {
    throw new Error(`${String(error)}; it shows: ${await window.locator('body').innerText()}`)
  })
  const program = counted(await automator.connect({ wsEndpoint: server.automator }))
  const driven: unknown = await program.evaluate('() => yuelanDriven')
  if (driven !== phoneId) throw new Error(`the automation port drives the phone ${String(driven)}, not ${phoneId}`)
  const page = async (): Promise<SdkPage> => {
    const current = await program.currentPage()
    if (!current) throw new Error('no page is open')
    return current
  }
  return {
    program,
    window,
    frame() {
      const frame = window.frames().find((each) => each !== window.mainFrame())
      if (!frame) throw new Error('the phone has no iframe')
      return frame
    },
    page,
    waitForPage: (path) => until(`the page ${path}`, async () => ((await page()).path === path ? page() : undefined)),
    async screenshot(file) {
      mkdirSync(dirname(file), { recursive: true })
      await window.screenshot({ path: file })
    },
    async close() {
      program.disconnect()
      await window.context().close()
    },
  }
}
