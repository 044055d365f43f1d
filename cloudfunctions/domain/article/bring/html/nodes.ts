// A page as a tree of nodes, by a real parser of HTML, and the few questions that are asked of them.

import { DomHandler, DomUtils, Parser } from 'htmlparser2'
import { ApiError } from '../../../../../miniprogram/contract/errors'

export type Node = DomHandler['root']['children'][number]
export type Element = Extract<Node, { attribs: unknown }>

/** Editors nest some thirty deep; what goes far beyond is made to break whoever reads it. */
const mostDeep = 300

/** Throws ApiError bad_input for a tree that no editor makes. */
export function parseHtml(text: string): Node[] {
  return parse(text, false)
}

/** The same for XML, where names keep their case and every element is closed. */
export function parseXml(text: string): Node[] {
  return parse(text, true)
}

/** The depth is watched while it grows: the parser's own time grows with its square. */
function parse(text: string, xmlMode: boolean): Node[] {
  const handler = new DomHandler()
  let depth = 0
  const parser = new Parser(
    {
      onparserinit: (own) => handler.onparserinit(own),
      onopentag(name, attribs) {
        depth += 1
        if (depth > mostDeep) throw new ApiError('bad_input', '这个文件套了太多层，读不了')
        handler.onopentag(name, attribs)
      },
      onclosetag() {
        depth -= 1
        handler.onclosetag()
      },
      ontext: (data) => handler.ontext(data),
      oncomment: (data) => handler.oncomment(data),
      oncommentend: () => handler.oncommentend(),
      oncdatastart: () => handler.oncdatastart(),
      oncdataend: () => handler.oncdataend(),
      onprocessinginstruction: (name, data) => handler.onprocessinginstruction(name, data),
      onend: () => handler.onend(),
    },
    { xmlMode, decodeEntities: true },
  )
  parser.end(text)
  return handler.root.children
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
