// What fits into one item of a list or one cell of a table: its words as a single run of lines, and its pictures apart.

import { visible } from '../words'
import { blockNames, foreignOf, silentNames } from './elements'
import { hardBreak, Line, type MarkedRun } from './line'
import { childrenOf, isElement, isText, textOf, type Element, type Node } from './nodes'
import { isHidden, marksOf, styleOf, type Marks } from './style'
import type { Walk } from './walking'

export interface CellContent {
  runs: MarkedRun[]
  pictures: Element[]
}

/** `apart` are elements that the caller writes by itself, such as a list in a list. */
export function contentOf(nodes: readonly Node[], marks: Marks, on: Walk, apart: (element: Element) => boolean = () => false): CellContent {
  const line = new Line()
  const pictures: Element[] = []
  gather(nodes, marks)
  return { runs: line.take()?.runs ?? [], pictures }

  function gather(some: readonly Node[], around: Marks): void {
    for (const node of some) {
      if (isText(node)) line.add(node.data, around)
      else if (!isElement(node)) gather(childrenOf(node), around)
      else if (!apart(node)) gatherElement(node, around)
    }
  }

  function gatherElement(element: Element, around: Marks): void {
    const { findings } = on.writer
    const { name } = element
    if (silentNames.has(name)) return
    const foreign = foreignOf(element)
    if (foreign) return findings.note(foreign)
    if (name === 'img') return void pictures.push(element)
    if (name === 'br') return line.add(hardBreak, around)
    if (name === 'rt' || name === 'rp') return findings.note('readings', name === 'rt' ? 1 : 0)
    const style = styleOf(element)
    if (isHidden(element, style)) return findings.note('hiddenWords', visible(textOf(element)))
    if (name === 'table') findings.note('innerTables')
    const own = marksOf(element, style, around, findings)
    if (blockNames.has(name)) line.add(name === 'td' || name === 'th' ? ' ' : hardBreak, around)
    gather(element.children, own)
    if (blockNames.has(name)) line.add(name === 'td' || name === 'th' ? ' ' : hardBreak, around)
  }
}
