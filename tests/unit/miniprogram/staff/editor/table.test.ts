// A table grows and shrinks around the cell in hand, and no cell loses its words or marks by it.

import { afterShaping, within } from '../../../../../miniprogram/staff/components/cell-grid/shaping'
import { fieldsFor, typedIn } from '../../../../../miniprogram/staff/components/cell-grid/fields'
import { cellsOf, reshaped, tableLimits } from '../../../../../miniprogram/staff/editor/table'
import { blockSchema } from '../../../../../cloudfunctions/domain/article/body-schema'

const bold = (text: string): { text: string; bold: true }[] => [{ text, bold: true }]
const table = { id: 't', type: 'table' as const, rows: [[bold('甲'), bold('乙')], [bold('丙'), bold('丁')]] }
const sized = (rows: number, columns: number): typeof table => ({ ...table, rows: Array.from({ length: rows }, () => Array.from({ length: columns }, () => bold('x'))) })

test.each([
  ['above', [['甲', '乙'], ['', ''], ['丙', '丁']]],
  ['below', [['甲', '乙'], ['丙', '丁'], ['', '']]],
  ['left', [['', '甲', '乙'], ['', '丙', '丁']]],
  ['right', [['甲', '', '乙'], ['丙', '', '丁']]],
  ['less-row', [['甲', '乙']]],
  ['less-column', [['乙'], ['丁']]],
] as const)('%s of the second row and first column', (shaping, cells) => {
  const shaped = reshaped(table, shaping, { row: 1, column: 0 })
  if (typeof shaped === 'string') throw new Error(shaped)
  expect(cellsOf(shaped)).toEqual(cells)
  const marks = shaped.rows.flat(2).map((run) => run.bold)
  expect(marks).toEqual(marks.map(() => true))
})

test('the last row and the last column stay, and it is said how the whole goes', () => {
  expect(reshaped(sized(1, 2), 'less-row', { row: 0, column: 0 })).toMatch('只剩一行')
  expect(reshaped(sized(2, 1), 'less-column', { row: 0, column: 0 })).toMatch('只剩一列')
})

test('a table never grows beyond what the server takes, and it is said how large it may be', () => {
  const { rows, columns } = tableLimits
  expect(blockSchema.safeParse(sized(rows, columns)).success).toBe(true)
  expect(blockSchema.safeParse(sized(rows + 1, 1)).success).toBe(false)
  expect(blockSchema.safeParse(sized(1, columns + 1)).success).toBe(false)
  expect(reshaped(sized(rows, 1), 'below', { row: 0, column: 0 })).toMatch(`最多 ${rows} 行`)
  expect(reshaped(sized(1, columns), 'left', { row: 0, column: 0 })).toMatch(`最多 ${columns} 列`)
})

test('what is added behind is in hand then, and a cell that is gone gives its place to the nearest', () => {
  expect(afterShaping({ row: 1, column: 0 }, 'below')).toEqual({ row: 2, column: 0 })
  expect(afterShaping({ row: 1, column: 0 }, 'right')).toEqual({ row: 1, column: 1 })
  expect(afterShaping({ row: 1, column: 0 }, 'above')).toEqual({ row: 1, column: 0 })
  expect(within({ row: 3, column: 5 }, [['a', 'b'], ['c', 'd']])).toEqual({ row: 1, column: 1 })
})

test('a field that shows the words already stays the same one; another one is made for other words', () => {
  const fields = fieldsFor(['一', ''], [])
  const typed = typedIn(fields, 1, '二')
  const kept = fieldsFor(['一', '二'], typed)
  expect(kept.map(({ key }) => key)).toEqual(fields.map(({ key }) => key))
  const undone = fieldsFor(['一', ''], typed)
  expect(undone[0]?.key).toBe(fields[0]?.key)
  expect(undone[1]?.key).not.toBe(fields[1]?.key)
})
