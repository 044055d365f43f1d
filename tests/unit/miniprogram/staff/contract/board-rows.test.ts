// Names and places as people paste them, line by line, or keep them in a table.

import { rowsOfCells, rowsOfText } from '../../../../../miniprogram/staff/contract/board-rows'

test.each<[string, string]>([
  ['a comma', '东门公告栏，大门左手边'],
  ['a comma of the other kind', '东门公告栏, 大门左手边'],
  ['a tab, as from a table', '东门公告栏\t大门左手边'],
  ['blanks', '东门公告栏   大门左手边'],
])('name and place stand apart by %s', (_what, line) => {
  expect(rowsOfText(line)).toEqual({ rows: [{ name: '东门公告栏', place: '大门左手边' }], dropped: 0 })
})

test('a place may be missing or in parts; headings, empty lines and repetitions are passed over', () => {
  const text = '名称，位置\r\n\r\n东门公告栏\r\n西门报栏，西门，右手边\n东门公告栏\n'
  expect(rowsOfText(text)).toEqual({ rows: [{ name: '东门公告栏', place: '' }, { name: '西门报栏', place: '西门，右手边' }], dropped: 0 })
})

test('a row without a name, and what is more than two hundred, is counted', () => {
  const many = Array.from({ length: 203 }, (_, at) => [`${at}号楼`, ''])
  const { rows, dropped } = rowsOfCells([['', '没有名称'], ...many])
  expect([rows.length, dropped]).toEqual([200, 4])
})

test('what is longer than a board may be called is cut, and no character in half', () => {
  const [row] = rowsOfCells([['𠮷'.repeat(40), '处'.repeat(90)]]).rows
  expect([Array.from(row?.name ?? ''), Array.from(row?.place ?? '')].map(({ length }) => length)).toEqual([30, 60])
})
