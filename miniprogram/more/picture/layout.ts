// A picture of an article for groups and Moments: what stands where, worked out apart from the drawing. Always on white: it is looked at elsewhere.

import { spokenCode } from '../../contract/code'
import type { Mark, Picture } from '../../pages/marks'
import type { PicturePrepareOutput } from '../contract/pictures'
import { accent, black, frameGrey, grey, wash } from '../contract/setting/ink'
import { linesOf } from '../contract/setting/lines'
import type { Line } from '../contract/setting/lines'
import type { Measure } from '../contract/setting/measure'
import { setTitle } from '../contract/setting/title'

/** Files of the phone; without `cover` the text has its room. */
export interface Files {
  code: string
  cover?: string
}

/** In pixels. The frame is the board, as on the cards of what is forwarded. */
export const width = 1080
const frame = 32
const margin = 96
const inner = width - 2 * margin
const crest = 72
const nameSizes = [46, 42, 38, 34, 30]
const titleSizes = [84, 76, 70, 64, 58, 52, 48]
const text = { size: 38, line: 66, most: 4, mostAlone: 7 }
const cover = { least: 300, most: 540 }
const small = 34
export const codeSide = 320

type TextMark = Extract<Mark, { kind: 'text' }>

export function layOut(prepared: PicturePrepareOutput, files: Files, measure: Measure): Picture {
  const marks: Mark[] = []
  let y = margin
  const write = (words: string, size: number, more: Partial<TextMark> = {}) => marks.push({ kind: 'text', text: words, x: margin, y, size, colour: grey, ...more })
  /** Smaller where one long word of foreign letters would not fit. */
  const fitted = (words: string, size: number, room: number, bold: boolean) => Math.min(size, room / measure(words, bold))
  const bar = (height: number, colour: string) => marks.push({ kind: 'box', x: margin, y, width: inner, height, colour })

  const name = setTitle(prepared.orgName, { name: '', most: 2, width: inner - crest - 24, sizes: nameSizes }, measure)
  const nameHeight = name.lines.length * name.size * 1.3
  const head = Math.max(crest, nameHeight)
  marks.push({ kind: 'box', x: margin, y: y + (head - crest) / 2, width: crest, height: crest, colour: wash })
  marks.push({ kind: 'text', text: Array.from(prepared.orgName)[0] ?? '', x: margin + crest / 2, y: y + head / 2 + 14, size: 40, colour: accent, bold: true, align: 'center' })
  name.lines.forEach((line, at) => {
    const baseline = y + (head - nameHeight) / 2 + name.size * (1.3 * at + 1.02)
    marks.push({ kind: 'text', text: line, x: margin + crest + 24, y: baseline, size: fitted(line, name.size, inner - crest - 24, true), colour: black, bold: true })
  })
  y += head + 28
  bar(9, black)
  y += 15
  bar(3, black)

  y += 63
  const { kicker, date } = prepared
  if (kicker !== '') write(kicker, fitted(kicker, small, inner - 320, true), { colour: accent, bold: true })
  write(date, small, kicker === '' ? {} : { x: width - margin, align: 'right' })

  const title = setTitle(prepared.title, { name: prepared.orgName, most: 3, width: inner, sizes: titleSizes }, measure)
  y += 36 + title.size
  title.lines.forEach((line, at) => {
    if (at > 0) y += Math.round(title.size * 1.36)
    const size = fitted(line, title.size, inner, true)
    // The left half of an opening mark is empty.
    write(line, size, { x: /^[【《（「『]/.test(line) ? margin - size / 2 : margin, colour: black, bold: true })
  })

  if (files.cover !== undefined && prepared.cover) {
    const height = Math.round(Math.min(cover.most, Math.max(cover.least, (inner * prepared.cover.height) / prepared.cover.width)))
    y += 56
    marks.push({ kind: 'picture', path: files.cover, x: margin, y, width: inner, height })
    y += height
  }

  const lines = linesOf(prepared.paragraphs, inner / text.size, files.cover === undefined ? text.mostAlone : text.most, measure)
  if (lines.length > 0) y += 22
  for (const line of lines) {
    y += text.line
    marks.push(...lineMarks(line, y, fitted(line.text, text.size, inner - line.indent * text.size, false), measure))
  }

  y += 60
  bar(2, frameGrey)
  y += 50
  marks.push({ kind: 'picture', path: files.code, x: margin, y, width: codeSide, height: codeSide })
  const beside = { x: margin + codeSide + 52, colour: black, bold: true as const }
  const middle = y + codeSide / 2
  marks.push({ kind: 'text', text: '长按识别，', size: 54, ...beside, y: middle - 34 }, { kind: 'text', text: '打开阅读', size: 54, ...beside, y: middle + 38 })
  marks.push({ kind: 'text', text: `阅栏　${spokenCode(prepared.codeId)}`, size: small, x: beside.x, y: middle + 112, colour: grey })
  const height = y + codeSide + margin - 16
  marks.push({ kind: 'frame', x: 0, y: 0, width, height, colour: accent, line: frame })
  return { width, height, marks }
}

/** A canvas spaces no letters by itself in every version: a stretched line is put letter by letter. */
function lineMarks({ text: words, indent, spacing }: Line, y: number, size: number, measure: Measure): Mark[] {
  const mark = (part: string, em: number): Mark => ({ kind: 'text', text: part, x: margin + em * text.size, y, size, colour: black })
  if (spacing === 0) return [mark(words, indent)]
  let at = indent
  return Array.from(words).map((letter) => {
    const place = at
    at += measure(letter, false) + spacing
    return mark(letter, place)
  })
}
