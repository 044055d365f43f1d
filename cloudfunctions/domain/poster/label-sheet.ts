// A sheet of labels: each with its code, the name of the board, and what to do with it.

import { accent, black, grey } from '../../../miniprogram/more/contract/setting/ink'
import type { Measure } from '../../../miniprogram/more/contract/setting/measure'
import { setTitle } from '../../../miniprogram/more/contract/setting/title'
import { millimetre, textAt, type Box, type Page } from '../paper/boxes'
import { a4, labels } from './papers'
import type { PosterSubjectText } from './subject'

const codeSize = 44
const titleSizes = [17, 15, 13, 11, 10, 9, 8]
/** mm, and in sizes of the letters: the lines of the title stand between the rule and the promise. */
const titleRoom = 18
const titlePitch = 1.3
const perSheet = labels.columns * labels.rows

/** As many sheets as are needed, filled row by row; of one subject alone a whole sheet, since paper of labels is bought by the sheet. */
export function labelSheets(subjects: readonly PosterSubjectText[], measure: Measure): Page[] {
  const sheets: Page[] = []
  const numbers = subjects.length === 1 ? Array.from({ length: perSheet }, () => 0) : [...subjects.keys()]
  numbers.forEach((number, place) => {
    const subject = subjects[number]
    if (!subject) return
    const at = place % perSheet
    if (at === 0) sheets.push({ width: a4.width * millimetre, height: a4.height * millimetre, boxes: [] })
    const x = labels.left + (at % labels.columns) * (labels.width + labels.gap)
    const y = labels.top + Math.floor(at / labels.columns) * labels.height
    sheets.at(-1)?.boxes.push(...label(subject, number, x * millimetre, y * millimetre, measure))
  })
  return sheets
}

function label(subject: PosterSubjectText, number: number, x: number, y: number, measure: Measure): Box[] {
  const mm = millimetre
  const colour = subject.colour || accent
  const inset = labels.inset * mm
  const beside = x + inset + (codeSize + 2) * mm
  const width = x + labels.width * mm - inset - beside
  const top = y + ((labels.height - codeSize) / 2) * mm
  const fitting = (text: string, size: number, bold: boolean): number => Math.min(size, width / measure(text, bold))
  const title = titleOf(subject.place === '' ? subject.title : subject.place, width, measure)
  return [
    { kind: 'code', x: x + inset, y: top, size: codeSize * mm, subject: number },
    textAt(measure, subject.orgName, beside, top + 5 * mm, { size: fitting(subject.orgName, 10, false), colour: grey }),
    { kind: 'bar', x: beside, y: top + 7.4 * mm, width, height: 0.7 * mm, colour },
    ...title.lines.map((line, at) => textAt(measure, line, beside, top + 9 * mm + title.size * (1 + at * titlePitch), { size: title.size, bold: true })),
    textAt(measure, '微信扫一扫', beside, top + 32 * mm, { size: fitting('微信扫一扫', 12, true), bold: true, colour: black }),
    textAt(measure, '打开阅读', beside, top + 37 * mm, { size: fitting('打开阅读', 12, true), bold: true, colour: black }),
    textAt(measure, subject.code, beside, top + codeSize * mm - 0.5 * mm, { size: 10, colour: grey }),
  ]
}

/** As large as its room allows: a larger size has fewer lines. What no size can hold ends where the room does. */
function titleOf(text: string, width: number, measure: Measure): { size: number; lines: string[] } {
  const settings = titleSizes.map((size) => {
    const most = Math.floor((titleRoom * millimetre) / (size * titlePitch))
    return { most, ...setTitle(text, { name: '', most, width, sizes: [size] }, measure) }
  })
  const { size, lines, most } = settings.find((setting) => setting.lines.length <= setting.most) ?? settings.at(-1) ?? { size: 8, lines: [text], most: 1 }
  return { size, lines: lines.slice(0, most) }
}
