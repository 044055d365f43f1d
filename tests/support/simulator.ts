// Runs a small app, written by a test into a temporary folder, in the real simulator in a real browser, without cloud and server.

import { build } from 'esbuild'
import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { basename, join, resolve } from 'node:path'
import type { Frame, Page } from 'playwright-core'
import { cachedBundle, type CachedOptions } from '../../devtools/disk-cache/bundles'
import { compileApp, type CompileResult } from '../../devtools/compiler'
import type { AppFolder } from './app-folder'
import type { TestBrowser } from './browser'

const root = resolve(__dirname, '..', '..')

export { writeApp, type AppFolder, type AppSources } from './app-folder'

let bundled: Promise<Record<string, string>> | undefined

/** By file name. */
function bundleRuntime(): Promise<Record<string, string>> {
  const options: CachedOptions = {
    absWorkingDir: root,
    entryPoints: { runtime: join(root, 'devtools/simulator/runtime.ts'), editor: join(root, 'devtools/simulator/rich-editor/index.ts') },
    outdir: join(root, 'devtools', 'dist'),
    bundle: true,
    write: false,
    metafile: true,
    format: 'iife',
    target: 'es2022',
    loader: { '.css': 'text' },
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'silent',
  }
  bundled ??= cachedBundle('tests-runtime', options, () => build(options)).then(({ files }) => Object.fromEntries(files.map(({ path, contents }) => [basename(path), contents])))
  return bundled
}

/** The parent page: a shell that draws nothing and writes down what it is told. */
const shellPage = (enter: object): string => `<!doctype html><meta name="viewport" content="width=device-width, initial-scale=1"><style>html,body,iframe{margin:0;border:0;width:100%;height:100%;display:block}</style><script>
window.calls = []; window.listeners = {};
window.answers = { showModal: { confirm: true, cancel: false }, showActionSheet: 0, askPrivacy: true };
window.yuelanShell = new Proxy({}, { get: (_, name) => name === 'on'
  ? (event, listener) => { (listeners[event] ??= []).push(listener) }
  : (...args) => { calls.push([name, ...args]); if (name in answers) return Promise.resolve(answers[name]) } });
window.yuelanEnter = ${JSON.stringify(enter)};
</script><body><iframe src="/simulator/runtime.html"></iframe>`

export interface Arrival {
  path?: string
  query?: Record<string, string>
  scene?: number
  theme?: 'light' | 'dark'
}

export interface SimulatedPhone {
  readonly window: Page
  readonly frame: Frame
  /** Runs in the iframe, with `host` for window.yuelanHost. */
  run<T>(script: string): Promise<T>
  /** What the shell was told, by method, oldest first. */
  shellCalls(method: string): Promise<unknown[][]>
  /** The user acts on the shell. */
  shellEvent(event: string, index?: number): Promise<void>
  close(): Promise<void>
}

export interface Simulator {
  readonly url: string
  open(browser: TestBrowser, arrival?: Arrival): Promise<SimulatedPhone>
  stop(): Promise<void>
}

/** Serves a compiled app; one that does not compile is served as its errors. */
export async function startSimulator(app: AppFolder): Promise<Simulator> {
  const compiled = await compileApp({ root: app.root })
  const bundles = await bundleRuntime()
  let arrival: Arrival = {}
  const server = createServer((request, response) => {
    const [path = '/'] = (request.url ?? '/').split('?')
    const found = answer(path, compiled, bundles, arrival)
    response.writeHead(found === undefined ? 404 : 200, { 'content-type': found?.type ?? 'text/plain' })
    response.end(found?.body)
  })
  await new Promise<void>((done) => void server.listen(0, '127.0.0.1', done))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    url,
    async open(browser, to = {}) {
      arrival = to
      return openIn(await browser.open(), url)
    },
    stop: () => stopServer(server),
  }
}

function answer(path: string, compiled: CompileResult, bundles: Record<string, string>, arrival: Arrival): { type: string; body: string | Buffer } | undefined {
  const json = (value: unknown): { type: string; body: string } => ({ type: 'application/json', body: JSON.stringify(value) })
  const { path: page = '', query = {}, scene = 1001, theme = 'light' } = arrival
  const options = { path: page, query, scene, referrerInfo: {}, apiCategory: 'default' }
  const device = { theme, fontSizeSetting: 16, statusBarHeight: 20, openid: 'resident-1' }
  if (path === '/') return { type: 'text/html', body: shellPage({ options, device, phoneId: 'test' }) }
  if (path === '/simulator/runtime.html') return { type: 'text/html; charset=utf-8', body: readFileSync(join(root, 'devtools/simulator/runtime.html')) }
  const bundle = bundles[path.replace('/simulator/', '')]
  if (bundle !== undefined) return { type: 'text/javascript; charset=utf-8', body: bundle }
  if (path === '/app/status.json') return json(compiled.ok ? { ok: true } : { ok: false, errors: compiled.errors })
  if (!compiled.ok) return undefined
  if (path === '/app/manifest.json') return json(compiled.manifest)
  if (path === '/app/styles.json') return json(compiled.styles)
  if (path === '/app/code.js') return { type: 'text/javascript; charset=utf-8', body: compiled.code }
  const file = compiled.files.get(path.replace('/app/files/', ''))
  return file === undefined ? undefined : { type: 'application/octet-stream', body: readFileSync(file) }
}

async function openIn(window: Page, url: string): Promise<SimulatedPhone> {
  await window.goto(url)
  await window.waitForFunction(() => {
    const calls: unknown = Reflect.get(globalThis, 'calls')
    const failed = Array.isArray(calls) && calls.some((call) => Array.isArray(call) && call[0] === 'showError')
    return failed || Reflect.get(document.querySelector('iframe')?.contentWindow ?? {}, 'yuelanHost') !== undefined
  })
  const frame = window.frames().find((each) => each !== window.mainFrame())
  if (!frame) throw new Error('the phone has no iframe')
  return {
    window,
    frame,
    run: <T>(script: string) => frame.evaluate<T>(`(async () => { const host = window.yuelanHost; ${script} })()`),
    shellCalls: (method) => window.evaluate((name) => (Reflect.get(globalThis, 'calls') as unknown[][]).filter((call) => call[0] === name).map((call) => call.slice(1)), method),
    shellEvent: (event, index = 0) =>
      window.evaluate(([name, at]) => {
        const listeners = Reflect.get(globalThis, 'listeners') as Record<string, ((index: number) => void)[]>
        for (const listener of listeners[name] ?? []) listener(at)
      }, [event, index] as const),
    close: () => window.context().close(),
  }
}

async function stopServer(server: Server): Promise<void> {
  server.closeAllConnections()
  await new Promise<void>((done) => void server.close(() => done()))
}
