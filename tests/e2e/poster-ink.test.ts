// What a poster's PDF puts on paper is what a browser draws with the same fonts: a broken subset still holds the right text and a code that reads.

import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import type { Page as Sheet, TextBox } from '../../cloudfunctions/domain/paper/boxes'
import { pagesOf } from '../../cloudfunctions/domain/poster/pages'
import { modulesOf } from '../../cloudfunctions/staff/code-modules'
import { paperPdf, type Print } from '../../cloudfunctions/staff/paper-pdf'
import { posterSvg } from '../../cloudfunctions/staff/poster-svg'
import { type TestBrowser, startBrowser } from '../support/browser'
import { fontFiles, posterText, readPosterFonts } from '../support/poster-fonts'
import { inkIn, readPdf, readPng, type Raster } from '../support/printed'
import { describeHere } from '../support/target'

jest.setTimeout(120_000)

const dpi = 150
const scale = dpi / 72
/** CSS pixels a point: the browser's phones have two pixels in each. */
const css = scale / 2
const fonts = readPosterFonts()
const pictures: Print['pictures'] = [{ code: { modules: modulesOf('https://board.example.cn/q/DATCPWE6') } }]
const madeAt = new Date(0)

const textsOf = ({ boxes }: Sheet): TextBox[] => boxes.filter((box): box is TextBox => box.kind === 'text')
const ink = (picture: Raster, { x, baseline, width, size }: TextBox): number =>
  inkIn(picture, { x: x * scale - 4, y: (baseline - size) * scale, wide: width * scale + 8, high: size * 1.3 * scale })

describeHere('the ink of a poster')('is compared with a browser’s', () => {
  let browser: TestBrowser
  let paper: Page
  // The fonts have twenty megabytes: one page loads them, and all is drawn on it.
  beforeAll(async () => {
    browser = await startBrowser()
    paper = await browser.open()
    const face = (name: string, file: string): string => `@font-face{font-family:${name};src:url(data:font/ttf;base64,${readFileSync(file).toString('base64')})}`
    await paper.setContent(`<meta name="viewport" content="width=device-width, initial-scale=1"><style>${face('r', fontFiles.regular)}${face('b', fontFiles.bold)}body{margin:0;background:#fff}.line{position:absolute;white-space:pre}</style>`)
    await paper.evaluate("Promise.all(['16px r', '16px b'].map((font) => document.fonts.load(font, '字')))")
  })
  afterAll(() => browser?.close())

  async function drawn(html: string, { width, height }: Sheet): Promise<Raster> {
    await paper.setViewportSize({ width: Math.ceil(width * css), height: Math.ceil(height * css) })
    await paper.evaluate(`document.body.innerHTML = ${JSON.stringify(html)}`)
    await paper.evaluate('document.fonts.ready')
    return readPng(await paper.screenshot())
  }

  function htmlOf(sheet: Sheet): string {
    const lines = textsOf(sheet).map(({ text, x, baseline, size, bold, colour, spacing }) => {
      // The fonts' own ascent and descent are 1.16 and 0.288 of the size: the baseline stands so far under the top of a line of 1.448.
      const style = `left:${x * css}px;top:${(baseline - size * 1.16) * css}px;font:${size * css}px/1.448 ${bold ? 'b' : 'r'};color:${colour};letter-spacing:${spacing * css}px`
      return `<div class="line" style="${style}">${text}</div>`
    })
    return lines.join('')
  }

  test.each(['notice', 'masthead'] as const)('line by line, in the design %s', async (design) => {
    const [sheet] = pagesOf([posterText], design, 'a4', fonts.measure)
    if (!sheet) throw new Error('no page')
    const bytes = await paperPdf({ pages: [sheet], pictures, title: 'x', madeAt }, fonts)
    const [printed] = await readPdf(bytes, dpi)
    const reference = await drawn(htmlOf(sheet), sheet)
    if (!printed) throw new Error('no page')
    const ratios = textsOf(sheet).map((box) => ({ text: box.text, ratio: ink(printed, box) / ink(reference, box) }))
    expect(ratios.length).toBeGreaterThan(8)
    expect(ratios.filter(({ ratio }) => Math.abs(ratio - 1) > 0.06)).toEqual([])
  })

  test('a poster in the wrong weight is noticed, and so is one of missing letters', async () => {
    const [sheet] = pagesOf([posterText], 'notice', 'a4', fonts.measure)
    if (!sheet) throw new Error('no page')
    const reference = await drawn(htmlOf(sheet), sheet)
    const [first] = textsOf(sheet).filter(({ size }) => size > 30)
    if (!first) throw new Error('no title')
    for (const change of [{ bold: false }, { text: '\u{10ffff}'.repeat(Array.from(first.text).length) }]) {
      const wrong = { ...sheet, boxes: sheet.boxes.map((box) => (box === first ? { ...first, ...change } : box)) }
      const [printed] = await readPdf(await paperPdf({ pages: [wrong], pictures, title: 'x', madeAt }, fonts), dpi)
      if (!printed) throw new Error('no page')
      expect(Math.abs(ink(printed, first) / ink(reference, first) - 1)).toBeGreaterThan(0.15)
    }
  })

  test('the preview has the ink of the print', async () => {
    const [sheet] = pagesOf([posterText], 'notice', 'a4', fonts.measure)
    if (!sheet) throw new Error('no page')
    const [printed] = await readPdf(await paperPdf({ pages: [sheet], pictures, title: 'x', madeAt }, fonts), dpi)
    const preview = await drawn(`<style>body{margin:0}svg{display:block;width:${sheet.width * css}px;height:${sheet.height * css}px}</style>${posterSvg(sheet, pictures, fonts)}`, sheet)
    if (!printed) throw new Error('no page')
    const off = textsOf(sheet).filter((box) => Math.abs(ink(preview, box) / ink(printed, box) - 1) > 0.08)
    expect(off.map(({ text }) => text)).toEqual([])
  })
})
