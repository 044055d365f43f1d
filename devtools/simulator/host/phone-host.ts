// The Host: puts the program's parts together, launches it, and is what wx, the built-in components and the automation see.

import type * as glassEasel from 'glass-easel'
import { AppInstance } from './app-instance'
import { mirrorIds, PhoneBackend } from './backend'
import { Bars, themeOf } from './bars'
import { bendCallers } from './caller'
import { Emitter } from './emitter'
import { ErrorFunnel } from './error-funnel'
import { formatQuery, type PageAddress } from './page-path'
import { watchScroll } from './page-scroll'
import { PageView } from './page-view'
import { redraw } from './redraw'
import { Registry } from './registry'
import { RouteError, Router } from './router'
import { createSandbox } from './sandbox'
import { followShell } from './shell-acts'
import { stackMapper } from './stack-map'
import { firstDrawing, Stopwatch } from './stopwatch'
import { StyleSheets } from './style-sheets'
import type { AppCode, AppManifest, Device, EnterOptions, Host, HostEvents, Kept, NavigateOptions, NewBuild, OpenPage, Shell } from './types'

export interface BootOptions {
  manifest: AppManifest
  code: AppCode
  styles: Record<string, string>
  shell: Shell
  device: Device
  /** How the program is entered; an empty path means its first page. */
  options: EnterOptions
  /** Of the program that this one replaces. */
  kept?: Kept
  createWx(host: Host): object
  defineBuiltins(space: glassEasel.ComponentSpace, host: Host): void
  /** Of the built-in components' long press: true, once, for a tap that ends one which the page has heard. */
  spendTap(): boolean
}

export class PhoneHost implements Host {
  readonly manifest: AppManifest
  readonly shell: Shell
  readonly launchOptions: EnterOptions
  enterOptions: EnterOptions
  readonly wx: object
  readonly sandbox: Readonly<Record<string, unknown>>
  private state: Device
  private readonly events = new Emitter()
  private readonly stopwatch = new Stopwatch(this.events)
  private readonly app: AppInstance
  private readonly funnel: ErrorFunnel
  private readonly registry: Registry
  private readonly sheets: StyleSheets
  private readonly router: Router
  private readonly kept: Kept | undefined
  private inBackground = false

  constructor(boot: BootOptions) {
    this.manifest = boot.manifest
    this.shell = boot.shell
    this.state = boot.device
    this.kept = boot.kept
    const path = boot.options.path === '' ? (boot.manifest.app.pages[0] ?? '') : boot.options.path.replace(/^\//, '')
    this.launchOptions = this.enterOptions = { ...boot.options, path }
    this.app = new AppInstance((task) => this.funnel.guard(() => this.stopwatch.handler('app', 'lifecycle', task)))
    this.funnel = new ErrorFunnel({
      events: this.events,
      shell: boot.shell,
      mapStack: stackMapper(boot.code.modules),
      tellApp: (text) => this.app.callUnguarded('onError', text),
      tellRejection: (reason, promise) => void this.app.call('onUnhandledRejection', { reason, promise }),
    })
    mirrorIds()
    const warn = (message: string): void => {
      console.warn(message)
      this.events.emit('log', { type: 'warn', args: [message] })
    }
    bendCallers((message) => this.reportError(new Error(message)), warn, this.stopwatch)
    this.registry = new Registry(boot.manifest, boot.code, new PhoneBackend(() => boot.spendTap()), (space) => boot.defineBuiltins(space, this), {
      injected: () => this.sheets.rewrite(),
      lost: (root) => this.events.emit('lazyLoadError', { type: 'subpackage', subpackage: [root], errMsg: 'loadSubpackage: fail' }),
    })
    this.sheets = new StyleSheets(boot.manifest, boot.styles, (each) => this.registry.isolationOf(each), themeOf(boot.manifest, boot.device))
    this.router = this.createRouter()
    watchScroll(boot.manifest, () => this.router.top)
    window.addEventListener('resize', () => this.router.top?.resize({ windowWidth: window.innerWidth, windowHeight: window.innerHeight }))
    followShell(this, this.router)
    this.wx = boot.createWx(this)
    this.sandbox = createSandbox(this.events, {
      wx: this.wx,
      App: this.app.register,
      getApp: this.app.get,
      getCurrentPages: () => this.pages.map((page) => page.component),
    })
  }

  /** Runs the scripts and opens the first page, or the pages of the program that this one replaces. */
  launch(): void {
    const { kept } = this
    const launched = (): void => {
      this.app.launch(this.launchOptions, kept?.globalData)
      if (kept) this.enterOptions = kept.enterOptions
    }
    this.stopwatch.handler('app', 'scripts', () => this.registry.run(this.sandbox, launched, (error) => this.reportError(error)))
    this.funnel.guard(() => {
      this.router.restore(kept?.pages.filter(({ path }) => this.registry.pages.has(path)) ?? [])
      if (!this.router.top) this.openEntry(this.launchOptions, (address) => this.router.launch(address))
    })
  }

  takeOver({ manifest, styles, code }: NewBuild): void {
    const before = this.manifest.parts.templates
    const changed = new Set(Object.entries(manifest.parts.templates).flatMap(([path, hash]) => (before[path] === hash ? [] : [path])))
    Object.assign(this.manifest, { buildId: manifest.buildId, parts: manifest.parts })
    this.sheets.replace(styles)
    if (code) {
      this.registry.replaceTemplates(code, changed)
      for (const page of this.router.alive) this.funnel.guard(() => redraw(page.element, changed))
    }
    this.router.top?.paintGround()
  }

  keep(): Kept {
    return { enterOptions: this.enterOptions, globalData: this.app.keep(), pages: this.router.pages.map((page) => page.keep()) }
  }

  get device(): Device {
    return this.state
  }

  get pages(): readonly OpenPage[] {
    return this.router.pages
  }

  getApp(): Record<string, unknown> | undefined {
    return this.app.get()
  }

  navigateTo({ url }: NavigateOptions): Promise<void> {
    return this.route(() => this.router.navigateTo(url))
  }

  redirectTo({ url }: NavigateOptions): Promise<void> {
    return this.route(() => this.router.redirectTo(url))
  }

  reLaunch({ url }: NavigateOptions): Promise<void> {
    return this.route(() => this.router.reLaunch(url))
  }

  switchTab({ url }: NavigateOptions): Promise<void> {
    return this.route(() => this.router.switchTab(url))
  }

  navigateBack({ delta }: { delta?: number }): Promise<void> {
    return this.route(() => this.router.navigateBack(delta ?? 1))
  }

  enter(options: EnterOptions): Promise<void> {
    return this.route(() => this.comeBack(options))
  }

  private comeBack(options: EnterOptions): void {
    const path = options.path.replace(/^\//, '')
    this.hide()
    this.inBackground = false
    this.enterOptions = { ...options, path: path === '' ? (this.router.top?.path ?? '') : path }
    this.app.call('onShow', { ...this.enterOptions })
    this.events.emit('appShow', this.enterOptions)
    if (path === '') this.router.top?.show(this.registry.ready)
    else this.openEntry(this.enterOptions, ({ path: to, search }) => this.router.reLaunch(search === '' ? `/${to}` : `/${to}?${search}`))
  }

  hide(): void {
    if (this.inBackground) return
    this.inBackground = true
    this.router.top?.hide()
    this.app.call('onHide')
    this.events.emit('appHide', {})
  }

  setDevice(change: Partial<Device>): void {
    const before = themeOf(this.manifest, this.state)
    this.state = { ...this.state, ...change }
    const theme = themeOf(this.manifest, this.state)
    if (theme !== before) {
      this.sheets.setTheme(theme)
      this.router.redraw()
      this.app.call('onThemeChange', { theme })
    }
    this.events.emit('device', this.state)
  }

  reportError(error: unknown): void {
    this.funnel.report(error)
  }

  on<K extends keyof HostEvents>(event: K, listener: (detail: HostEvents[K]) => void): () => void {
    return this.events.on(event, listener)
  }

  emit<K extends keyof HostEvents>(event: K, detail: HostEvents[K]): void {
    this.events.emit(event, detail)
  }

  /** Routes begin after the code that asked for them, as between WeChat's two threads. What is no refusal of WeChat's is an error of the app. */
  private async route(go: () => void): Promise<void> {
    await Promise.resolve()
    try {
      go()
    } catch (error) {
      if (!(error instanceof RouteError)) this.reportError(error)
      throw error
    }
  }

  private createRouter(): Router {
    return new Router({
      events: this.events,
      ready: this.registry.ready,
      bars: new Bars(this.manifest, this.shell, () => this.state),
      sheets: this.sheets,
      pages: this.registry.pages,
      tabs: this.manifest.app.tabBar?.list.map((item) => item.pagePath) ?? [],
      create: (address) => {
        this.stopwatch.handler('app', 'scripts', () => this.registry.bring(address.path))
        const root = this.stopwatch.setData(() => firstDrawing(address.path), () => this.registry.createRoot(address))
        return new PageView(address, this.registry.configOf(address.path), root, (task) => this.funnel.guard(task), this.stopwatch)
      },
    })
  }

  /** Opens the page of an entry; for one that does not exist App.onPageNotFound may lead elsewhere, else the phone says so. */
  private openEntry({ path, query }: EnterOptions, open: (address: PageAddress) => void): void {
    if (this.registry.pages.has(path)) return open({ path, query, search: formatQuery(query) })
    const lost = { path, query, isEntryPage: true }
    const isHandled = this.app.call('onPageNotFound', lost)
    this.events.emit('pageNotFound', lost)
    if (!isHandled) this.shell.showError({ title: '页面不存在', detail: path })
  }
}
