// From where reads came, as bars whose numbers visibly add up to the whole.

import type { Measure } from '../../../miniprogram/more/contract/setting/measure'
import { textAt } from '../paper/boxes'
import type { Part, Strip } from '../paper/flow'
import { sourceDefinitions } from '../../../miniprogram/reports/contract/definitions'
import type { MonthFigures } from './month-figures'
import { bar, heading, ink, inner, note, sheet } from './sheet'

const nameWidth = 84
const numberWidth = 62
const rowHeight = 17

export function sourceBarsOf({ sources, reads }: MonthFigures, measure: Measure): Part {
  const title = heading(measure, '从哪里来')
  if (sources.length === 0) return { title, rows: [note(measure, '这个月还没有人读。')] }
  const most = Math.max(1, ...sources.map((one) => one.reads))
  const rows = sources.map((one): Strip => ({ height: rowHeight, draw: (top) => rowOf(top, sourceDefinitions[one.source].name, one.reads, most, measure) }))
  return { title, rows: [...rows, sumOf(sources.reduce((sum, one) => sum + one.reads, 0), reads, measure)], whole: true }
}

function rowOf(top: number, name: string, value: number, most: number, measure: Measure): ReturnType<Strip['draw']> {
  const room = inner - nameWidth - numberWidth
  return [
    textAt(measure, name, sheet.left, top + 12, { size: 10.5 }),
    bar(sheet.left + nameWidth, top + 3, Math.max(1, (room * value) / most), 10, ink.bar),
    textAt(measure, String(value), sheet.right, top + 12, { size: 10.5, bold: true }, 'right'),
  ]
}

function sumOf(sum: number, reads: number, measure: Measure): Strip {
  return {
    height: rowHeight + 6,
    draw: (top) => [
      bar(sheet.left, top + 3, inner, 0.7, ink.black),
      textAt(measure, `以上相加${sum === reads ? '，与本月阅读一致' : ''}`, sheet.left, top + 18, { size: 10.5 }),
      textAt(measure, String(sum), sheet.right, top + 18, { size: 10.5, bold: true }, 'right'),
    ],
  }
}
