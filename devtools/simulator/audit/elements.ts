// The open page's elements as its author wrote them, with where each stands, for the rules that look at the page.

import type { Element } from 'glass-easel'
import { type Opens, asComponent, childrenOf, domOf, isDrawn, tagOf } from '../../automation/agent/tree'
import { elementBehind } from '../host/behind'
import type { OpenPage } from '../host/types'

export interface Shown {
  tag: string
  dom: HTMLElement
  /** 1 for the page itself. */
  depth: number
  children: number
  /** Whether a finger on it does something. */
  taps: boolean
  /** For a report, such as `view.card “招募志愿者”`. */
  name: string
}

const everywhere: Opens = () => true

const givesWay = new Set(['button', 'navigator', 'checkbox', 'radio', 'switch', 'slider', 'picker', 'input', 'textarea'])
const touches = ['tap', 'longpress', 'longtap', 'touchstart', 'touchend']

/** Listeners that templates bind are known to glass-easel alone. */
function listensTo(element: Element, type: string): boolean {
  const target: unknown = Reflect.get(element, '_$eventTarget')
  const listeners: unknown = typeof target === 'object' && target !== null ? Reflect.get(target, 'listeners') : undefined
  return typeof listeners === 'object' && listeners !== null && type in listeners
}

function nameOf(tag: string, dom: HTMLElement): string {
  const classes = [...dom.classList].map((name) => name.replace(/^.*--/, '')).filter(Boolean)
  const words = (dom.textContent ?? '').trim().replace(/\s+/g, ' ').slice(0, 12)
  return [[tag, ...classes].join('.'), words && `“${words}”`].filter(Boolean).join(' ')
}

/** In document order, the page itself first. What a slot does not show is left out. */
export function elementsOf(page: OpenPage): Shown[] {
  const found: Shown[] = []
  const walk = (element: Element, depth: number): void => {
    const children = childrenOf(element, everywhere).filter((child) => typeof child !== 'string')
    const tag = tagOf(element)
    if (isDrawn(element)) {
      const dom = domOf(element)
      // The built-in components listen too, but on themselves, not on what is made by a template.
      const own = asComponent(element)?.is.startsWith('wx://') === true && tag !== 'view' && tag !== 'text' && tag !== 'image'
      const taps = givesWay.has(tag) || (!own && touches.some((type) => listensTo(element, type)))
      found.push({ tag, dom, depth, children: children.length, taps, name: nameOf(tag, dom) })
    }
    for (const child of children) walk(child, depth + 1)
  }
  const root = elementBehind(page.component)
  if (root) walk(root, 1)
  return found
}

/** On the page and not hidden: it takes up room. */
export function isVisible(dom: HTMLElement): boolean {
  const box = dom.getBoundingClientRect()
  return box.width > 0 && box.height > 0 && getComputedStyle(dom).visibility === 'visible'
}
