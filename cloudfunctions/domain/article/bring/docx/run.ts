// The properties of a run of words in a docx: colours are put where mammoth finds them, and what goes is counted.

import type { Findings } from '../findings'
import { nearestColour } from '../html/colour'
import { isElement, type Element } from '../html/nodes'
import { shell, valueOf, withChildren } from './xml'

/** Hidden text, which Word neither shows nor prints. */
export function isVanished(run: Element): boolean {
  const vanish = run.children.filter(isElement).find(({ name }) => name === 'w:rPr')?.children.filter(isElement).find(({ name }) => name === 'w:vanish')
  return vanish !== undefined && !/^(?:0|false|off)$/.test(vanish.attribs['w:val'] ?? '')
}

/** mammoth has no colour of words, but it has highlights: the colour goes where the highlight was. */
export function markRun(run: Element, findings: Findings): void {
  const properties = run.children.filter(isElement).find(({ name }) => name === 'w:rPr')
  if (!properties) return
  const fill = properties.children.filter(isElement).find(({ name }) => name === 'w:shd')?.attribs['w:fill'] ?? 'auto'
  if (!['none', undefined].includes(valueOf(properties, 'w:highlight')) || !/^(?:auto|ffffff)$/i.test(fill)) findings.note('backgrounds')
  if (properties.children.some((child) => isElement(child) && child.name === 'w:rFonts')) findings.note('fonts')
  const colour = valueOf(properties, 'w:color') ?? 'auto'
  const nearest = colour === 'auto' ? 'ink' : nearestColour(`#${colour}`)
  if (nearest === 'pale') findings.note('paleWords')
  const kept = properties.children.filter((child) => !(isElement(child) && child.name === 'w:highlight'))
  if (nearest === undefined || nearest === 'ink' || nearest === 'pale') return void withChildren(properties, kept)
  findings.note('colours')
  const highlight = shell(properties, 'w:highlight')
  highlight.attribs = { 'w:val': `yl-${nearest}` }
  withChildren(properties, [...kept, highlight])
}
