// The head of a monthly report: whose it is, of which days, and the few numbers that sum the month up.

import type { Measure } from '../../../miniprogram/more/contract/setting/measure'
import { millimetre, textAt, type Box } from '../paper/boxes'
import { raggedLines } from '../../../miniprogram/more/contract/setting/breaking'
import type { Part, Strip } from '../paper/flow'
import { setTitle } from '../../../miniprogram/more/contract/setting/title'
import { newPeople } from '../../../miniprogram/reports/contract/definitions'
import type { MonthFigures } from './month-figures'
import { bar, fitting, ink, inner, sheet } from './sheet'
import { comparisonOf, datelineOf, fullDayWords, monthWords } from './words'

const largest = 28
/** Where one line would be smaller than the last of these, the name takes two. */
const nameSizes = [24, 22, 20, 18]

export function mastheadOf(figures: MonthFigures, measure: Measure): Part {
  return { rows: [nameOf(figures, measure), summaryOf(figures, measure), ...sentences(figures, measure)] }
}

function nameOf({ orgName, month, ...days }: MonthFigures, measure: Measure): Strip {
  const single = fitting(measure, orgName, largest, inner, true)
  const { size, lines } = single >= (nameSizes.at(-1) ?? 0) ? { size: single, lines: [orgName] } : setTitle(orgName, { name: '', most: 2, width: inner, sizes: nameSizes }, measure)
  const pitch = size * 1.35
  const first = 26 + size
  const rule = first + (lines.length - 1) * pitch + size * 0.45
  const dateline = datelineOf(days)
  return {
    height: rule + 34,
    draw: (top) => [
      textAt(measure, '阅读月报', sheet.left, top + 14, { size: 14, bold: true, colour: ink.bar, spacing: 2 }),
      textAt(measure, monthWords(month), sheet.right, top + 14, { size: 14, bold: true }, 'right'),
      ...lines.map((line, at) => textAt(measure, line, sheet.left, top + first + at * pitch, { size, bold: true })),
      bar(sheet.left, top + rule, inner, 1.1 * millimetre, ink.black),
      bar(sheet.left, top + rule + 1.8 * millimetre, inner, 0.35 * millimetre, ink.black),
      textAt(measure, dateline, sheet.left, top + rule + 21, { size: fitting(measure, dateline, 10, inner), colour: ink.grey }),
    ],
  }
}

/** 本月阅读 takes a third, the others share the rest. */
function summaryOf({ reads, newPeople: people, favourites }: MonthFigures, measure: Measure): Strip {
  const lead = inner / 3
  const others = [
    { name: newPeople.name, value: people },
    { name: '新收藏', value: favourites.gained },
    { name: '取消收藏', value: favourites.lost },
    { name: '现在收藏', value: favourites.now },
  ]
  const step = (inner - lead) / others.length
  const figure = (top: number, x: number, width: number, { name, value }: { name: string; value: number }, size: number): Box[] => {
    const words = String(value)
    return [
      textAt(measure, words, x, top + 44, { size: fitting(measure, words, size, width - 14, true), bold: true }),
      textAt(measure, name, x, top + 62, { size: 10, colour: ink.grey }),
    ]
  }
  return {
    height: 76,
    draw: (top) => [
      ...figure(top, sheet.left, lead, { name: '本月阅读', value: reads }, 46),
      ...others.flatMap((one, at) => figure(top, sheet.left + lead + at * step, step, one, 24)),
    ],
  }
}

function sentences({ peopleSince, ...figures }: MonthFigures, measure: Measure): Strip[] {
  const texts = [comparisonOf(figures), ...(peopleSince === undefined ? [] : [`人数从${fullDayWords(peopleSince)}起从头计算：读者的记号到了保存期限。`])]
  const size = 11
  return texts
    .flatMap((text) => raggedLines(text, inner / size, measure))
    .map((line) => ({ height: 18, draw: (top) => [textAt(measure, line, sheet.left, top + 12, { size })] }))
}
