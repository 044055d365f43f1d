// The sheet that a report is set on: A4 in ink that a black-and-white printer shows, with a running head, page numbers and headings.

import { accent, black, frameGrey, grey } from '../../../miniprogram/more/contract/setting/ink'
import type { Measure } from '../../../miniprogram/more/contract/setting/measure'
import { a4, millimetre, textAt, type Box } from '../paper/boxes'
import type { Strip } from '../paper/flow'

const mm = millimetre

export const sheet = {
  width: a4.width * mm,
  height: a4.height * mm,
  left: 18 * mm,
  right: (a4.width - 18) * mm,
  top: 16 * mm,
  bottom: 279 * mm,
} as const

export const inner = sheet.right - sheet.left
export const ink = { black, grey, rule: frameGrey, bar: accent } as const

export function bar(x: number, y: number, width: number, height: number, colour: string): Box {
  return { kind: 'bar', x, y, width, height, colour }
}

/** At most `size`, smaller where the text would not fit. */
export function fitting(measure: Measure, text: string, size: number, width: number, bold = false): number {
  return Math.min(size, width / Math.max(measure(text, bold), 0.01))
}

/** The name of a part over a line. */
export function heading(measure: Measure, text: string): Strip {
  const height = 30
  return {
    height,
    draw: (top) => [textAt(measure, text, sheet.left, top + 14, { size: 13, bold: true }), bar(sheet.left, top + 20, inner, 1, ink.black)],
  }
}

/** One line of small grey words. */
export function note(measure: Measure, text: string): Strip {
  const size = fitting(measure, text, 9.5, inner)
  return { height: 16, draw: (top) => [textAt(measure, text, sheet.left, top + 10, { size, colour: ink.grey })] }
}

/** What stands on every page but for its own content; a first page has its masthead instead of the running head. */
export function framework(measure: Measure, { name, number, of }: { name: string; number: number; of: number }): Box[] {
  const base = sheet.bottom + 7 * mm
  const small = { size: 9, colour: ink.grey }
  const foot = [textAt(measure, '阅栏', sheet.left, base, small), textAt(measure, `第 ${number} 页，共 ${of} 页`, sheet.right, base, small, 'right')]
  if (number === 1) return foot
  const size = fitting(measure, name, 9, inner)
  return [textAt(measure, name, sheet.left, sheet.top - 5 * mm, { size, colour: ink.grey }), bar(sheet.left, sheet.top - 3.2 * mm, inner, 0.5, ink.rule), ...foot]
}
