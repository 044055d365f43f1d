// A sheet of labels: each with its code, the name of the board, and what to do with it.

import { accent, black, grey, millimetre, textAt, type Box, type Measure, type Page } from '../paper/boxes'
import { a4, labels } from './papers'
import type { PosterSubjectText } from './subject'
import { setTitle } from '../paper/title'

const codeSize = 44
const titleSizes = [17, 15, 13, 11, 10, 9, 8]
/** The lines of the title stand between the rule and the promise. */
const titleRoom = 18
const perSheet = labels.columns * labels.rows

/** As many sheets as are needed, filled row by row. */
export function labelSheets(subjects: readonly PosterSubjectText[], measure: Measure): Page[] {
  const sheets: Page[] = []
  subjects.forEach((subject, number) => {
    const at = number % perSheet
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
  const title = setTitle(subject.place === '' ? subject.title : subject.place, { name: '', most: 3, width, sizes: titleSizes }, measure)
  // A title that three lines cannot hold at any size ends where the room does.
  const lines = title.lines.slice(0, Math.floor((titleRoom * mm) / (title.size * 1.3)))
  return [
    { kind: 'code', x: x + inset, y: top, size: codeSize * mm, subject: number },
    textAt(measure, subject.orgName, beside, top + 5 * mm, { size: fitting(subject.orgName, 10, false), colour: grey }),
    { kind: 'bar', x: beside, y: top + 7.4 * mm, width, height: 0.7 * mm, colour },
    ...lines.map((line, at) => textAt(measure, line, beside, top + 9 * mm + title.size + at * title.size * 1.3, { size: title.size, bold: true })),
    textAt(measure, '微信扫一扫', beside, top + 32 * mm, { size: fitting('微信扫一扫', 12, true), bold: true, colour: black }),
    textAt(measure, '打开阅读', beside, top + 37 * mm, { size: fitting('打开阅读', 12, true), bold: true, colour: black }),
    textAt(measure, subject.code, beside, top + codeSize * mm - 0.5 * mm, { size: 10, colour: grey }),
  ]
}
