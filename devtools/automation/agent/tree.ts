// The element tree as its author sees it: virtual nodes flattened, components closed unless one asks to look inside.

import * as glassEasel from 'glass-easel'

export type Element = glassEasel.Element
export type Component = glassEasel.GeneralComponent

const builtinPrefix = 'wx://'

export function asComponent(element: Element): Component | undefined {
  return glassEasel.Component.isComponent(element) ? element.general() : undefined
}

/** A component of the app's own, as against one of WeChat's. */
export function isCustom(element: Element): boolean {
  const component = asComponent(element)
  return component !== undefined && !component.is.startsWith(builtinPrefix)
}

/** As written in the template, such as `view` or `van-button`. */
export function tagOf(element: Element): string {
  const component = asComponent(element)
  if (component) return component.is.startsWith(builtinPrefix) ? component.is.slice(builtinPrefix.length) : component.tagName
  return element.asNativeNode()?.is ?? ''
}

/** Which components to look into; what they hold in slots then stands where it is drawn. */
export type Opens = (component: Component) => boolean

function rawChildren(element: Element, opens: Opens): glassEasel.Node[] {
  const component = asComponent(element)
  if (component && isCustom(component) && opens(component)) return component.getShadowRoot()?.childNodes ?? []
  const root = element.ownerShadowRoot
  if (root && glassEasel.Element.getSlotName(element) !== undefined && opens(root.getHostNode())) {
    const held: glassEasel.Node[] = []
    root.forEachSlotContentInSpecifiedSlot(element, (node) => void held.push(node))
    return held
  }
  return element.childNodes
}

/** Text nodes and real elements directly under `element`. */
export function childrenOf(element: Element, opens: Opens): (Element | string)[] {
  return rawChildren(element, opens).flatMap((node) => {
    const written = node.asTextNode()
    if (written) return [written.textContent]
    const child = node.asElement()
    if (!child) return []
    return child.isVirtual() ? childrenOf(child, opens) : [child]
  })
}

/** Whether the element stands in the document. */
export function isDrawn(element: Element): boolean {
  const dom: unknown = element.getBackendElement()
  return dom instanceof HTMLElement && dom.isConnected
}

/** The real element in the document. Throws for one that is not there any more. */
export function domOf(element: Element): HTMLElement {
  const dom: unknown = element.getBackendElement()
  if (!(dom instanceof HTMLElement) || !dom.isConnected) throw new Error(`<${tagOf(element)}> is not on the page any more`)
  return dom
}
