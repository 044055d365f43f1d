// The few things that are done to elements of WordprocessingML, whoever reads them.

import { isElement, type Element, type Node } from '../html/nodes'

/** The value of an element's own child. */
export function valueOf(element: Element, name: string): string | undefined {
  return element.children.filter(isElement).find((child) => child.name === name)?.attribs['w:val']
}

/** An empty element in the place of another. */
export function shell(like: Element, name: string): Element {
  const made = like.cloneNode(false)
  made.name = name
  made.attribs = {}
  return made
}

export function withChildren(element: Element, children: Node[]): Element {
  element.children = children
  for (const child of children) child.parent = element
  return element
}
