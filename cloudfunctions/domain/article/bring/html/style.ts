// What an element's tag and its style attribute say of the words in it.

import type { Run } from '../../../../../miniprogram/contract/body'
import { link } from '../../body-schema'
import type { Findings } from '../findings'
import { nearestColour } from './colour'
import type { Element } from './nodes'

/** Marks of a run; `px` is the size that was written, which becomes one of three when the usual one is known. */
export type Marks = Omit<Run, 'text'> & { px?: number }

export type Style = ReadonlyMap<string, string>

export function styleOf({ attribs }: Element): Style {
  const found = new Map<string, string>()
  for (const part of (attribs['style'] ?? '').split(';')) {
    const at = part.indexOf(':')
    if (at > 0) found.set(part.slice(0, at).trim().toLowerCase(), part.slice(at + 1).replace(/!important/i, '').trim().toLowerCase())
  }
  return found
}

export function isHidden({ attribs }: Element, style: Style): boolean {
  // A saved WeChat article has its whole text under visibility: hidden, until a script shows it.
  return 'hidden' in attribs || style.get('display') === 'none' || style.get('mso-hide') === 'all'
}

const bold = new Set(['b', 'strong'])
const italic = new Set(['i', 'em', 'cite', 'dfn', 'address'])
const underlined = new Set(['u', 'ins'])
const struck = new Set(['s', 'strike', 'del'])

export function marksOf(element: Element, style: Style, around: Marks, findings: Findings): Marks {
  const marks: Marks = { ...around }
  const { name, attribs } = element
  const decoration = `${style.get('text-decoration') ?? ''} ${style.get('text-decoration-line') ?? ''}`
  const weight = style.get('font-weight')
  if (bold.has(name)) marks.bold = true
  if (weight !== undefined) setMark(marks, 'bold', /bold|^[6-9]00/.test(weight))
  const slant = style.get('font-style')
  if (italic.has(name)) marks.italic = true
  if (slant !== undefined) setMark(marks, 'italic', /italic|oblique/.test(slant))
  if (underlined.has(name) || decoration.includes('underline')) marks.underline = true
  if (struck.has(name) || decoration.includes('line-through')) findings.note('struckWords')
  if (name === 'sup' || name === 'sub') findings.note('raisedWords')
  if (style.has('font-family') || (name === 'font' && attribs['face'])) findings.note('fonts')
  if (isPainted(style.get('background-color') ?? style.get('background') ?? '') || name === 'mark') findings.note('backgrounds')
  paint(marks, style.get('color') ?? (name === 'font' ? attribs['color'] : undefined), findings)
  // Of a docx: sizes and colours were looked up before.
  for (const [, colour, size] of (attribs['class'] ?? '').matchAll(/\byl-(red|orange|green|blue|grey|ink)(?:-(small|large))?\b/g)) {
    if (colour && colour !== 'ink') marks.color = colour as NonNullable<Run['color']>
    if (size) marks.size = size as NonNullable<Run['size']>
  }
  const px = pixelsOf(style.get('font-size'), around.px)
  if (px) marks.px = px
  if (name === 'a') linkTo(marks, attribs['href'] ?? '', findings)
  return marks
}

function setMark(marks: Marks, mark: 'bold' | 'italic', on: boolean): void {
  if (on) marks[mark] = true
  else delete marks[mark]
}

function isPainted(background: string): boolean {
  return /#|rgb|^[a-z]+$/.test(background) && !/transparent|none|initial|inherit|white|#fff(?:fff)?\b|rgba?\(255,\s*255,\s*255|rgba\(.*,\s*0\)/.test(background)
}

function paint(marks: Marks, css: string | undefined, findings: Findings): void {
  const nearest = css === undefined ? undefined : nearestColour(css)
  if (nearest === undefined) return
  delete marks.color
  if (nearest === 'pale') findings.note('paleWords')
  if (nearest === 'pale' || nearest === 'ink') return
  marks.color = nearest
  findings.note('colours')
}

const named: Record<string, number> = { 'xx-small': 9, 'x-small': 10, small: 13, medium: 16, large: 18, 'x-large': 24, 'xx-large': 32 }
const units: Record<string, number> = { px: 1, pt: 4 / 3, rem: 16 }

function pixelsOf(size: string | undefined, around = 16): number | undefined {
  if (size === undefined) return undefined
  const [, number = '', unit = ''] = /^([\d.]+)(px|pt|rem|em|%)$/.exec(size) ?? []
  if (unit === 'em') return Number(number) * around
  if (unit === '%') return (Number(number) / 100) * around
  return units[unit] ? Number(number) * units[unit] : named[size]
}

function linkTo(marks: Marks, href: string, findings: Findings): void {
  const target = href.trim()
  if (link.safeParse(target).success) marks.link = target
  // A place on the same page, or none at all, was never a way out.
  else if (target !== '' && !target.startsWith('#')) findings.note('deadLinks')
}
