// What the SDK asks of a page: its elements, its data, its methods, its window.

import type { Host } from '../../simulator/host/types'
import { callMember } from './call-member'
import { atPath, jsonCopy } from './json'
import { type Params, isRecord, list, optionalText, record, text, texts } from './params'
import type { ElementName, Registry } from './registry'
import { select, selectByXPath } from './selector'
import type { Element } from './tree'

/** Such as `document.documentElement.scrollTop`: a path of plain names from the page's window. */
function windowProperty(name: string): unknown {
  const value = name.split('.').reduce<unknown>((place, step) => {
    if (step === 'window' && place === window) return window
    return (typeof place === 'object' || typeof place === 'function') && place !== null ? Reflect.get(place, step) : undefined
  }, window)
  return typeof value === 'object' || typeof value === 'function' ? null : (value ?? null)
}

export function pageCalls(host: Host, registry: Registry): Record<string, (params: Params) => unknown> {
  const first = (found: Element[], selector: string): ElementName => {
    const [element] = found
    if (!element) throw new Error(`no such element: ${selector}`)
    return registry.name(element)
  }
  const find = (params: Params, by: typeof select): Element[] => by(registry.rootOf(registry.page(params)), text(params, 'selector'))
  const inElement = (params: Params): Element[] => select(registry.element(params), text(params, 'selector'))
  const all = (found: Element[]): { elements: ElementName[] } => ({ elements: found.map((element) => registry.name(element)) })

  return {
    'Page.getElement': (params) => first(find(params, select), text(params, 'selector')),
    'Page.getElements': (params) => all(find(params, select)),
    'Page.getElementByXpath': (params) => first(find(params, selectByXPath), text(params, 'selector')),
    'Page.getElementsByXpath': (params) => all(find(params, selectByXPath)),
    'Element.getElement': (params) => first(inElement(params), text(params, 'selector')),
    'Element.getElements': (params) => all(inElement(params)),
    'Page.getData': (params) => {
      const data: unknown = registry.page(params).component.data
      return { data: jsonCopy(atPath(data, optionalText(params, 'path') ?? '')) }
    },
    'Page.setData': (params) => registry.page(params).component.setData(record(params, 'data')),
    async 'Page.callMethod'(params) {
      const page = registry.page(params)
      return { result: await callMember(page.component, text(params, 'method'), list(params, 'args'), page.path) }
    },
    'Page.getWindowProperties': (params) => {
      const page = registry.page(params)
      if (page !== host.pages.at(-1)) throw new Error(`${page.path} is not the page in view: its window cannot be measured`)
      return { properties: texts(params, 'names').map(windowProperty) }
    },
    'App.getCurrentPage': () => {
      const page = host.pages.at(-1)
      if (!page) throw new Error('no page is open')
      return nameOf(page)
    },
    'App.getPageStack': () => ({ pageStack: host.pages.map(nameOf) }),
  }
}

function nameOf(page: { id: number; path: string; query: unknown }): { pageId: number; path: string; query: unknown } {
  return { pageId: page.id, path: page.path, query: isRecord(page.query) ? page.query : {} }
}
