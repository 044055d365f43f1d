// 刊头: like the front page of a paper, with the org's name as its masthead, an ear with the date, and the picture.

import { accent, black, grey } from '../../../miniprogram/more/contract/setting/ink'
import { linesOf } from '../../../miniprogram/more/contract/setting/lines'
import type { Measure } from '../../../miniprogram/more/contract/setting/measure'
import { setTitle } from '../../../miniprogram/more/contract/setting/title'
import { millimetre, textAt, type Box, type Page } from '../paper/boxes'
import type { Paper } from './papers'
import type { PosterSubjectText } from './subject'

const margin = 16
const ear = { width: 50, height: 30 }
const picture = { width: 178, height: 76 }
const text = { size: 14.5, line: 25, width: 111 }
const code = { size: 53, column: 58, gap: 9 }
const headSizes = [40, 37, 34, 31, 28, 25, 22, 20]

/** Drawn for A4 and scaled to the paper. */
export function masthead(subject: PosterSubjectText, number: number, { width, height, scale }: Paper, measure: Measure): Page {
  const mm = millimetre * scale
  const points = (size: number): number => size * scale
  const left = margin * mm
  const right = (width / scale - margin) * mm
  const bottom = (height / scale - 14) * mm
  const centre = (left + right) / 2
  const colour = subject.colour || accent
  const boxes: Box[] = []
  const bar = (x: number, y: number, long: number, thick: number, ink: string): void => void boxes.push({ kind: 'bar', x, y, width: long, height: thick, colour: ink })

  const hasEar = subject.date !== ''
  const nameWidth = right - left - (hasEar ? (ear.width + 6) * mm : 0)
  const nameSize = Math.min(points(78), nameWidth / measure(subject.orgName, true))
  boxes.push(textAt(measure, subject.orgName, left, 29 * mm + nameSize * 0.38, { size: nameSize, bold: true }))
  if (hasEar) {
    const x = right - ear.width * mm
    boxes.push({ kind: 'frame', x, y: 14 * mm, width: ear.width * mm, height: ear.height * mm, line: points(0.8), colour: black })
    boxes.push(textAt(measure, subject.date, x + (ear.width / 2) * mm, 27.5 * mm, { size: points(15) }, 'centre'))
    boxes.push(textAt(measure, subject.weekday, x + (ear.width / 2) * mm, 36 * mm, { size: points(15) }, 'centre'))
  }
  bar(left, 48.5 * mm, right - left, 1.6 * mm, black)
  bar(left, 51 * mm, right - left, 0.4 * mm, black)
  boxes.push(textAt(measure, `${subject.orgName} 编`, left, 57.5 * mm, { size: Math.min(points(13), ((right - left) * 0.6) / measure(`${subject.orgName} 编`, false)) }))
  boxes.push(textAt(measure, '阅栏', right, 57.5 * mm, { size: points(13) }, 'right'))
  bar(left, 61 * mm, right - left, points(0.6), black)
  boxes.push(textAt(measure, subject.kicker, centre, 73.5 * mm, { size: Math.min(points(18), (right - left) / measure(subject.kicker, false)), colour: grey }, 'centre'))

  const head = setTitle(subject.title, { name: subject.orgName, most: 2, width: right - left, sizes: headSizes.map(points) }, measure)
  const first = 77 * mm + head.size * 1.1
  const pitch = head.size * 1.35
  head.lines.forEach((line, at) => {
    // A mark at the end of a centred line would pull it to the left.
    boxes.push(textAt(measure, line.replace(/[，。；：、]$/u, ''), centre, first + at * pitch, { size: head.size, bold: true }, 'centre'))
  })

  let top = first + (head.lines.length - 1) * pitch + 9 * mm
  if (subject.cover) {
    boxes.push({ kind: 'cover', x: left, y: top, width: picture.width * mm, height: picture.height * mm, subject: number })
    top += picture.height * mm + 6 * mm
  }
  const size = points(text.size)
  const begin = top + size * 1.5
  const foot = bottom - 1 * mm
  const room = Math.max(0, Math.floor((foot - 7 * mm - begin) / points(text.line)) + 1)
  linesOf(subject.paragraphs, (text.width * mm) / size, room, measure).forEach((line, at) => {
    boxes.push(textAt(measure, line.text, left + line.indent * size, begin + at * points(text.line), { size, spacing: line.spacing * size }))
  })
  if (subject.place !== '') {
    const place = `张贴处：${subject.place}`
    boxes.push(textAt(measure, place, left, foot, { size: Math.min(points(13), (text.width * mm) / measure(place, false)), colour: grey }))
  }

  const column = right - code.column * mm
  const middle = column + (code.column / 2) * mm
  const codeTop = bottom - (code.size + 25) * mm
  bar(column, codeTop - 5 * mm, code.column * mm, 1.4 * mm, colour)
  boxes.push({ kind: 'code', x: middle - (code.size / 2) * mm, y: codeTop, size: code.size * mm, subject: number })
  boxes.push(textAt(measure, '微信扫一扫', middle, codeTop + (code.size + 7) * mm, { size: points(19), bold: true }, 'centre'))
  boxes.push(textAt(measure, '打开阅读', middle, codeTop + (code.size + 15) * mm, { size: points(19), bold: true }, 'centre'))
  boxes.push(textAt(measure, subject.code, middle, foot, { size: points(13), colour: grey }, 'centre'))
  return { width: width * millimetre, height: height * millimetre, boxes }
}
