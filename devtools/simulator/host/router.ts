// The page stack and the five routes, with WeChat's order of lifecycles and its refusals.

import type { Bars } from './bars'
import type { Emitter } from './emitter'
import { formatQuery, resolveAddress, type PageAddress } from './page-path'
import type { PageView } from './page-view'
import type { ReadyQueue } from './ready-queue'
import type { StyleSheets } from './style-sheets'
import type { KeptPage } from './types'

/** How many pages may lie upon one another. */
export const deepestStack = 10

/** A route that WeChat refuses; `errMsg` is its text. */
export class RouteError extends Error {
  constructor(readonly errMsg: string) {
    super(errMsg)
  }
}

interface Parts {
  events: Emitter
  ready: ReadyQueue
  bars: Bars
  sheets: StyleSheets
  /** Paths of all pages, and of those behind tabs. */
  pages: ReadonlySet<string>
  tabs: readonly string[]
  create(address: PageAddress): PageView
}

type Route = 'navigateTo' | 'redirectTo' | 'reLaunch' | 'switchTab' | 'navigateBack'

export class Router {
  private stack: PageView[] = []
  /** Pages of tabs stay alive behind one another. */
  private readonly tabPages = new Map<string, PageView>()

  constructor(private readonly parts: Parts) {}

  get pages(): readonly PageView[] {
    return this.stack
  }

  get top(): PageView | undefined {
    return this.stack.at(-1)
  }

  navigateTo(url: string): void {
    const address = this.address('navigateTo', url)
    this.refuseTab('navigateTo', address.path)
    if (this.stack.length >= deepestStack) throw new RouteError('navigateTo:fail webview count limit exceed')
    this.top?.hide()
    this.open(address)
  }

  redirectTo(url: string): void {
    const address = this.address('redirectTo', url)
    this.refuseTab('redirectTo', address.path)
    this.closeTop()
    this.open(address)
  }

  /** Closes everything, the hidden tab pages too. */
  reLaunch(url: string): void {
    const address = this.address('reLaunch', url)
    while (this.stack.length > 0) this.closeTop()
    for (const page of this.tabPages.values()) page.close()
    this.tabPages.clear()
    this.open(address)
  }

  switchTab(url: string): void {
    const address = this.address('switchTab', url)
    if (!this.parts.tabs.includes(address.path)) throw new RouteError('switchTab:fail can not switch to no-tabBar page')
    while (this.stack.length > 1 || (this.top && !this.isTab(this.top))) this.closeTop()
    if (this.top?.path === address.path) return this.reveal()
    this.top?.hide()
    this.top?.conceal()
    this.stack = []
    const known = this.tabPages.get(address.path)
    // A tab page takes no query: WeChat drops it.
    if (!known) return this.open({ ...address, query: {}, search: '' })
    this.stack = [known]
    this.reveal()
  }

  navigateBack(delta: number): void {
    if (this.stack.length <= 1) throw new RouteError('navigateBack:fail cannot navigate back at first page')
    const closed = Math.min(Math.max(1, delta), this.stack.length - 1)
    for (let each = 0; each < closed; each += 1) this.closeTop()
    this.reveal()
  }

  /** The first page after a launch, which may be any page, tab or not. The caller knows that it exists. */
  launch(address: PageAddress): void {
    this.open(address)
  }

  /** Opens the pages of the program that this one replaces, each upon the one before. The caller knows that they exist. */
  restore(pages: readonly KeptPage[]): void {
    for (const page of pages) {
      this.top?.hide()
      this.open({ path: page.path, query: page.query, search: formatQuery(page.query) }, page)
    }
  }

  /** Those of the stack, and the tab pages behind it. */
  get alive(): ReadonlySet<PageView> {
    return new Set([...this.stack, ...this.tabPages.values()])
  }

  /** Draws the bars of the page on top again, as after a change of theme. */
  redraw(): void {
    if (!this.top) return
    this.parts.bars.draw(this.top, this.stack.length)
    this.top.paintGround()
  }

  private isTab(page: PageView): boolean {
    return this.tabPages.get(page.path) === page
  }

  private address(route: Route, url: string): PageAddress {
    const address = resolveAddress(url, this.top?.path)
    if (this.parts.pages.has(address.path)) return address
    const shown = address.search === '' ? address.path : `${address.path}?${address.search}`
    throw new RouteError(`${route}:fail page "${shown}" is not found`)
  }

  private refuseTab(route: Route, path: string): void {
    if (this.parts.tabs.includes(path)) throw new RouteError(`${route}:fail can not ${route} a tabbar page`)
  }

  private closeTop(): void {
    const page = this.stack.pop()
    if (!page) return
    if (this.isTab(page)) this.tabPages.delete(page.path)
    page.close()
  }

  private open(address: PageAddress, kept?: KeptPage): void {
    this.top?.conceal()
    this.dress(address.path)
    this.parts.ready.hold()
    const page = this.createOrRestore(address)
    this.stack.push(page)
    if (this.parts.tabs.includes(address.path)) this.tabPages.set(address.path, page)
    this.parts.bars.draw(page, this.stack.length)
    page.open(kept)
    this.reveal(page)
  }

  /** A template whose WXS throws makes no page: then the page below comes back and the route fails with that error. */
  private createOrRestore(address: PageAddress): PageView {
    try {
      return this.parts.create(address)
    } catch (error) {
      this.reveal()
      throw error
    }
  }

  /** Puts on the sheets of a page, and takes off what the page-meta of another one put on the document. */
  private dress(path: string): void {
    document.documentElement.removeAttribute('style')
    this.parts.sheets.show(path)
  }

  /** Shows the page on top; `only` is left out when a handler already went elsewhere. */
  private reveal(only = this.top): void {
    const page = this.top
    if (!page || page !== only) return this.parts.ready.release()
    this.dress(page.path)
    this.parts.bars.draw(page, this.stack.length)
    page.show(this.parts.ready)
    if (this.top === page) this.parts.events.emit('pageChange', { path: page.path, query: page.query })
  }
}
