// The first page of a print as SVG, for looking at before printing: letters as outlines, so that it looks the same on every phone.

import type { Font } from 'fontkit'
import type { Box, Page } from '../domain/paper/boxes'
import { barsOf } from './code-modules'
import type { PaperFonts } from './paper-fonts'
import type { Pictures } from './paper-pdf'

/** Numbers with two digits: a hundredth of a point is nobody's to see. */
const short = (value: number): string => String(Math.round(value * 100) / 100)

export function posterSvg({ width, height, boxes }: Page, pictures: readonly Pictures[], fonts: PaperFonts): string {
  const glyphs = new Map<string, string>()
  const drawn = boxes.map((box) => drawBox(box, pictures, fonts, glyphs)).join('')
  const defined = [...glyphs].map(([id, path]) => `<path id="${id}" d="${path}"/>`).join('')
  const size = `width="${short(width)}" height="${short(height)}" viewBox="0 0 ${short(width)} ${short(height)}"`
  return `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${size}><defs>${defined}</defs><rect width="100%" height="100%" fill="#fff"/>${drawn}</svg>`
}

function drawBox(box: Box, pictures: readonly Pictures[], fonts: PaperFonts, glyphs: Map<string, string>): string {
  switch (box.kind) {
    case 'text':
      return drawText(box, fonts, glyphs)
    case 'bar':
      return `<rect x="${short(box.x)}" y="${short(box.y)}" width="${short(box.width)}" height="${short(box.height)}" fill="${box.colour}"/>`
    case 'frame':
      return `<rect x="${short(box.x)}" y="${short(box.y)}" width="${short(box.width)}" height="${short(box.height)}" fill="none" stroke="${box.colour}" stroke-width="${short(box.line)}"/>`
    case 'code':
      return drawCode(box, pictures[box.subject]?.code)
    default:
      return drawImage(pictures[box.subject]?.cover, box, 'xMidYMid slice')
  }
}

function drawText({ text, x, baseline, size, bold, colour, spacing }: Extract<Box, { kind: 'text' }>, fonts: PaperFonts, glyphs: Map<string, string>): string {
  const font = bold ? fonts.bold : fonts.regular
  const scale = size / font.unitsPerEm
  let at = x
  const uses = Array.from(text, (character) => {
    const id = `${bold ? 'b' : 'r'}${(character.codePointAt(0) ?? 0).toString(16)}`
    if (!glyphs.has(id)) glyphs.set(id, outlineOf(font, character))
    const use = `<use xlink:href="#${id}" transform="translate(${short(at)} ${short(baseline)}) scale(${scale} ${-scale})"/>`
    at += fonts.measure(character, bold) * size + spacing
    return use
  })
  return `<g fill="${colour}">${uses.join('')}</g>`
}

function outlineOf(font: Font, character: string): string {
  return font.glyphForCodePoint(character.codePointAt(0) ?? 0).path.toSVG()
}

function drawCode(box: Extract<Box, { kind: 'code' }>, code: Pictures['code'] | undefined): string {
  if (!code) return ''
  if ('bytes' in code) return drawImage(code.bytes, { ...box, width: box.size, height: box.size }, 'xMidYMid meet')
  const { bars, side } = barsOf(code.modules)
  const path = bars.map(({ row, column, length }) => `M${column} ${row}h${length}v1h-${length}z`).join('')
  return `<path transform="translate(${short(box.x)} ${short(box.y)}) scale(${box.size / side})" d="${path}"/>`
}

interface Place {
  x: number
  y: number
  width: number
  height: number
}

function drawImage(bytes: Uint8Array | undefined, { x, y, width, height }: Place, fit: string): string {
  if (!bytes) return ''
  const type = bytes[0] === 0x89 ? 'image/png' : 'image/jpeg'
  const place = `x="${short(x)}" y="${short(y)}" width="${short(width)}" height="${short(height)}"`
  return `<image ${place} preserveAspectRatio="${fit}" xlink:href="data:${type};base64,${Buffer.from(bytes).toString('base64')}"/>`
}
