// Lines of an article as strips of a sheet: what is drawn of each mark, and how high a line stands.

import type { Run } from '../../../../miniprogram/contract/body'
import type { Measure } from '../../../../miniprogram/more/contract/setting/measure'
import type { Box } from '../../paper/boxes'
import type { Strip } from '../../paper/flow'
import { bar, ink, inner, sheet } from '../../report/sheet'
import { richLines, type RichLine, type Setting } from './rich-lines'

export const textSize = 12
export const smallSize = 10
const leading = 1.65

export type Place = Partial<Setting> & { left?: number }

/** One strip a line, `left` points from the margin. */
export function textStrips(runs: readonly Run[], measure: Measure, { left = 0, ...given }: Place = {}): Strip[] {
  const setting: Setting = { width: inner - left, size: textSize, colour: ink.black, ...given }
  return richLines(runs, setting, measure).map((line) => ({ height: heightOf(line), draw: (top) => lineBoxes(line, sheet.left + left, top) }))
}

export function plainStrips(text: string, measure: Measure, place: Place = {}): Strip[] {
  return textStrips([{ text }], measure, { ragged: true, ...place })
}

export function heightOf({ size }: RichLine): number {
  return size * leading
}

export function lineBoxes(line: RichLine, left: number, top: number): Box[] {
  const baseline = top + line.size * (leading / 2 + 0.36)
  return line.pieces.flatMap(({ text, x, width, spacing, size, bold, colour, run }): Box[] => {
    const wide = width + spacing * Math.max(0, Array.from(text).length - 1)
    const marks = { ...(run.italic ? { slanted: true as const } : {}), ...(run.link ? { link: run.link } : {}) }
    const letters: Box[] = text.trim() === '' ? [] : [{ kind: 'text', x: left + x, baseline, width: wide, size, bold, colour, text, spacing, ...marks }]
    return run.underline || run.link ? [...letters, bar(left + x, baseline + size * 0.14, wide, 0.5, colour)] : letters
  })
}

/** Nothing, so high. */
export function blank(height: number): Strip {
  return { height, draw: () => [] }
}

/** One strip of several, which no page divides then. */
export function together(strips: readonly Strip[]): Strip {
  return {
    height: strips.reduce((sum, { height }) => sum + height, 0),
    draw(top) {
      let at = top
      return strips.flatMap((strip) => {
        const boxes = strip.draw(at)
        at += strip.height
        return boxes
      })
    },
  }
}
