// What a laid-out page is made of: boxes with places in points (1/72 inch) from the top left corner. Drawing them is another room’s.

import { black } from '../../../miniprogram/more/contract/setting/ink'
import type { Measure } from '../../../miniprogram/more/contract/setting/measure'

export type Box =
  | { kind: 'text'; x: number; baseline: number; width: number; size: number; bold: boolean; colour: string; text: string; spacing: number; slanted?: true; link?: string }
  | { kind: 'bar'; x: number; y: number; width: number; height: number; colour: string }
  | { kind: 'frame'; x: number; y: number; width: number; height: number; line: number; colour: string }
  | { kind: 'code'; x: number; y: number; size: number; subject: number }
  | { kind: 'cover'; x: number; y: number; width: number; height: number; subject: number }

export interface Page {
  width: number
  height: number
  boxes: Box[]
}

export type TextBox = Extract<Box, { kind: 'text' }>

export interface Ink {
  size: number
  bold?: boolean
  colour?: string
  /** Between characters, in points. */
  spacing?: number
}

export const millimetre = 72 / 25.4

/** In millimetres. */
export const a4 = { width: 210, height: 297 } as const

/** One line of text at a place; `align` says which of its points `x` is. */
export function textAt(measure: Measure, text: string, x: number, baseline: number, ink: Ink, align: 'left' | 'centre' | 'right' = 'left'): TextBox {
  const { size, bold = false, colour = black, spacing = 0 } = ink
  const width = measure(text, bold) * size + spacing * Math.max(0, Array.from(text).length - 1)
  const left = align === 'left' ? x : align === 'centre' ? x - width / 2 : x - width
  return { kind: 'text', x: left, baseline, width, size, bold, colour, text, spacing }
}
