// wx.createIntersectionObserver on the browser's own, with WeChat's initial ratio and margins in px.

import type { component as adapter } from 'glass-easel-miniprogram-adapter'
import { domOf, elementAround, treeBehind } from './behind'
import { readElement } from './selector-query'

export interface ObserverOptions {
  thresholds?: number[]
  initialRatio?: number
  observeAll?: boolean
}

interface Margins {
  left?: number
  top?: number
  right?: number
  bottom?: number
}

const rectOf = (rect: DOMRectReadOnly | null): Record<string, number> => {
  const { left = 0, top = 0, right = 0, bottom = 0, width = 0, height = 0 } = rect ?? {}
  return { left, top, right, bottom, width, height }
}

export class IntersectionObserver {
  private readonly observers: globalThis.IntersectionObserver[] = []
  private readonly options: Required<ObserverOptions>
  private relative: { selector: string | null; margins: Margins } = { selector: null, margins: {} }

  constructor(
    private readonly scope: adapter.GeneralComponent,
    options: ObserverOptions = {},
  ) {
    this.options = { thresholds: options.thresholds ?? [0], initialRatio: options.initialRatio ?? 0, observeAll: options.observeAll ?? false }
  }

  relativeTo(selector: string, margins: Margins = {}): this {
    this.relative = { selector, margins }
    return this
  }

  relativeToViewport(margins: Margins = {}): this {
    this.relative = { selector: null, margins }
    return this
  }

  observe(selector: string, callback: (result: Record<string, unknown>) => void): void {
    const root = treeBehind(this.scope)
    if (!root) return
    const all = root.querySelectorAll(selector)
    const targets = (this.options.observeAll ? all : all.slice(0, 1)).map((element) => domOf(element))
    const { selector: frame } = this.relative
    const within = frame === null ? document : domOf(root.querySelector(frame) ?? undefined)
    if (!within) return
    const { top = 0, right = 0, bottom = 0, left = 0 } = this.relative.margins
    const known = new WeakMap<Element, number>()
    const observer = new globalThis.IntersectionObserver(
      (entries) => {
        for (const entry of entries) this.tell(entry, known, callback)
      },
      // The document as root, not the default: only so do margins count inside an iframe.
      { root: within, rootMargin: `${top}px ${right}px ${bottom}px ${left}px`, threshold: this.options.thresholds },
    )
    for (const target of targets) if (target) observer.observe(target)
    this.observers.push(observer)
  }

  disconnect(): void {
    for (const observer of this.observers.splice(0)) observer.disconnect()
  }

  /** The first report counts only when it crosses a threshold from the initial ratio. */
  private tell(entry: IntersectionObserverEntry, known: WeakMap<Element, number>, callback: (result: Record<string, unknown>) => void): void {
    const element = elementAround(entry.target)
    const ratio = entry.intersectionRatio
    const before = known.get(entry.target)
    known.set(entry.target, ratio)
    if (before === undefined) {
      const from = this.options.initialRatio
      const crossed = this.options.thresholds.some((threshold) => ratio !== from && (from - threshold) * (ratio - threshold) <= 0)
      if (!crossed && !(entry.isIntersecting && from === 0)) return
    }
    callback({
      ...(element ? readElement(element, { id: true, dataset: true }) : {}),
      intersectionRatio: ratio,
      intersectionRect: rectOf(entry.intersectionRect),
      boundingClientRect: rectOf(entry.boundingClientRect),
      relativeRect: rectOf(entry.rootBounds),
      time: Date.now(),
    })
  }
}
