// The two fonts of what is printed, twenty megabytes that are read when the first paper of an instance is made and not before.

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { create, type Font } from 'fontkit'
import type { Measure } from '../../miniprogram/more/contract/setting/measure'

export interface PaperFonts {
  regular: Font
  bold: Font
  has(point: number): boolean
  measure: Measure
}

let fonts: Promise<PaperFonts> | undefined

/** They lie beside the bundle (assets.json). */
export function paperFonts(): Promise<PaperFonts> {
  fonts ??= open().catch((error: unknown) => {
    fonts = undefined
    throw error
  })
  return fonts
}

async function open(): Promise<PaperFonts> {
  const [regular, bold] = await Promise.all([read('regular'), read('bold')])
  const widths = { regular: new Map<string, number>(), bold: new Map<string, number>() }
  const widthOf = (character: string, isBold: boolean): number => {
    const known = (isBold ? widths.bold : widths.regular).get(character)
    if (known !== undefined) return known
    const font = isBold ? bold : regular
    const width = font.glyphForCodePoint(character.codePointAt(0) ?? 0).advanceWidth / font.unitsPerEm
    ;(isBold ? widths.bold : widths.regular).set(character, width)
    return width
  }
  return {
    regular,
    bold,
    has: (point) => regular.hasGlyphForCodePoint(point) && bold.hasGlyphForCodePoint(point),
    measure: (text, isBold) => Array.from(text).reduce((sum, character) => sum + widthOf(character, isBold), 0),
  }
}

async function read(name: string): Promise<Font> {
  const font = create(await readFile(join(__dirname, 'fonts', `${name}.ttf`)))
  if ('fonts' in font) throw new Error(`${name}.ttf holds several fonts`)
  return font
}
