// Names for pages and elements that the SDK may keep: no name is ever given twice, not even after a reload.

import type { Host, OpenPage } from '../../simulator/host/types'
import type { Params } from './params'
import { text } from './params'
import { type Element, domOf, isCustom, tagOf } from './tree'

export interface ElementName {
  elementId: string
  tagName: string
  /** Only for the app's own components: it makes the SDK offer data, setData and callMethod in place of `input()` and its like. */
  nodeId?: string
  /** Makes the SDK offer `callContextMethod`. */
  videoId?: string
}

export interface Registry {
  name(element: Element): ElementName
  /** Throws for one that is not on the page any more. */
  element(params: Params): Element
  page(params: Params): OpenPage
  /** The page's own root element. */
  rootOf(page: OpenPage): Element
}

export function createRegistry(host: Host, phoneId: string): Registry {
  const names = new WeakMap<Element, string>()
  const elements = new Map<string, WeakRef<Element>>()
  let last = 0

  return {
    name(element) {
      let id = names.get(element)
      if (id === undefined) {
        id = `${phoneId}.${++last}`
        names.set(element, id)
        elements.set(id, new WeakRef(element))
      }
      const tagName = tagOf(element)
      const kind = isCustom(element) ? { nodeId: id } : tagName === 'video' ? { videoId: element.id } : {}
      return { elementId: id, tagName, ...kind }
    },
    element(params) {
      const id = text(params, 'elementId')
      const element = elements.get(id)?.deref()
      if (!element) {
        elements.delete(id)
        throw new Error(`no such element: ${id}`)
      }
      domOf(element)
      return element
    },
    page(params) {
      const page = host.pages.find((each) => each.id === params['pageId'])
      if (!page) throw new Error(`page ${String(params['pageId'])} is not open any more`)
      return page
    },
    rootOf: (page) => page.component._$,
  }
}
