// A table between its blocks' runs and the plain texts of its cells: a cell that was not touched keeps its marks.

import type { Block, Run } from '../../contract/body'

type Table = Extract<Block, { type: 'table' }>

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
