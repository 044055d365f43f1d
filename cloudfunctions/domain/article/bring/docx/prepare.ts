// Makes the XML of a docx one that mammoth keeps whole: what it has no word for is put into words that it has, and the rest is counted.

import { DomUtils } from 'htmlparser2'
import type { Findings } from '../findings'
import { childrenOf, elementsIn, isElement, parseXml, textOf, type Element, type Node } from '../html/nodes'
import { visible } from '../words'
import { isVanished, markRun } from './run'
import { shell, valueOf, withChildren } from './xml'

export interface Prepared {
  xml: string
  /** Characters that must be found again in what mammoth makes of it. */
  characters: number
}

export interface Preparing {
  findings: Findings
  oddNumber: (numId: string, level: string) => boolean
}

/** mammoth (1.13) reads none of these, and the text in them would be gone. */
const transparent = new Set(['w:fldSimple', 'w:dir', 'w:bdo', 'w:rubyBase', 'w:customXmlInsRangeStart'])

export function prepare(xml: string, on: Preparing): Prepared {
  const nodes = prepared(parseXml(xml), on)
  const words = elementsIn(nodes, ({ name }) => name === 'w:t')
  const characters = words.reduce((sum, word) => sum + (isDeleted(word) ? 0 : visible(textOf(word))), 0)
  return { xml: DomUtils.getOuterHTML(nodes, { xmlMode: true, encodeEntities: 'utf8' }), characters }
}

function prepared(nodes: readonly Node[], on: Preparing): Node[] {
  return nodes.flatMap((node) => (isElement(node) ? preparedElement(node, on) : [node]))
}

function preparedElement(element: Element, on: Preparing): Node[] {
  const { findings } = on
  const { name } = element
  if (transparent.has(name)) return prepared(element.children, on)
  if (name === 'mc:AlternateContent') return alternative(element, on)
  if (name === 'w:rt') {
    findings.note('readings')
    return []
  }
  if (name === 'w:ruby') return prepared(element.children, on)
  if (name === 'm:oMath') return formula(element, on)
  if (name === 'm:oMathPara') return prepared(element.children, on)
  if (name === 'w:cr') element.name = 'w:br'
  if (name === 'w:r' && isVanished(element)) {
    findings.note('hiddenWords', visible(textOf(element)))
    return []
  }
  count(element, on)
  if (name === 'w:r') markRun(element, findings)
  return [withChildren(element, prepared(element.children, on))]
}

function count(element: Element, { findings, oddNumber }: Preparing): void {
  const { name } = element
  if (name === 'w:ins' && textOf(element) !== '') findings.note('insertions')
  if ((name === 'w:del' || name === 'w:moveFrom') && textOf(element) !== '') findings.note('deletions')
  if (name === 'w:commentReference') findings.note('comments')
  if (name === 'w:footnoteReference' || name === 'w:endnoteReference') findings.note('notes')
  if (name === 'v:textbox') findings.note('textBoxes')
  if (name === 'c:chart' || name === 'dgm:relIds') findings.note('drawings')
  if (name !== 'w:numPr') return
  const numId = valueOf(element, 'w:numId')
  if (numId && oddNumber(numId, valueOf(element, 'w:ilvl') ?? '0')) findings.note('otherNumbers')
}

/** Word writes newer things twice; mammoth reads the older form, which other offices leave out or leave empty. */
function alternative(element: Element, on: Preparing): Node[] {
  const form = (name: string): Element | undefined => element.children.filter(isElement).find((child) => child.name === name)
  const [choice, fallback] = [form('mc:Choice'), form('mc:Fallback')]
  const texts = elementsIn(choice?.children ?? [], ({ name }) => name === 'w:txbxContent').filter((one) => !hasAbove(one, 'w:txbxContent', choice))
  const hasPicture = elementsIn(choice?.children ?? [], ({ name }) => name === 'a:blip').length > 0
  if (texts.length > 0) {
    on.findings.note('textBoxes', texts.length)
    const boxes = prepared(texts, on)
    // Of a text box mammoth takes the text; `w:pict` puts it behind the paragraph that it floats beside.
    return [...(hasPicture && choice ? choice.children : []), withChildren(shell(element, 'w:pict'), boxes)]
  }
  if (hasPicture && choice) return prepared(choice.children, on)
  const older = fallback ? elementsIn(fallback.children, ({ name }) => name === 'v:imagedata' || name === 'w:t' || name === 'a:blip') : []
  if (fallback && older.length > 0) return prepared(fallback.children, on)
  const words = elementsIn(choice?.children ?? [], ({ name }) => name === 'w:t')
  if (choice && words.length > 0) return prepared(choice.children, on)
  on.findings.note('drawings')
  return []
}

function formula(element: Element, { findings }: Preparing): Node[] {
  findings.note('formulas')
  const words = elementsIn(element.children, ({ name }) => name === 'm:t').flatMap(childrenOf)
  return words.length === 0 ? [] : [withChildren(shell(element, 'w:r'), [withChildren(shell(element, 'w:t'), words)])]
}

function isDeleted(node: Element): boolean {
  return hasAbove(node, 'w:del') || hasAbove(node, 'w:moveFrom')
}

function hasAbove(node: Element, name: string, until?: unknown): boolean {
  for (let above = node.parent; above && above !== until; above = above.parent) if ('name' in above && above.name === name) return true
  return false
}
