// A table whose first column is words that wrap and whose other ones are short; its head stands again on each page.

import type { Measure } from '../../../miniprogram/more/contract/setting/measure'
import { textAt, type Box } from '../paper/boxes'
import { raggedLines } from '../../../miniprogram/more/contract/setting/breaking'
import type { Strip } from '../paper/flow'
import { bar, fitting, ink, inner, sheet } from './sheet'

export interface Columns {
  /** The names, the first column's among them. */
  heads: readonly string[]
  /** The widths of all but the first, in points. */
  widths: readonly number[]
}

const size = 10.5
const line = 15
const gap = 10

export function tableHead({ heads: [first = '', ...others], widths }: Columns, measure: Measure): Strip {
  const ends = endsOf(widths)
  const small = { size: 9.5, colour: ink.grey }
  return {
    height: 20,
    draw: (top) => [
      textAt(measure, first, sheet.left, top + 11, small),
      ...others.map((text, at) => textAt(measure, text, ends[at] ?? 0, top + 11, small, 'right')),
      bar(sheet.left, top + 16, inner, 0.7, ink.black),
    ],
  }
}

export function tableRow(name: string, values: readonly string[], { widths }: Columns, measure: Measure, bold = false): Strip {
  const ends = endsOf(widths)
  const room = inner - widths.reduce((sum, width) => sum + width, 0) - gap
  const lines = raggedLines(name, room / size, measure, bold)
  const height = Math.max(1, lines.length) * line + 6
  return {
    height,
    draw: (top): Box[] => [
      ...lines.map((text, at) => textAt(measure, text, sheet.left, top + 13 + at * line, { size, bold })),
      ...values.flatMap((text, at) => (text === '' ? [] : [textAt(measure, text, ends[at] ?? 0, top + 13, { size: fitting(measure, text, size, (widths[at] ?? 0) - gap, bold), bold }, 'right')])),
      bar(sheet.left, top + height - 1.5, inner, 0.4, ink.rule),
    ],
  }
}

/** The right edges of the columns behind the first. */
function endsOf(widths: readonly number[]): number[] {
  return widths.map((_, at) => sheet.right - widths.slice(at + 1).reduce((sum, width) => sum + width, 0))
}
