// The first sheet of an .xlsx file as rows of text: a zip of a few XML files, of which only cells and shared texts are read.

import { unzipSync, strFromU8 } from 'fflate'

/** Bytes, unzipped: a zip of a few KB may hold gigabytes. */
const largestPart = 8_000_000
const mostColumns = 20

/** Undefined where it is no such file, or too large a one. Empty cells are ''. */
export function rowsOfSheet(bytes: Uint8Array): string[][] | undefined {
  const parts = partsOf(bytes)
  const names = Object.keys(parts ?? {}).filter((name) => name.startsWith('xl/worksheets/')).sort((one, other) => one.localeCompare(other, 'en', { numeric: true }))
  const sheet = parts?.[names[0] ?? '']
  if (!sheet) return undefined
  const shared = elementsOf(textOf(parts['xl/sharedStrings.xml']), 'si').map(({ inner }) => plain(inner))
  return elementsOf(textOf(sheet), 'row').map(({ inner }) => {
    const row: string[] = []
    for (const { attributes, inner: cell } of elementsOf(inner, 'c')) {
      const column = columnOf(attributes) ?? row.length
      if (column < mostColumns) row[column] = cellText(attributes, cell, shared)
    }
    return Array.from(row, (value) => value ?? '')
  })
}

function partsOf(bytes: Uint8Array): Record<string, Uint8Array> | undefined {
  try {
    return unzipSync(bytes, { filter: ({ name, originalSize }) => /^xl\/(?:sharedStrings\.xml|worksheets\/[^/]+\.xml)$/.test(name) && originalSize <= largestPart })
  } catch {
    // No zip, or a broken one: said to the person by the action.
    return undefined
  }
}

function textOf(part: Uint8Array | undefined): string {
  return part ? strFromU8(part) : ''
}

function elementsOf(xml: string, name: string): { attributes: string; inner: string }[] {
  const found = xml.matchAll(new RegExp(`<${name}(\\s[^>]*?)?(?:/>|>([\\s\\S]*?)</${name}>)`, 'g'))
  return [...found].map(([, attributes = '', inner = '']) => ({ attributes, inner }))
}

/** The phonetic guide of a text is no part of it. */
function plain(xml: string): string {
  const texts = elementsOf(xml.replace(/<rPh[\s\S]*?<\/rPh>/g, ''), 't')
  return texts.map(({ inner }) => unescaped(inner)).join('')
}

function cellText(attributes: string, cell: string, shared: readonly string[]): string {
  const value = elementsOf(cell, 'v')[0]?.inner ?? ''
  if (/\bt="s"/.test(attributes)) return shared[Number(value)] ?? ''
  return /\bt="inlineStr"/.test(attributes) ? plain(cell) : unescaped(value)
}

/** From `r="B7"`, 0-based; a hand-made file may leave it out. */
function columnOf(attributes: string): number | undefined {
  const letters = /\br="([A-Z]{1,3})\d+"/.exec(attributes)?.[1]
  return letters === undefined ? undefined : Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}

const named: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

function unescaped(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    const point = hex ? Number.parseInt(hex, 16) : Number(decimal)
    return name ? (named[name] ?? whole) : point <= 0x10ffff ? String.fromCodePoint(point) : whole
  })
}
