// Tables of a page: every cell at its place, merged ones taken apart, and boxes that only frame something left out.

import { contentOf } from './cell'
import type { MarkedRun } from './line'
import { childrenOf, isElement, type Element, type Node } from './nodes'
import { writePicture } from './pictures'
import type { Walk } from './walking'
import type { Place } from './writer'

/** The schema's limits. */
const mostRows = 500
const mostCells = 30

export function writeTable(table: Element, place: Place, on: Walk): void {
  const { findings } = on.writer
  const rows = rowsOf(table)
  const [only, ...more] = rows.flatMap(cellsOf)
  for (const caption of table.children.filter((node) => isElement(node) && node.name === 'caption')) {
    on.walk(childrenOf(caption), { ...place, align: 'center' })
    on.writer.endLine({ ...place, align: 'center' })
  }
  if (!only) return
  if (more.length === 0) {
    findings.note('boxTables')
    on.walk(only.children, place)
    return void on.writer.endLine(place)
  }
  const pictures: Element[] = []
  const grid = gridOf(rows, (cell) => {
    const content = contentOf(cell.children, place.marks, on)
    pictures.push(...content.pictures)
    return content.runs
  })
  findings.note('mergedCells', rows.flatMap(cellsOf).filter((cell) => spanOf(cell, 'colspan') > 1 || spanOf(cell, 'rowspan') > 1).length)
  findings.note('wideTables', grid.filter((row) => row.length > mostCells).length)
  const lines = grid.map(narrowed).filter((row) => row.some((cell) => cell.length > 0))
  const width = Math.max(0, ...lines.map(({ length }) => length))
  for (let start = 0; start < lines.length; start += mostRows) {
    const some = lines.slice(start, start + mostRows)
    const cells = some.flatMap((row) => Array.from({ length: width }, (_, at) => row[at] ?? []))
    on.writer.put(cells, (runs) => ({ type: 'table', rows: some.map((_row, at) => runs.slice(at * width, (at + 1) * width)) }))
  }
  findings.note('cellPictures', pictures.length)
  for (const picture of pictures) writePicture(picture, place, on)
}

function rowsOf(table: Element): Element[] {
  const rows = (nodes: readonly Node[]): Element[] =>
    nodes.filter(isElement).flatMap((node) => (node.name === 'tr' ? [node] : ['tbody', 'thead', 'tfoot'].includes(node.name) ? rows(node.children) : []))
  return rows(table.children)
}

function cellsOf(row: Element): Element[] {
  return row.children.filter(isElement).filter(({ name }) => name === 'td' || name === 'th')
}

function spanOf({ attribs }: Element, name: 'colspan' | 'rowspan'): number {
  return Math.min(Math.max(Number.parseInt(attribs[name] ?? '1', 10) || 1, 1), mostRows)
}

function gridOf(rows: readonly Element[], read: (cell: Element) => MarkedRun[]): MarkedRun[][][] {
  const grid: MarkedRun[][][] = rows.map(() => [])
  rows.forEach((row, down) => {
    let across = 0
    for (const cell of cellsOf(row)) {
      while (grid[down]?.[across]) across += 1
      const [width, height] = [Math.min(spanOf(cell, 'colspan'), mostCells), spanOf(cell, 'rowspan')]
      for (let y = down; y < Math.min(down + height, rows.length); y += 1) for (let x = across; x < across + width; x += 1) (grid[y] ??= [])[x] ??= []
      ;(grid[down] ??= [])[across] = read(cell)
      across += width
    }
  })
  return grid.map((row) => Array.from(row, (cell) => cell ?? []))
}

function narrowed(row: MarkedRun[][]): MarkedRun[][] {
  if (row.length <= mostCells) return row
  const rest = row.slice(mostCells - 1).flatMap((cell) => (cell.length > 0 ? [{ text: ' ' }, ...cell] : []))
  return [...row.slice(0, mostCells - 1), rest.slice(1)]
}
