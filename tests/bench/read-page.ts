// What the real article page costs over the real server: bytes until its first text, calls for its first screen, elements wherever one is.

import type { Frame } from 'playwright-core'
import type { Cloud } from '../../devtools/cloud'
import { openCloud } from '../../devtools/server/open-cloud'
import { startBrowser } from '../support/browser'
import { insertArticle, longBlocks, sampleFiles } from '../support/long-article'
import { until } from '../support/phone'
import { root, startServer } from '../support/server'
import { type Figure, figure } from './figure'

const articleId = 'a_bench00000000500'
const places = [0, 0.1, 0.25, 0.5, 0.75, 0.9, 1, 0.6, 0.3, 0]

async function prepare(dataDir: string): Promise<void> {
  const cloud: Cloud = await openCloud({ root, dataDir, publicUrl: 'http://127.0.0.1' })
  insertArticle(cloud, articleId, longBlocks({ paragraphs: 400, pictures: 100 }, sampleFiles(cloud)))
  await cloud.stop()
}

export async function pageFigures(log: (line: string) => void): Promise<Figure[]> {
  const [browser, server] = await Promise.all([startBrowser(), startServer({ prepare })])
  try {
    const window = await browser.open()
    await window.goto(`${server.url}/phone`)
    const program = await until('home', async () => {
      const frame = window.frames().find((each) => each !== window.mainFrame())
      return (await frame?.evaluate<boolean>(`yuelanHost.pages[0]?.component.data.stage === 'ready'`).catch(() => false)) ? frame : undefined
    })
    const { bytes, calls } = await program.evaluate<{ bytes: number; calls: number }>(untilFirstText)
    const nodes: number[] = []
    for (const place of places) nodes.push(await nodesAt(program, place))
    log(`  the real page: ${bytes} bytes until its first text, elements ${nodes.join(', ')}`)
    return [
      figure('read.first_setdata_kb', bytes / 1024, 'KB', 64),
      figure('read.cloud_calls_first_screen', calls, 'calls', 1),
      figure('read.nodes_at_rest', Math.max(...nodes), 'nodes', 400),
    ]
  } finally {
    await browser.close()
    await server.stop()
  }
}

/** All setData of the page together until its first text is drawn, and all calls of cloud functions that were begun by then. */
const untilFirstText = `(async () => {
  let bytes = 0
  let drawnAt = 0
  const stop = yuelanHost.on('setData', (call) => {
    if (drawnAt > 0) return
    if (call.component === 'pages/article/article') bytes += call.bytes
    if (document.querySelector('[data-path="pages/article/article"] [class*="--paragraph"]')) drawnAt = performance.now()
  })
  const from = performance.now()
  await yuelanHost.navigateTo({ url: '/pages/article/article?id=${articleId}' })
  // Only what has ended is among the resources: wait for the list below the article, which is asked for last.
  while (!document.querySelector('[data-path="pages/article/article"] [class*="--others"]')) await new Promise((done) => setTimeout(done, 10))
  stop()
  const calls = performance.getEntriesByType('resource').filter(({ name, startTime }) => name.includes('/wx/functions/') && startTime >= from && startTime <= drawnAt)
  return { bytes, calls: calls.length }
})()`

/** At rest: the same count for half a second. */
async function nodesAt(program: Frame, place: number): Promise<number> {
  return program.evaluate<number>(`(async () => {
    scrollTo(0, (document.documentElement.scrollHeight - innerHeight) * ${place})
    let since = performance.now()
    let nodes = 0
    while (performance.now() - since < 500) {
      await new Promise((done) => setTimeout(done, 20))
      const now = yuelanAudit.nodes()
      if (now !== nodes) since = performance.now()
      nodes = now
    }
    return nodes
  })()`)
}
