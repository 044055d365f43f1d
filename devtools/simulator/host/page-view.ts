// One open page: its elements in the document and its lifecycle, in WeChat's order.

import type * as glassEasel from 'glass-easel'
import type { component as adapter, Root } from 'glass-easel-miniprogram-adapter'
import { keepData, plainFields, restorable } from './kept-data'
import type { PageAddress } from './page-path'
import type { ReadyQueue } from './ready-queue'
import type { Stopwatch } from './stopwatch'
import type { ComponentConfig, KeptPage, OpenPage } from './types'

type Handlers = Record<string, unknown>

/** Ids go on across reloads of the phone, so that whoever remembers a page never meets another one under its id. */
let lastId = Date.now() % 1e9

export class PageView implements OpenPage {
  readonly id = ++lastId
  readonly path: string
  readonly query: Record<string, string>
  readonly component: adapter.GeneralComponent
  readonly element: glassEasel.GeneralComponent
  /** The data that the page began with. */
  private readonly initial: Record<string, unknown>
  readonly container = document.createElement('div')
  private scrollTop = 0
  private isShown = false
  private isReady = false

  constructor(
    address: PageAddress,
    readonly config: ComponentConfig,
    private readonly root: Root,
    private readonly guard: (task: () => void) => void,
    private readonly stopwatch: Stopwatch,
  ) {
    this.path = address.path
    this.query = address.query
    this.component = root.get() as adapter.GeneralComponent
    this.element = root.getComponent()
    this.initial = plainFields(this.component.data)
    // Rest parameters of the address belong to the page from its creation on, as WeChat's `this.options` and `this.route` do.
    Object.assign(this.component, { route: address.path, options: { ...address.query }, getPageId: () => `pageId:${this.id}` })
    this.container.className = 'yuelan-page'
    this.container.dataset['path'] = address.path
  }

  get shown(): boolean {
    return this.isShown
  }

  /** Calls a handler of the page such as onPageScroll, if it has one; what it throws goes to the error funnel. */
  call(name: string, ...args: unknown[]): unknown {
    const handler = (this.component as Handlers)[name]
    let result: unknown
    if (typeof handler !== 'function') return undefined
    this.guard(() => (result = this.stopwatch.handler(this.path, name, () => Reflect.apply(handler, this.component, args) as unknown)))
    return result
  }

  has(name: string): boolean {
    return typeof (this.component as Handlers)[name] === 'function'
  }

  /** created and attached of everything in the page, then onLoad; then `kept`, the data of the page that this one replaces. */
  open(kept?: KeptPage): void {
    document.body.append(this.container)
    const placeholder = document.createElement('div')
    this.container.append(placeholder)
    this.root.attach(this.container as never, placeholder as never)
    this.call('onLoad', { ...this.query })
    if (!kept) return
    this.scrollTop = kept.scrollTop
    const data = restorable(kept.data, this.initial)
    if (Object.keys(data).length > 0) this.guard(() => this.component.setData(data))
  }

  keep(): KeptPage {
    const scrollTop = this.container.hidden ? this.scrollTop : window.scrollY
    return { path: this.path, query: this.query, data: keepData(this.initial, this.component.data), scrollTop }
  }

  show(ready: ReadyQueue): void {
    if (this.isShown) return
    this.isShown = true
    this.container.hidden = false
    window.scrollTo(0, this.scrollTop)
    this.call('onShow')
    this.element.triggerPageLifetime('show', [])
    this.paintGround()
    ready.release()
    if (this.isReady) return
    this.isReady = true
    this.call('onReady')
  }

  /** WeChat's `page` is the body, whose background fills the screen below a short page too; here it is an element inside. */
  paintGround(): void {
    const page = this.container.firstElementChild
    const color = page ? getComputedStyle(page).backgroundColor : ''
    document.body.style.backgroundColor = color === 'rgba(0, 0, 0, 0)' ? '' : color
  }

  hide(): void {
    if (!this.isShown) return
    this.isShown = false
    this.call('onHide')
    this.element.triggerPageLifetime('hide', [])
  }

  /** Out of sight while another page is on top; its place is kept. Before the other page is laid out. */
  conceal(): void {
    if (this.container.hidden) return
    this.scrollTop = window.scrollY
    this.container.hidden = true
  }

  close(): void {
    this.isShown = false
    this.call('onUnload')
    this.guard(() => this.root.release())
    this.container.remove()
  }

  resize(size: { windowWidth: number; windowHeight: number }): void {
    this.call('onResize', { size })
    this.element.triggerPageLifetime('resize', [{ size }])
  }
}
