// How a table grows and shrinks around the cell in hand, and where that cell is afterwards.

/** Both from 0. */
export interface CellPlace {
  row: number
  column: number
}

export type Shaping = 'above' | 'below' | 'left' | 'right' | 'less-row' | 'less-column'

export const shapings: { name: Shaping; word: string }[] = [
  { name: 'above', word: '上面加一行' },
  { name: 'below', word: '下面加一行' },
  { name: 'left', word: '左边加一列' },
  { name: 'right', word: '右边加一列' },
  { name: 'less-row', word: '去掉这一行' },
  { name: 'less-column', word: '去掉这一列' },
]

/** What is added below or to the right is in hand then, so that the next one goes behind it. */
export function afterShaping({ row, column }: CellPlace, shaping: Shaping): CellPlace {
  return { row: row + (shaping === 'below' ? 1 : 0), column: column + (shaping === 'right' ? 1 : 0) }
}

/** The nearest cell that there is. */
export function within({ row, column }: CellPlace, cells: readonly (readonly string[])[]): CellPlace {
  const at = Math.max(0, Math.min(row, cells.length - 1))
  return { row: at, column: Math.max(0, Math.min(column, (cells[at]?.length ?? 1) - 1)) }
}
