// A copy of an element tree as an XML document, so that the browser's own selector and XPath engines can search it.

import { attributesOf } from './attributes'
import { type Element, type Opens, childrenOf, tagOf } from './tree'

export interface Mirror {
  document: Document
  root: globalThis.Element
  /** The element that a node of the copy stands for. */
  original(copy: Node): Element | undefined
}

export function mirror(root: Element, opens: Opens): Mirror {
  const document = new Document()
  const originals = new Map<Node, Element>()

  const copy = (element: Element): globalThis.Element => {
    // Without a namespace the engines compare names as they are written.
    const made = document.createElementNS(null, tagOf(element))
    originals.set(made, element)
    for (const [name, value] of attributesOf(element)) {
      // Names such as `change:prop` of an undeclared prefix are no XML names and no selector asks for them.
      if (/^[\w-]+$/.test(name)) made.setAttribute(name, value)
    }
    for (const child of childrenOf(element, opens)) made.append(typeof child === 'string' ? document.createTextNode(child) : copy(child))
    return made
  }

  const made = copy(root)
  document.append(made)
  return { document, root: made, original: (node) => originals.get(node) }
}
