// How a docx numbers its lists: which of them count otherwise than 1, 2, 3.

import { elementsIn, parseXml } from '../html/nodes'
import { valueOf } from './xml'

const plain = new Set(['decimal', 'bullet', 'none', undefined])

/** Whether the list `numId` counts in characters or letters at a level. */
export function oddNumbers(xml: string): (numId: string, level: string) => boolean {
  const nodes = parseXml(xml)
  const odd = new Map<string, Set<string>>()
  for (const abstract of elementsIn(nodes, ({ name }) => name === 'w:abstractNum')) {
    const levels = elementsIn(abstract.children, ({ name }) => name === 'w:lvl').filter((level) => !plain.has(valueOf(level, 'w:numFmt')))
    odd.set(abstract.attribs['w:abstractNumId'] ?? '', new Set(levels.map(({ attribs }) => attribs['w:ilvl'] ?? '0')))
  }
  const lists = new Map(elementsIn(nodes, ({ name }) => name === 'w:num').map((num) => [num.attribs['w:numId'] ?? '', valueOf(num, 'w:abstractNumId') ?? '']))
  return (numId, level) => odd.get(lists.get(numId) ?? '')?.has(level) ?? false
}
