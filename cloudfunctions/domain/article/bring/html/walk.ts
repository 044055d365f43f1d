// Walks the part of a page that is the article, and writes what readers see of it.

import { visible } from '../words'
import { blockNames, foreignOf, silentNames } from './elements'
import { hardBreak } from './line'
import { writeList } from './list'
import { childrenOf, elementsIn, isElement, isText, textOf, type Element, type Node } from './nodes'
import { writePicture, type Pictures } from './pictures'
import { isHidden, marksOf, styleOf, type Style } from './style'
import { writeTable } from './table'
import type { Walk } from './walking'
import type { Place, Writer } from './writer'

const atFirst: Place = { marks: {}, kind: 'paragraph' }

/** Writes all of it, to the end of its last line. */
export function walkArticle(nodes: readonly Node[], writer: Writer, pictures: Pictures): void {
  const on: Walk = { writer, pictures, walk: (inside, place) => walk(inside, place, on) }
  walk(nodes, atFirst, on)
  writer.endLine(atFirst)
}

function walk(nodes: readonly Node[], place: Place, on: Walk): void {
  for (const node of nodes) {
    if (isText(node)) on.writer.words(node.data, place)
    else if (isElement(node)) walkElement(node, place, on)
    // A CDATA section and the document itself are no elements, and may hold some.
    else walk(childrenOf(node), place, on)
  }
}

function walkElement(element: Element, around: Place, on: Walk): void {
  const { name } = element
  const { writer } = on
  if (silentNames.has(name)) return
  const style = styleOf(element)
  if (isHidden(element, style)) return writer.findings.note('hiddenWords', visible(textOf(element)))
  const foreign = foreignOf(element)
  // Words inside a player or a drawing are for those who cannot see it.
  if (foreign) return writer.findings.note(foreign)
  if (name === 'br') return lineBreak(around, writer)
  if (name === 'rt' || name === 'rp') return writer.findings.note('readings', name === 'rt' ? 1 : 0)
  const place = placeOf(element, style, around, writer)
  if (name === 'img') return writePicture(element, around, on)
  if (name === 'hr') {
    writer.endLine(around)
    return writer.put([], () => ({ type: 'divider' }))
  }
  if (name === 'input') return writer.words(element.attribs['type'] === 'checkbox' ? ('checked' in element.attribs ? '☑' : '☐') : '', around)
  if (!blockNames.has(name)) return walk(element.children, place, on)
  writer.endLine(around)
  if (name === 'table') return writeTable(element, place, on)
  if (name === 'ul' || name === 'ol') return writeList(element, place, on)
  if (name === 'pre') writePlain(element, place, on)
  else walk(element.children, place, on)
  const found = writer.endLine(place)
  if (!found && name === 'p' && isBlank(element)) writer.findings.note('blankLines')
}

function placeOf(element: Element, style: Style, around: Place, { findings }: Writer): Place {
  const { name, attribs } = element
  const align = style.get('text-align') ?? (name === 'center' ? 'center' : attribs['align'])
  const isHeading = /^h[1-6]$/.test(name)
  const kind = isHeading ? 'heading' : name === 'blockquote' ? 'quote' : around.kind
  const marks = marksOf(element, style, around.marks, findings)
  const { align: inherited, ...place } = { ...around, kind, marks }
  if (align === 'center' || align === 'right') return { ...place, align }
  return align === undefined && inherited ? { ...place, align: inherited } : place
}

function lineBreak(place: Place, writer: Writer): void {
  if (place.kind === 'heading') writer.words(hardBreak, place)
  else writer.endLine(place)
}

function writePlain(element: Element, place: Place, { writer }: Walk): void {
  for (const line of textOf(element).split(/\r?\n/)) {
    writer.words(line, place)
    writer.endLine(place)
  }
}

function isBlank(element: Element): boolean {
  return elementsIn(element.children, (inner) => inner.name === 'img' || inner.name === 'table' || foreignOf(inner) !== undefined).length === 0 && visible(textOf(element)) === 0
}
