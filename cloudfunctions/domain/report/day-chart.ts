// The reads of each day as bars over one line, each with its number, so that nothing has to be read off an axis.

import type { Measure } from '../../../miniprogram/more/contract/setting/measure'
import { millimetre, textAt, type Box } from '../paper/boxes'
import type { Part } from '../paper/flow'
import { lastDayOf } from '../view/month'
import type { MonthFigures } from './month-figures'
import { bar, heading, ink, note, sheet } from './sheet'

const height = 42 * millimetre
/** Over the highest bar, for its number. */
const headroom = 12
const numberSize = 7
const axis = { width: 34, size: 7.5, tick: 4 }

/** A month that goes on has room for the days to come, so that all months look alike. */
export function dayChartOf({ month, days, goesOn }: MonthFigures, measure: Measure): Part {
  const drawn = { height: height + headroom + 18, draw: (top: number) => chart(top, { days, goesOn, slots: Number(lastDayOf(month).slice(8)) }, measure) }
  return { title: heading(measure, '每天的阅读'), rows: [drawn, ...(goesOn ? [note(measure, '空心的一天还没过完。')] : [])], whole: true }
}

interface Chart extends Pick<MonthFigures, 'days' | 'goesOn'> {
  slots: number
}

function chart(top: number, { days, goesOn, slots }: Chart, measure: Measure): Box[] {
  const most = Math.max(1, ...days.map(({ reads }) => reads))
  const base = top + headroom + height
  const left = sheet.left + axis.width
  const step = (sheet.right - left) / slots
  const wide = step * 0.68
  const widest = Math.max(...days.map(({ reads }) => measure(String(reads), false)), 0.01)
  const size = Math.min(numberSize, (step * 0.88) / widest)
  const bodies = days.flatMap(({ day, reads }, at): Box[] => {
    const middle = left + step * (at + 0.5)
    const tall = (height * reads) / most
    const body = { x: middle - wide / 2, y: base - tall, width: wide, height: tall }
    const isOpen = goesOn && at === days.length - 1
    const drawn: Box = isOpen ? { kind: 'frame', ...inside(body, 0.8), line: 0.8, colour: ink.bar } : { kind: 'bar', ...body, colour: ink.bar }
    return [
      ...(tall > 1.6 || (tall > 0 && !isOpen) ? [drawn] : []),
      textAt(measure, String(reads), middle, base - tall - 2, { size }, 'centre'),
      textAt(measure, String(Number(day.slice(8))), middle, base + 11, { size: axis.size, colour: ink.grey }, 'centre'),
    ]
  })
  return [...scale(base, most, measure), ...bodies, bar(left - axis.tick, base, sheet.right - left + axis.tick, 0.7, ink.black)]
}

function inside({ x, y, width, height: tall }: { x: number; y: number; width: number; height: number }, line: number): { x: number; y: number; width: number; height: number } {
  return { x: x + line / 2, y: y + line / 2, width: width - line, height: Math.max(0.1, tall - line) }
}

/** The highest day and half of it, where halves are whole. */
function scale(base: number, most: number, measure: Measure): Box[] {
  const marks = [0, ...(most % 2 === 0 ? [most / 2] : []), most]
  const x = sheet.left + axis.width
  return [
    ...marks.flatMap((value): Box[] => {
      const y = base - (height * value) / most
      const words = textAt(measure, String(value), x - axis.tick - 3, y + axis.size * 0.36, { size: axis.size, colour: ink.grey }, 'right')
      return value === 0 ? [words] : [words, bar(x - axis.tick, y, axis.tick, 0.7, ink.black)]
    }),
    bar(x - axis.tick, base - height + 0.7, 0.7, height - 0.7, ink.black),
  ]
}
