// An org's figures as a picture for a group: what stands where, worked out apart from the drawing. Always on white: it is looked at elsewhere.

import { definitions } from '../../../contract/definitions'
import { namesShown, scaleFor } from '../../../components/column-chart/columns'
import type { Column } from '../../../../charts/contract/drawing'
import { inks } from '../../../components/column-chart/ink'
import type { Bar } from '../../../components/source-bars/bars'
import type { Mark, Picture } from '../../../../pages/marks'

export interface Figures {
  org: string
  /** The days, in words. */
  span: string
  /** How fresh the numbers are, in words. */
  updated: string
  reads: number
  favourites: { gained: number; lost: number; now: number }
  columns: readonly Column[]
  bars: readonly Bar[]
}

const width = 1080
const margin = 72
const inner = width - 2 * margin
const ink = { ...inks.light, strong: '#1a201d', pale: '#a9c6b8' }
const chartHeight = 420
const barHeight = 68
const nameWidth = 250
const numberWidth = 130

export function pictureOf(figures: Figures): Picture {
  const marks: Mark[] = []
  let y = 128
  const text = (words: string, size: number, more: Partial<Extract<Mark, { kind: 'text' }>> = {}) =>
    marks.push({ kind: 'text', text: words, x: margin, y, size, colour: ink.letters, ...more })
  const line = (height: number, colour = ink.strong) => marks.push({ kind: 'box', x: margin, y, width: inner, height, colour })

  for (const row of wrapped(figures.org, 60, inner)) {
    text(row, 60, { bold: true, colour: ink.strong })
    y += 76
  }
  y -= 18
  text(figures.span, 34)
  y += 34
  line(6)
  y += 10
  line(2)
  y += 148
  text(String(figures.reads), 130, { bold: true, colour: ink.strong })
  y += 56
  text('这段时间的阅读', 34)
  y += 56
  const { gained, lost, now } = figures.favourites
  text(`新收藏 ${gained}，取消收藏 ${lost}，现在收藏 ${now}`, 34)
  y += 100
  text('每天的阅读', 44, { bold: true, colour: ink.strong })
  y += 70
  marks.push(...chartOf(figures.columns, y))
  y += chartHeight + 50
  marks.push(...namesOf(figures.columns, y))
  y += 110
  text('从哪里来', 44, { bold: true, colour: ink.strong })
  y += 30
  for (const bar of figures.bars) {
    marks.push(...barOf(bar, y))
    y += barHeight
  }
  y += 14
  line(2)
  y += 56
  text('以上相加', 34)
  text(String(figures.bars.reduce((sum, { value }) => sum + value, 0)), 34, { x: width - margin, align: 'right', bold: true, colour: ink.strong })
  y += 96
  for (const row of wrapped(`期内阅读：${definitions.period.text}${definitions.reads.text}`, 30, inner)) {
    text(row, 30)
    y += 46
  }
  y += 22
  text(`${figures.updated}　阅栏`, 30)
  return { width, height: y + 64, marks }
}

function chartOf(columns: readonly Column[], top: number): Mark[] {
  const { most, parts } = scaleFor(columns.map(({ value }) => value))
  const left = margin + String(most).length * 18 + 20
  const step = (width - margin - left) / Math.max(1, columns.length)
  const wide = Math.min(64, step > 8 ? step - 4 : step)
  const lines = Array.from({ length: parts + 1 }, (_, part): Mark[] => {
    const y = top + chartHeight - (chartHeight * part) / parts
    return [
      { kind: 'box', x: left, y, width: width - margin - left, height: 2, colour: ink.rule },
      { kind: 'text', text: String((most * part) / parts), x: left - 16, y: y + 10, size: 30, colour: ink.letters, align: 'right' },
    ]
  })
  const bodies = columns.flatMap(({ value, open }, place): Mark[] => {
    if (value === 0) return []
    const tall = (chartHeight * value) / most
    const box = { x: left + step * place + (step - wide) / 2, y: top + chartHeight - tall, width: wide, height: tall, colour: ink.column }
    return open && wide > 8 ? [{ kind: 'box', ...box, colour: ink.paper }, { kind: 'frame', ...box, line: 4 }] : [{ kind: 'box', ...box }]
  })
  return [...lines.flat(), ...bodies]
}

function namesOf(columns: readonly Column[], y: number): Mark[] {
  const names = namesShown(columns)
  const aligns = [{ x: margin }, { x: width / 2, align: 'center' as const }, { x: width - margin, align: 'right' as const }]
  const places = names.length === 2 ? [aligns[0], aligns[2]] : aligns
  return names.map((name, at) => ({ kind: 'text', text: name, x: margin, y, size: 30, colour: ink.letters, ...places[at] }))
}

function barOf({ name, value, part, pale }: Bar, y: number): Mark[] {
  const room = inner - nameWidth - numberWidth
  return [
    { kind: 'text', text: name, x: margin, y: y + 46, size: 34, colour: ink.strong },
    { kind: 'box', x: margin + nameWidth, y: y + 18, width: Math.max(4, (room * part) / 100), height: 32, colour: pale ? ink.pale : ink.column },
    { kind: 'text', text: String(value), x: width - margin, y: y + 46, size: 34, colour: ink.strong, bold: true, align: 'right' },
  ]
}

/** Lines of so many px; a line begins with no stop or comma. */
export function wrapped(text: string, size: number, room: number): string[] {
  const rows: string[] = []
  let row = ''
  let used = 0
  for (const sign of text) {
    const takes = sign < '\u2e80' && sign !== '“' && sign !== '”' ? size * 0.6 : size
    if (used + takes > room && !'，。、；：）'.includes(sign)) {
      rows.push(row)
      row = ''
      used = 0
    }
    row += sign
    used += takes
  }
  return row === '' ? rows : [...rows, row]
}
