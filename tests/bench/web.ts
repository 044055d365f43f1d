// What the web page of an article costs: how many a second beside a bare server of the very same bytes, how large, how soon to see.
// Warm is a page of the last ten seconds; cold is one whose number is older than that, so that every page is made anew, each of another article.

import { spawn } from 'node:child_process'
import { createServer, get, type IncomingHttpHeaders, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { Cloud } from '../../devtools/cloud'
import { openCloud } from '../../devtools/server/open-cloud'
import { startBrowser } from '../support/browser'
import { articleHead } from '../support/documents'
import { root, startServer } from '../support/server'
import { type Figure, figure, median } from './figure'
import type { Load } from './web-load'

/** The length of the real page that the project was made for. */
const characters = 2_300
const rounds = 3
const seconds = 2
/** Of one round, each asked for once at a time. */
const coldArticles = 800
/** After this the function may show no number that it knows, and has to make every page anew. */
const expiredMs = 10_000

export async function webFigures(log: (line: string) => void): Promise<Figure[]> {
  const server = await startServer({ prepare: fill })
  const path = `/a/${idOf(0)}`
  const page = await fetchPage(server.url + path)
  const plain = await servePlainly(page)
  try {
    const warm: number[] = []
    const cold: number[] = []
    for (let round = 0; round < rounds; round += 1) {
      const paths = Array.from({ length: coldArticles }, (_, at) => `/a/${idOf(1 + round * coldArticles + at)}`)
      const unseen = await rateOf({ url: server.url, paths, once: true, seconds: seconds * 10 })
      await new Promise((done) => setTimeout(done, expiredMs))
      const expired = await rateOf({ url: server.url, paths, once: true, seconds: seconds * 5 })
      const known = await rateOf({ url: server.url, paths: [path], once: false, seconds })
      const bare = await rateOf({ url: plain.url, paths: [path], once: false, seconds })
      log(`  pages a second: ${Math.round(bare)} by a bare server, ${Math.round(known)} known, ${Math.round(expired)} of more than 10 s ago, ${Math.round(unseen)} never asked for before`)
      warm.push(known / bare)
      cold.push(expired / bare)
    }
    return [
      figure('web.warm_vs_http', median(warm), 'of plain', 0.15, 'higher'),
      figure('web.cold_vs_http', median(cold), 'of plain', 0.03, 'higher'),
      figure('web.html_kb', page.body.length / 1_000, 'KB', 9),
      figure('web.requests_to_paint', await requestsToPaint(server.url + path), 'requests', 2),
    ]
  } finally {
    plain.server.closeAllConnections()
    plain.server.close()
    await server.stop()
  }
}

const idOf = (at: number): string => `a_bench${String(at).padStart(11, '0')}`

/** Articles of the samples' own sentences, each with a text of its own. */
async function fill(dataDir: string): Promise<void> {
  const cloud = await openCloud({ root, dataDir, publicUrl: 'http://127.0.0.1' })
  try {
    const sentences = sentencesOf(cloud)
    const articles = Array.from({ length: 1 + rounds * coldArticles }, (_, at) => at)
    cloud.console.insert('articles', articles.map((at) => articleHead({ _id: idOf(at), title: `【邻里】第 ${at} 篇：${sentences[at % sentences.length]?.slice(0, 30)}`, publishedAt: new Date(0) })))
    cloud.console.insert('article_bodies', articles.map((at) => ({ _id: idOf(at), version: 1, blocks: blocksOf(sentences, at) })))
  } finally {
    await cloud.stop()
  }
}

function sentencesOf(cloud: Cloud): string[] {
  const bodies = cloud.console.documents('article_bodies', { limit: 100, skip: 0 }) as { blocks: { type: string; runs?: { text: string }[] }[] }[]
  return bodies.flatMap(({ blocks }) => blocks.flatMap(({ type, runs = [] }) => (type === 'paragraph' ? [runs.map(({ text }) => text).join('')] : [])))
}

function blocksOf(sentences: readonly string[], start: number): object[] {
  const blocks: object[] = []
  for (let at = start, length = 0; length < characters; at += 1) {
    const text = sentences[at % sentences.length] ?? ''
    blocks.push({ id: `b${blocks.length}`, type: 'paragraph', runs: [{ text }] })
    length += text.length
  }
  return blocks
}

interface Page {
  headers: IncomingHttpHeaders
  /** As it goes over the wire. */
  body: Buffer
}

function fetchPage(url: string): Promise<Page> {
  return new Promise((done, reject) => {
    get(url, { headers: { 'accept-encoding': 'br' } }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.once('end', () => {
        if (response.statusCode === 200 && response.headers['content-encoding'] === 'br') done({ headers: response.headers, body: Buffer.concat(chunks) })
        else reject(new Error(`${url} answered ${response.statusCode}`))
      })
    }).once('error', reject)
  })
}

/** What Node can do at most: the same headers and bytes for whatever is asked. In this process, which does nothing else meanwhile. */
async function servePlainly({ headers, body }: Page): Promise<{ server: Server; url: string }> {
  const { date: _date, connection: _connection, 'keep-alive': _keep, 'transfer-encoding': _coding, ...same } = headers
  const server = createServer((_request, response) => {
    response.writeHead(200, same)
    response.end(body)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }
}

/** Requests a second. */
function rateOf(load: Load): Promise<number> {
  return new Promise((done, reject) => {
    const child = spawn(process.execPath, ['--import', 'tsx', join(__dirname, 'web-load.ts'), JSON.stringify(load)], { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] })
    let output = ''
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
    child.once('error', reject)
    child.once('close', (code) => (code === 0 ? done(Number(output)) : reject(new Error(`the load ended with ${code}`))))
  })
}

/** The page and what the browser itself says that its first picture waited for. */
async function requestsToPaint(url: string): Promise<number> {
  const browser = await startBrowser()
  try {
    const page = await browser.open({ width: 1280, height: 900 })
    await page.goto(url)
    const blocking = await page.evaluate<number>(`new Promise((done) => {
      const count = () => done(performance.getEntriesByType('resource').filter((entry) => entry.renderBlockingStatus === 'blocking').length)
      new PerformanceObserver(count).observe({ type: 'paint', buffered: true })
    })`)
    return 1 + blocking
  } finally {
    await browser.close()
  }
}
