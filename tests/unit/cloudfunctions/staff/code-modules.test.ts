// Every plain-link code that is drawn is read again at 150 dpi, 2.5 cm wide, with 15 % of it covered.

import * as fc from 'fast-check'
import { barsOf, modulesOf } from '../../../../cloudfunctions/staff/code-modules'
import { linkOfCode } from '../../../../cloudfunctions/domain/code/link'
import { codeAlphabet, codeLength } from '../../../../miniprogram/contract/code'
import { codeIn, type Raster } from '../../../support/printed'

const side = Math.round((2.5 / 2.54) * 150)
/** A finder in a corner takes seven modules and its border one; a code without one of its three finders is found by no reader. */
const finder = 8

/** Each pixel is as dark as the part of it that lies on dark modules, as a scanner sees it. */
function raster(link: string, covered?: { x: number; y: number; size: number; ink: number }): Raster {
  const { bars, side: modules } = barsOf(modulesOf(link))
  const dark = new Float64Array(side * side)
  const scale = side / modules
  for (const { row, column, length } of bars) {
    for (let y = Math.floor(row * scale); y < (row + 1) * scale; y += 1) {
      const high = Math.min(y + 1, (row + 1) * scale) - Math.max(y, row * scale)
      for (let x = Math.floor(column * scale); x < (column + length) * scale; x += 1) {
        const wide = Math.min(x + 1, (column + length) * scale) - Math.max(x, column * scale)
        dark[y * side + x] = (dark[y * side + x] ?? 0) + high * wide
      }
    }
  }
  const isCovered = (x: number, y: number): boolean => covered !== undefined && x >= covered.x && x < covered.x + covered.size && y >= covered.y && y < covered.y + covered.size
  const data = new Uint8Array(side * side * 4)
  dark.forEach((part, at) => {
    const grey = isCovered(at % side, Math.floor(at / side)) ? (covered?.ink ?? 255) : Math.round(255 * (1 - part))
    data.set([grey, grey, grey, 255], at * 4)
  })
  return { width: side, height: side, data }
}

const links = fc
  .tuple(fc.constantFrom('board.example.cn', 'yl.gov.cn', 'yuelan.qingqu-street.example.com.cn'), fc.array(fc.constantFrom(...codeAlphabet), { minLength: codeLength, maxLength: codeLength }))
  .map(([domain, letters]) => linkOfCode(domain, letters.join('')))

test('whole', () => {
  fc.assert(fc.property(links, (link) => codeIn(raster(link)) === link), { numRuns: 20 })
})

/** The small square at the lower right, which this reader cannot do without either; others guess where it must be. */
const alignment = 9

/** Whether it is read with a sticker over 15 % of it, its corner so many modules from the left and from above. */
function isRead(link: string, x: number, y: number, ink: number): boolean {
  const scale = side / (modulesOf(link).size + 8)
  return codeIn(raster(link, { x: (x + 4) * scale, y: (y + 4) * scale, size: stickerOf(link) * scale, ink })) === link
}

function stickerOf(link: string): number {
  return Math.ceil(Math.sqrt(0.15) * modulesOf(link).size)
}

const inks = fc.constantFrom(0, 255)

test('with a sticker, white or black, over 15 % of it in the middle', () => {
  fc.assert(
    fc.property(links, inks, (link, ink) => {
      const middle = Math.floor((modulesOf(link).size - stickerOf(link)) / 2)
      return isRead(link, middle, middle, ink)
    }),
    { numRuns: 25 },
  )
})

test('with such a sticker anywhere but on its corners, in nine cases of ten at least', () => {
  const places = fc.tuple(links, inks, fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }))
  const cases = fc.sample(places, { numRuns: 72, seed: 15 }).map(([link, ink, right, down]) => {
    const room = modulesOf(link).size - stickerOf(link) - finder
    return { link, ink, x: finder + Math.round(room * right), y: finder + Math.round(room * down) }
  })
  const fair = cases.filter(({ link, x, y }) => Math.min(x, y) + stickerOf(link) <= modulesOf(link).size - alignment)
  const read = fair.filter(({ link, x, y, ink }) => isRead(link, x, y, ink))
  expect(fair.length).toBeGreaterThan(30)
  expect(read.length / fair.length).toBeGreaterThan(0.9)
})

test('the border of four quiet modules is part of it', () => {
  const { bars, side: whole } = barsOf(modulesOf('https://board.example.cn/q/YYYYYYYY'))
  for (const { row, column, length } of bars) {
    expect(Math.min(row, column)).toBeGreaterThanOrEqual(4)
    expect(Math.max(row, column + length - 1)).toBeLessThan(whole - 4)
  }
})
