// Tables as the bytes of an .xlsx file, a sheet each, head row bold and standing still.

import writeXlsxFile from 'write-excel-file/node'
import type { Cell, Table } from '../domain/view/tables'

const widest = 60

export function workbookOf(tables: readonly Table[]): Promise<Uint8Array> {
  const sheets = tables.map(({ name, head, rows }) => ({
    sheet: name,
    data: [head.map((value) => ({ value, type: String, fontWeight: 'bold' as const })), ...rows.map((row) => row.map(cellOf))],
    columns: head.map((title, column) => ({ width: widthOf([title, ...rows.slice(0, 200).map((row) => row[column] ?? '')]) })),
    stickyRowsCount: 1,
  }))
  return writeXlsxFile(sheets).toBuffer()
}

function cellOf(value: Cell): { value: string; type: typeof String } | { value: number; type: typeof Number } | { value: Date; type: typeof Date; format: string } {
  if (typeof value === 'number') return { value, type: Number }
  return typeof value === 'string' ? { value, type: String } : { value, type: Date, format: 'yyyy-mm-dd' }
}

/** In characters; a Chinese one is as wide as two. */
function widthOf(cells: readonly Cell[]): number {
  const widths = cells.map((cell) => (typeof cell === 'string' ? Array.from(cell).reduce((sum, sign) => sum + (sign > '\u2e7f' ? 2 : 1), 0) : 10))
  return Math.min(Math.max(...widths) + 2, widest)
}
