// The two fonts of what is printed, twenty megabytes that are read when the first paper of an instance is made and not before.

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { create, type Font } from 'fontkit'
import type { Measure } from '../domain/paper/boxes'

export interface PaperFonts {
  regular: { bytes: Buffer; font: Font }
  bold: { bytes: Buffer; font: Font }
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
    const { font } = isBold ? bold : regular
    const width = font.glyphForCodePoint(character.codePointAt(0) ?? 0).advanceWidth / font.unitsPerEm
    ;(isBold ? widths.bold : widths.regular).set(character, width)
    return width
  }
  return {
    regular,
    bold,
    has: (point) => regular.font.hasGlyphForCodePoint(point) && bold.font.hasGlyphForCodePoint(point),
    measure: (text, isBold) => Array.from(text).reduce((sum, character) => sum + widthOf(character, isBold), 0),
  }
}

async function read(name: string): Promise<{ bytes: Buffer; font: Font }> {
  const bytes = await readFile(join(__dirname, 'fonts', `${name}.ttf`))
  const font = create(bytes)
  if ('fonts' in font) throw new Error(`${name}.ttf holds several fonts`)
  return { bytes, font }
}
