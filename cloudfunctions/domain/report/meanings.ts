// The last part of a report: what each of its numbers means, in the words of the dashboard.

import type { Measure } from '../../../miniprogram/more/contract/setting/measure'
import { textAt } from '../paper/boxes'
import { raggedLines } from '../../../miniprogram/more/contract/setting/breaking'
import type { Part, Strip } from '../paper/flow'
import { definitions, newPeople, type Definition } from '../../../miniprogram/reports/contract/definitions'
import type { MonthFigures } from './month-figures'
import { heading, ink, inner, sheet } from './sheet'
import { fullDayWords } from './words'

const size = 9.5
const line = 14
const nameWidth = 74

export function meaningsOf({ keptFrom }: MonthFigures, measure: Measure): Part {
  const { reads, period, sources, boards, favourites, skips } = definitions
  const kept: Definition[] =
    keptFrom === undefined ? [] : [{ name: '保存期限', text: `${fullDayWords(keptFrom)}以前的阅读只留下每小时的合计，是当时数好的，不再重数。` }]
  const shown: Definition[] = [reads, { name: '本月阅读', text: period.text }, newPeople, sources, boards, favourites, skips, ...kept]
  return { title: heading(measure, '这些数字是什么意思'), rows: shown.map((one) => meaning(one, measure)), whole: true }
}

function meaning({ name, text }: Definition, measure: Measure): Strip {
  const lines = raggedLines(text, (inner - nameWidth) / size, measure)
  return {
    height: lines.length * line + 5,
    draw: (top) => [
      textAt(measure, name, sheet.left, top + 10, { size, bold: true }),
      ...lines.map((words, at) => textAt(measure, words, sheet.left + nameWidth, top + 10 + at * line, { size, colour: ink.black })),
    ],
  }
}
