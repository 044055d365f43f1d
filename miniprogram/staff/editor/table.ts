// A table between its blocks' runs and the plain texts of its cells: a cell that was not touched keeps its marks, wherever rows and columns come and go.

import type { Block, Run } from '../../contract/body'
import type { CellPlace, Shaping } from '../components/cell-grid/shaping'

type Table = Extract<Block, { type: 'table' }>

/** As the server takes it. */
export const tableLimits = { rows: 500, columns: 30 } as const

const textOf = (runs: readonly Run[]): string => runs.map(({ text }) => text).join('')

export function cellsOf({ rows }: Table): string[][] {
  return rows.map((row) => row.map(textOf))
}

export function withCells(table: Table, cells: readonly string[][]): Table {
  const rows = cells.map((row, at) =>
    row.map((text, place): Run[] => {
      const runs = table.rows[at]?.[place] ?? []
      if (textOf(runs) === text) return runs
      return text === '' ? [] : [{ ...runs[0], text }]
    }),
  )
  return { ...table, rows }
}

/** The table with a row or column more or less beside the cell in hand, or in words why not. A row that is shorter than its column is left as it is. */
export function reshaped(table: Table, shaping: Shaping, { row, column }: CellPlace): Table | string {
  const { rows } = table
  const width = Math.max(...rows.map((each) => each.length))
  switch (shaping) {
    case 'above':
    case 'below': {
      if (rows.length >= tableLimits.rows) return `一张表最多 ${tableLimits.rows} 行`
      const at = shaping === 'above' ? row : row + 1
      return { ...table, rows: [...rows.slice(0, at), Array.from({ length: width }, () => []), ...rows.slice(at)] }
    }
    case 'left':
    case 'right': {
      if (width >= tableLimits.columns) return `一张表最多 ${tableLimits.columns} 列`
      const at = shaping === 'left' ? column : column + 1
      return { ...table, rows: rows.map((each) => [...each.slice(0, at), [], ...each.slice(at)]) }
    }
    case 'less-row':
      return rows.length > 1 ? { ...table, rows: rows.filter((_row, at) => at !== row) } : '只剩一行了。整张表不要，点左边的三道线删掉'
    default:
      return width > 1 ? { ...table, rows: rows.map((each) => (each.length > 1 ? each.filter((_cell, at) => at !== column) : each)) } : '只剩一列了。整张表不要，点左边的三道线删掉'
  }
}
