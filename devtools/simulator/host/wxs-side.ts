// The host's part of templates: events on their way to handlers, and what WXS functions may do to elements.

import * as glassEasel from 'glass-easel'
import { componentBehind, domOf, elementBehind, treeBehind } from './behind'
import { handlerEvent } from './handler-event'

type Handler = (this: unknown, event: unknown, owner?: unknown) => boolean | void
type PropListener = (...args: unknown[]) => void
type Path = readonly (string | number)[] | null | undefined

/** glass-easel's segment for temporary styles of high priority: template and WXS do not overwrite one another. */
const wxsSegment = 3

/** A path that starts with 0 leads to data, so to a function of the logic; anything else is a function of a WXS module. */
const isWxs = (path: Path): boolean => path !== null && path !== undefined && path[0] !== 0

/** WeChat's ComponentDescriptor: an element as WXS sees it. */
class Descriptor {
  private readonly state: Record<string, unknown> = {}

  constructor(private readonly element: glassEasel.Element) {}

  private get dom(): HTMLElement | undefined {
    return domOf(this.element)
  }

  private get root(): glassEasel.ShadowRoot | null {
    return treeBehind(this.element)
  }

  selectComponent = (selector: string): Descriptor | null => {
    const found = this.root?.querySelector(selector)
    return found ? descriptorOf(found) : null
  }
  selectAllComponents = (selector: string): Descriptor[] => this.root?.querySelectorAll(selector).map(descriptorOf) ?? []
  setStyle = (style: string | Record<string, string | number>): void => {
    const text = typeof style === 'string' ? style : Object.entries(style).map(([name, value]) => `${name}:${value}`).join(';')
    this.element.setNodeStyle(text, wxsSegment)
  }
  addClass = (name: string): void => void this.element.classList?.toggle(name, true)
  removeClass = (name: string): void => void this.element.classList?.toggle(name, false)
  hasClass = (name: string): boolean => this.element.classList?.contains(name) ?? false
  getDataset = (): unknown => this.element.dataset
  getState = (): Record<string, unknown> => this.state
  callMethod = (name: string, args: unknown): void => {
    const component = componentBehind(this.element)
    if (!component) return
    // Not component.callMethod: that gives the handler glass-easel's own object as `this`.
    glassEasel.Component.getMethod(component, name)?.call(component.getMethodCaller(), args)
  }
  triggerEvent = (name: string, detail: unknown, options?: object): void => this.element.triggerEvent(name, detail, options)
  requestAnimationFrame = (task: () => void): void => void requestAnimationFrame(task)
  setTimeout = (task: () => void, ms: number): number => window.setTimeout(task, ms)
  clearTimeout = (timer: number): void => window.clearTimeout(timer)
  getBoundingClientRect = (): unknown => this.dom?.getBoundingClientRect()
  getComputedStyle = (names: string[]): Record<string, string> => {
    const style = this.dom && getComputedStyle(this.dom)
    return Object.fromEntries(names.map((name) => [name, style?.getPropertyValue(name) ?? '']))
  }
}

const descriptors = new WeakMap<glassEasel.Element, Descriptor>()

function descriptorOf(element: glassEasel.Element): Descriptor {
  const known = descriptors.get(element) ?? new Descriptor(element)
  descriptors.set(element, known)
  return known
}

/** What the compiled templates call `yuelanWxs`. */
export const wxsSide = {
  event(caller: unknown, event: glassEasel.ShadowedEvent<unknown>, handler: Handler, path: Path): boolean | void {
    const plain = handlerEvent(event)
    if (!isWxs(path)) {
      handler.call(caller, plain)
      return undefined
    }
    const describe = (node: unknown): Descriptor | undefined => {
      const element = elementBehind(node)
      return element && descriptorOf(element)
    }
    return handler.call(undefined, { ...plain, instance: describe(event.currentTarget) }, describe(caller))
  },
  changeProp(listener: PropListener, path: Path): PropListener {
    if (!isWxs(path)) return listener
    return (now, before, host, element) => {
      if (glassEasel.Element.isElement(host) && glassEasel.Element.isElement(element)) listener(now, before, descriptorOf(host), descriptorOf(element))
    }
  },
}
