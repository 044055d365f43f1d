// The page from code: scrolling, queries, observers, animations, the next tick.

import type { Host } from '../host/types'
import { createAnimation } from './animation'
import { topPage } from './current-page'
import { asynchronous, number, text, WxFailure, type Members } from './result'

const SCROLL_MS = 300

interface Scope {
  createSelectorQuery(): unknown
  createIntersectionObserver(options?: unknown): unknown
  createMediaQueryObserver?(): unknown
}

/** Glides to `top` in `ms`; the browser's own smooth scrolling has no duration. */
const scrollTo = (top: number, ms: number): Promise<void> => new Promise(resolve => {
  const from = window.scrollY
  const limit = document.documentElement.scrollHeight - window.innerHeight
  const to = Math.max(0, Math.min(top, limit))
  const start = performance.now()
  const step = (now: number) => {
    const part = ms <= 0 ? 1 : Math.min(1, (now - start) / ms)
    window.scrollTo(0, from + (to - from) * (1 - (1 - part) ** 3))
    if (part < 1) requestAnimationFrame(step)
    else resolve()
  }
  if (ms <= 0) step(start)
  else requestAnimationFrame(step)
})

export const page = (host: Host): Members => {
  const scope = (given: unknown): Scope => {
    const target = given ?? topPage(host)?.component
    if (!target) throw new Error('There is no page to look into yet')
    return target as Scope
  }
  const topOf = (selector: string): number => {
    const id = selector.startsWith('#') ? selector.slice(1) : ''
    const container = topPage(host)?.container
    const found = id === ''
      ? container?.querySelector(selector)
      : container?.querySelector(`[wx-id="${CSS.escape(id)}"]`) ?? container?.querySelector(`[id="${CSS.escape(id)}"]`)
    if (!found) throw new WxFailure(`selector "${selector}" not found`)
    return found.getBoundingClientRect().top + window.scrollY
  }
  return {
    pageScrollTo: asynchronous('pageScrollTo', async options => {
      const selector = text(options.selector)
      if (selector === '' && typeof options.scrollTop !== 'number') throw new WxFailure('parameter error: scrollTop or selector is needed')
      const top = selector === '' ? number(options.scrollTop, 0) : topOf(selector) + number(options.offsetTop, 0)
      await scrollTo(top, number(options.duration, SCROLL_MS))
    }),
    createSelectorQuery: () => scope(undefined).createSelectorQuery(),
    createIntersectionObserver: (component: unknown, options: unknown) => scope(component).createIntersectionObserver(options),
    createMediaQueryObserver: (component: unknown) => scope(component).createMediaQueryObserver?.(),
    createAnimation: (options: unknown) => createAnimation(options),
    nextTick: (task: unknown) => {
      if (typeof task === 'function') setTimeout(() => { (task as () => void)() })
    },
  }
}
