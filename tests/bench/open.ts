// What opening an article costs, over the real server with a real browser: the reader's wait, the database, the server's memory.

import type { Page } from 'playwright-core'
import { startBrowser } from '../support/browser'
import { until } from '../support/phone'
import { type TestServer, startServer } from '../support/server'
import { type Figure, figure, median } from './figure'
import { type Call, hearCalls } from './heard-calls'
import { treeMegabytes } from './process-tree'

const taps = 9

const isHome = `yuelanHost.pages.length === 1 && yuelanHost.pages[0].component.data.stage === 'ready'`

export async function openFigures(log: (line: string) => void): Promise<Figure[]> {
  const [browser, server] = await Promise.all([startBrowser(), startServer()])
  const calls = await hearCalls(server.url)
  try {
    const window = await browser.open()
    await window.goto(`${server.url}/phone`)
    const ms: number[] = []
    for (let tap = 0; tap < taps; tap += 1) ms.push(await msFromTapToText(window, tap))
    log(`  tap to text: ${ms.map(Math.round).join(', ')} ms`)
    const opens = calls.heard.filter(({ action }) => action === 'article.open')
    if (opens.length < taps) throw new Error(`${taps} articles were opened, and ${opens.length} calls were heard`)
    const most = (what: (call: Call) => number): number => Math.max(...opens.map(what))
    return [
      figure('article.tap_to_text_ms', median(ms), 'ms', 150),
      figure('open.db_reads', most(({ reads }) => reads), 'reads', 4),
      figure('open.db_writes', most(({ writes }) => writes), 'writes', 1),
      figure('memory.start_mb', await memoryOf(server), 'MB', 400),
    ]
  } finally {
    calls.stop()
    await browser.close()
    await server.stop()
  }
}

/** Home, a finger on the card, the first paragraph in the document; then back. Cards in turn, so that new articles and known ones are among them. */
async function msFromTapToText(window: Page, turn: number): Promise<number> {
  const program = await until('home', async () => {
    const frame = window.frames().find((each) => each !== window.mainFrame())
    return (await frame?.evaluate<boolean>(isHome).catch(() => false)) ? frame : undefined
  })
  const cards = program.locator('[class*="--card"]')
  const card = cards.nth(turn % (await cards.count()))
  await card.scrollIntoViewIfNeeded()
  const watching = program.evaluate<number>(`new Promise((done) => {
    let lifted
    addEventListener('touchend', () => { lifted = performance.now() }, { capture: true, once: true })
    const watcher = new MutationObserver(() => {
      if (!document.querySelector('[data-path="pages/article/article"] [class*="--paragraph"]')) return
      watcher.disconnect()
      done(performance.now() - lifted)
    })
    watcher.observe(document.body, { childList: true, subtree: true })
  })`)
  const [ms] = await Promise.all([watching, card.tap()])
  await program.evaluate('yuelanHost.navigateBack({})')
  return ms
}

async function memoryOf(server: TestServer): Promise<number> {
  const reply = await fetch(`${server.url}/healthz`)
  return treeMegabytes(Number(reply.headers.get('x-yuelan-pid')))
}
