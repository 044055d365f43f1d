// 公告: the org's name over a double rule, the title as large as a street sign, the text, and the code with its promise.

import { accent, black, frameGrey, grey } from '../../../miniprogram/more/contract/setting/ink'
import { linesOf } from '../../../miniprogram/more/contract/setting/lines'
import type { Measure } from '../../../miniprogram/more/contract/setting/measure'
import { setTitle } from '../../../miniprogram/more/contract/setting/title'
import { millimetre, textAt, type Box, type Page } from '../paper/boxes'
import type { Paper } from './papers'
import type { PosterSubjectText } from './subject'

const margin = 20
const titleSizes = [43, 40, 37, 34, 31, 28, 25, 22, 20]
const text = { size: 19, line: 33, most: 8 }
const codeSize = 70

/** Drawn for A4 and scaled to the paper. */
export function notice(subject: PosterSubjectText, number: number, { width, height, scale }: Paper, measure: Measure): Page {
  const mm = millimetre * scale
  const points = (size: number): number => size * scale
  const left = margin * mm
  const right = (width / scale - margin) * mm
  const bottom = (height / scale) * mm
  const colour = subject.colour || accent
  const boxes: Box[] = []
  const bar = (y: number, thick: number, ink: string): void => void boxes.push({ kind: 'bar', x: left, y, width: right - left, height: thick, colour: ink })

  const dateInk = { size: points(16), colour: grey }
  const dateWidth = subject.date === '' ? 0 : measure(subject.date, false) * dateInk.size + 6 * mm
  const nameSize = Math.min(points(22), (right - left - dateWidth) / measure(subject.orgName, true))
  boxes.push(textAt(measure, subject.orgName, left, 29 * mm, { size: nameSize, bold: true }))
  if (subject.date !== '') boxes.push(textAt(measure, subject.date, right, 29 * mm, dateInk, 'right'))
  bar(34 * mm, points(2.1 * millimetre), colour)
  bar(37.2 * mm, points(0.5 * millimetre), colour)
  boxes.push(textAt(measure, subject.kicker, left, 56.5 * mm, { size: points(20), bold: true, colour, spacing: points(3) }))

  const title = setTitle(subject.title, { name: subject.orgName, most: 3, width: right - left, sizes: titleSizes.map(points) }, measure)
  const pitch = title.size * 1.4
  const first = 61 * mm + title.size * 1.15
  title.lines.forEach((line, at) => boxes.push(textAt(measure, line, left, first + at * pitch, { size: title.size, bold: true })))

  const footRule = bottom - 26.5 * mm
  const codeTop = footRule - 4 * mm - codeSize * mm
  const divider = codeTop - 4 * mm
  const begin = first + (title.lines.length - 1) * pitch + 19 * mm
  const room = Math.max(0, Math.floor((divider - 4 * mm - begin) / points(text.line)) + 1)
  const size = points(text.size)
  linesOf(subject.paragraphs, (right - left) / size, Math.min(text.most, room), measure).forEach((line, at) => {
    boxes.push(textAt(measure, line.text, left + line.indent * size, begin + at * points(text.line), { size, spacing: line.spacing * size }))
  })

  bar(divider, points(0.8), black)
  boxes.push({ kind: 'code', x: left, y: codeTop, size: codeSize * mm, subject: number })
  const beside = left + (codeSize + 10) * mm
  const middle = codeTop + (codeSize / 2) * mm
  boxes.push(textAt(measure, '微信扫一扫', beside, middle - 7 * mm, { size: points(30), bold: true }))
  boxes.push(textAt(measure, '打开阅读', beside, middle + 7 * mm, { size: points(30), bold: true }))
  boxes.push(textAt(measure, '字可放大，内容有变还扫这张码。', beside, middle + 20 * mm, { size: points(15), colour: grey }))
  bar(footRule, points(0.5), frameGrey)
  const foot = { size: points(13), colour: grey }
  const id = textAt(measure, `阅栏　${subject.code}`, right, bottom - 18.5 * mm, foot, 'right')
  boxes.push(id)
  if (subject.place !== '') {
    const place = `张贴处：${subject.place}`
    const fitting = Math.min(foot.size, (id.x - left - 6 * mm) / measure(place, false))
    boxes.push(textAt(measure, place, left, bottom - 18.5 * mm, { ...foot, size: fitting }))
  }
  return { width: width * millimetre, height: height * millimetre, boxes }
}
