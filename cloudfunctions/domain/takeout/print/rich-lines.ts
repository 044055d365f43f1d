// Sets runs of text with their marks into lines: broken where Chinese may be broken, justified, every character of the text in its order.

import type { Run } from '../../../../miniprogram/contract/body'
import type { Measure } from '../../../../miniprogram/more/contract/setting/measure'
import { tokensOf } from '../../../../miniprogram/more/contract/setting/tokens'
import { paperInks, sizeFactors } from '../inks'

export interface Setting {
  /** In points. */
  width: number
  size: number
  /** Of the first line, in points. */
  indent?: number
  bold?: boolean
  colour: string
  align?: 'center' | 'right'
  /** Not justified. */
  ragged?: boolean
}

/** Of one style, `x` points from the left of the line. */
export interface Piece {
  text: string
  x: number
  width: number
  spacing: number
  size: number
  bold: boolean
  colour: string
  run: Run
}

/** `size` is the largest of it. */
export interface RichLine {
  pieces: Piece[]
  size: number
}

/** A line that lacks more than this looks torn when it is stretched: in em a character. */
const mostSpacing = 0.12

export function richLines(runs: readonly Run[], setting: Setting, measure: Measure): RichLine[] {
  return paragraphsOf(runs).flatMap((paragraph) => linesOf(paragraph, setting, measure))
}

/** A line break in the text begins a paragraph without a gap. */
function paragraphsOf(runs: readonly Run[]): Run[][] {
  const paragraphs: Run[][] = [[]]
  for (const run of runs) {
    const [first = '', ...others] = run.text.split('\n')
    paragraphs.at(-1)?.push({ ...run, text: first })
    for (const text of others) paragraphs.push([{ ...run, text }])
  }
  return paragraphs
}

type Cut = Pick<Piece, 'text' | 'width' | 'size' | 'bold' | 'run'>

function linesOf(runs: readonly Run[], setting: Setting, measure: Measure): RichLine[] {
  const { width, indent = 0 } = setting
  const lines: Cut[][] = [[]]
  let used = indent
  for (const token of tokensIn(runs, setting, measure)) {
    const wide = widthOf(token)
    const line = lines.at(-1)
    if (line && line.length > 0 && used + wide > width + 0.01) {
      lines.push([...token])
      used = wide
    } else {
      line?.push(...token)
      used += wide
    }
  }
  return lines.map((line, at) => placed(joined(line), setting, { indent: at === 0 ? indent : 0, isLast: at === lines.length - 1 }))
}

/** What no line breaks, each cut where its style changes; a token that no line can hold is cut into its characters. */
function tokensIn(runs: readonly Run[], setting: Setting, measure: Measure): Cut[][] {
  const ends: number[] = []
  for (const { text } of runs) ends.push((ends.at(-1) ?? 0) + text.length)
  let at = 0
  const cutsOf = (token: string): Cut[] => {
    const cuts: Cut[] = []
    for (const character of token) {
      const run = runs[ends.findIndex((end) => end > at)] ?? { text: '' }
      const last = cuts.at(-1)
      if (last?.run === run) last.text += character
      else cuts.push({ text: character, width: 0, size: setting.size * (run.size ? sizeFactors[run.size] : 1), bold: (run.bold ?? false) || (setting.bold ?? false), run })
      at += character.length
    }
    for (const cut of cuts) cut.width = measure(cut.text, cut.bold) * cut.size
    return cuts
  }
  return tokensOf(runs.map(({ text }) => text).join('')).flatMap((token) => {
    const begin = at
    const cuts = cutsOf(token)
    if (widthOf(cuts) <= setting.width) return [cuts]
    at = begin
    return Array.from(token, cutsOf)
  })
}

function widthOf(cuts: readonly Cut[]): number {
  return cuts.reduce((sum, { width }) => sum + width, 0)
}

function joined(cuts: readonly Cut[]): Cut[] {
  const line: Cut[] = []
  for (const cut of cuts) {
    const last = line.at(-1)
    if (last?.run === cut.run) Object.assign(last, { text: last.text + cut.text, width: last.width + cut.width })
    else line.push({ ...cut })
  }
  return line
}

function placed(line: readonly Cut[], { width, size, colour, align, ragged = false }: Setting, { indent, isLast }: { indent: number; isLast: boolean }): RichLine {
  const slack = width - indent - widthOf(line)
  const gaps = line.reduce((sum, { text }) => sum + Array.from(text).length, 0) - 1
  const stretch = slack / Math.max(1, gaps)
  const spacing = isLast || ragged || align || stretch > mostSpacing * size ? 0 : Math.max(0, stretch)
  let x = align === 'center' ? Math.max(0, slack / 2) : align === 'right' ? Math.max(0, slack) : indent
  const pieces = line.map(({ text, width: wide, size: own, bold, run }): Piece => {
    const piece = { text, x, width: wide, spacing, size: own, bold, colour: run.color ? paperInks[run.color] : run.link ? paperInks.green : colour, run }
    x += wide + spacing * Array.from(text).length
    return piece
  })
  return { pieces, size: Math.max(size, ...line.map((cut) => cut.size)) }
}
