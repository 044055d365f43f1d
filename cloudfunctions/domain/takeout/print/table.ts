// A table on paper: columns as wide as what is in them asks for, cells that wrap, rows whole unless one is higher than half a page.

import type { Run } from '../../../../miniprogram/contract/body'
import type { Measure } from '../../../../miniprogram/more/contract/setting/measure'
import type { Box } from '../../paper/boxes'
import type { Strip } from '../../paper/flow'
import { bar, ink, inner, sheet } from '../../report/sheet'
import { heightOf, lineBoxes } from './strips'
import { richLines, type RichLine } from './rich-lines'

type Cells = readonly (readonly Run[])[]

const padding = 5
const thin = 0.5
/** Above this a row is divided between its lines. */
const highest = (sheet.bottom - sheet.top) / 2

export function tableStrips(rows: readonly Cells[], measure: Measure): Strip[] {
  const columns = Math.max(1, ...rows.map((cells) => cells.length))
  const size = columns > 8 ? 8 : columns > 5 ? 9.5 : 10.5
  const widths = widthsOf(rows, columns, size, measure)
  return rows.flatMap((cells, at) => {
    const edges = edgesOf(cells.length, widths)
    const texts = cells.map((runs, cell) => richLines(runs, { width: Math.max(size, (edges[cell + 1] ?? inner) - (edges[cell] ?? 0) - 2 * padding), size, colour: ink.black, ragged: true }, measure))
    const lines = Math.max(1, ...texts.map((own) => own.length))
    const slices = heightFrom(texts, 0, lines) > highest ? Array.from({ length: lines }, (_, line) => [line, line + 1] as const) : [[0, lines] as const]
    return slices.map(([from, to], slice) => sliceStrip(texts, { edges, from, to, first: at === 0 && slice === 0, last: to === lines }))
  })
}

interface Slice {
  edges: readonly number[]
  from: number
  to: number
  first: boolean
  last: boolean
}

function sliceStrip(texts: readonly RichLine[][], { edges, from, to, first, last }: Slice): Strip {
  const above = from === 0 ? padding : 0
  const height = heightFrom(texts, from, to) + above + (last ? padding : 0)
  return {
    height,
    draw(top): Box[] {
      const sides = edges.map((edge) => bar(sheet.left + edge, top, thin, height, ink.rule))
      const rules = [...(first || top === sheet.top ? [bar(sheet.left, top, inner, thin, ink.rule)] : []), ...(last ? [bar(sheet.left, top + height - thin, inner, thin, ink.rule)] : [])]
      const words = texts.flatMap((own, cell) => {
        let at = top + above
        return own.slice(from, to).flatMap((line) => {
          const boxes = lineBoxes(line, sheet.left + (edges[cell] ?? 0) + padding, at)
          at += heightOf(line)
          return boxes
        })
      })
      return [...sides, ...rules, ...words]
    },
  }
}

function heightFrom(texts: readonly RichLine[][], from: number, to: number): number {
  return Math.max(0, ...texts.map((own) => own.slice(from, to).reduce((sum, line) => sum + heightOf(line), 0)))
}

/** By the longest text of each column, within bounds, so that a column of numbers is narrow and one of sentences is wide. */
function widthsOf(rows: readonly Cells[], columns: number, size: number, measure: Measure): number[] {
  const least = Math.min(size * 3, inner / columns - 2 * padding)
  const wanted = Array.from({ length: columns }, (_, column) => {
    const longest = Math.max(0, ...rows.map((cells) => measure((cells[column] ?? []).map(({ text }) => text).join(''), false)))
    return Math.min(Math.max(longest * size, least), inner / 2) + 2 * padding
  })
  const sum = wanted.reduce((total, width) => total + width, 0)
  return wanted.map((width) => (width * inner) / sum)
}

/** The last cell of a short row goes on to the edge. */
function edgesOf(cells: number, widths: readonly number[]): number[] {
  const edges = [0]
  for (const width of widths.slice(0, cells - 1)) edges.push((edges.at(-1) ?? 0) + width)
  return [...edges, inner]
}
