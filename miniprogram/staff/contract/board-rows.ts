// Lines or rows that name boards, as people paste them or keep them in a table: name first, then the place.

import type { BoardName } from '../../contract/articles'
import { boardLimits } from './boards'
import type { BoardRowsOutput } from './boards'

/** One board a line; name and place apart by a tab, a comma, or two blanks. */
export function rowsOfText(text: string): BoardRowsOutput {
  return rowsOfCells(text.split(/\r?\n/).map((line) => line.split(/\t|[,，]|\s{2,}/)))
}

/** A heading, empty rows and repeated ones are passed over without a word; what has no name or is too much is counted. */
export function rowsOfCells(cells: readonly (readonly string[])[]): BoardRowsOutput {
  const rows: BoardName[] = []
  const known = new Set<string>()
  let dropped = 0
  cells.forEach((row, at) => {
    const [name = '', ...others] = row.map((cell) => cell.trim())
    const place = others.filter((cell) => cell !== '').join('，')
    if ((name === '' && place === '') || (at === 0 && /^(?:名称|名字|阅报栏|公告栏)$/.test(name))) return
    const key = `${name}\n${place}`
    if (known.has(key)) return
    known.add(key)
    if (name === '' || rows.length >= boardLimits.rows) dropped += 1
    else rows.push({ name: cut(name, boardLimits.name), place: cut(place, boardLimits.place) })
  })
  return { rows, dropped }
}

function cut(text: string, characters: number): string {
  return Array.from(text).slice(0, characters).join('')
}
