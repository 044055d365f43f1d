// Lines of marked text on paper: nothing of the text is lost, no line is wider than its room, and marks stay with their words.

import * as fc from 'fast-check'
import { richLines, type RichLine, type Setting } from '../../../../../../cloudfunctions/domain/takeout/print/rich-lines'
import { palette, runSizes } from '../../../../../../miniprogram/contract/body'
import { readPosterFonts } from '../../../../../support/poster-fonts'

/** A character of a Chinese text is one em wide, a Latin one half of it. */
const measure = (text: string): number => Array.from(text).reduce((sum, sign) => sum + (sign > '\u2e7f' ? 1 : 0.5), 0)
const setting: Setting = { width: 200, size: 10, colour: '#000000', indent: 20 }
const textOf = (lines: readonly RichLine[]): string => lines.flatMap(({ pieces }) => pieces.map(({ text }) => text)).join('')

const run = fc.record(
  { text: fc.string({ unit: fc.constantFrom('好', '，', '“', '”', 'a', '9', ' ', '\n', '龚', '/') }), bold: fc.constant(true as const), color: fc.constantFrom(...palette), size: fc.constantFrom(...runSizes) },
  { requiredKeys: ['text'] },
)

test('every character comes out, in its order, and no line stands out of its room', () => {
  fc.assert(
    fc.property(fc.array(run, { maxLength: 8 }), fc.constantFrom<Partial<Setting>>({}, { align: 'center' }, { align: 'right' }, { ragged: true }), (runs, more) => {
      const lines = richLines(runs, { ...setting, ...more }, measure)
      expect(textOf(lines)).toBe(runs.map(({ text }) => text).join('').replaceAll('\n', ''))
      for (const { pieces } of lines) {
        const last = pieces.at(-1)
        const end = last ? last.x + last.width + last.spacing * (Array.from(last.text).length - 1) : 0
        expect(end).toBeLessThanOrEqual(200.1)
      }
    }),
  )
})

test('a line break in the text begins a line, and an empty line stays one', () => {
  expect(richLines([{ text: '上\n\n下' }], setting, measure).map(({ pieces }) => pieces.map(({ text }) => text).join(''))).toEqual(['上', '', '下'])
})

test('marks stay with their words: weight, colour and size', () => {
  const [line] = richLines([{ text: '先说' }, { text: '要紧的', bold: true, color: 'red', size: 'large' }], setting, measure)
  expect(line).toMatchObject({ size: 12, pieces: [{ text: '先说', bold: false, size: 10 }, { text: '要紧的', bold: true, colour: '#a63a26', size: 12 }] })
})

test('full lines of the real font reach from edge to edge, the last one does not', () => {
  const lines = richLines([{ text: '车棚的雨搭换过了，量下来比原来宽出四十厘米，下雨天推车进出不会再淋湿肩膀。'.repeat(3) }], { ...setting, indent: 0 }, readPosterFonts().measure)
  const ends = lines.map(({ pieces }) => pieces.reduce((sum, { text, width, spacing }) => sum + width + spacing * (Array.from(text).length - 1), 0))
  for (const end of ends.slice(0, -1)) expect(end).toBeCloseTo(200, 0)
  expect(ends.at(-1)).toBeLessThan(200)
})
