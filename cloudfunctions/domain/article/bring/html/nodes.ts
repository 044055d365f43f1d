// A page as a tree of nodes, by a real parser of HTML, and the few questions that are asked of them.

import { DomUtils, parseDocument } from 'htmlparser2'
import { ApiError } from '../../../../../miniprogram/contract/errors'

export type Node = ReturnType<typeof parseDocument>['children'][number]
export type Element = Extract<Node, { attribs: unknown }>

/** Editors nest some thirty deep; what goes far beyond is made to break whoever reads it. */
const mostDeep = 300

/** Throws ApiError bad_input for a tree that no editor makes. */
export function parseHtml(text: string): Node[] {
  const { children } = parseDocument(text, { decodeEntities: true })
  refuseTooDeep(children)
  return children
}

/** The same for XML, where names keep their case and every element is closed. */
export function parseXml(text: string): Node[] {
  const { children } = parseDocument(text, { xmlMode: true, decodeEntities: true })
  refuseTooDeep(children)
  return children
}

export function isElement(node: Node): node is Element {
  return 'attribs' in node
}

type Text = Extract<Node, { data: string }>

export function isText(node: Node): node is Text {
  const type: string = node.type
  return type === 'text'
}

export function childrenOf(node: Node): Node[] {
  return 'children' in node ? node.children : []
}

/** In the order of the page. */
export function elementsIn(nodes: Node[], test: (element: Element) => boolean): Element[] {
  return DomUtils.findAll(test, nodes)
}

export function byId(nodes: Node[], id: string): Element | undefined {
  return DomUtils.findOne((element) => element.attribs['id'] === id, nodes) ?? undefined
}

export function textOf(nodes: Node | Node[]): string {
  return DomUtils.textContent(nodes)
}

function refuseTooDeep(nodes: readonly Node[]): void {
  let level = [...nodes]
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > mostDeep) throw new ApiError('bad_input', '这个文件套了太多层，读不了')
    level = level.flatMap(childrenOf)
  }
}
