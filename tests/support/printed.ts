// Reads what was printed: a PDF as pictures by pdfium, Chrome's own engine for PDF and printing, and the codes in pictures.

import { PDFiumLibrary } from '@hyzyla/pdfium'
import jsQR from 'jsqr'
import { PNG } from 'pngjs'

export interface Raster {
  width: number
  height: number
  /** Red, green, blue, opacity: 0–255 each. */
  data: Uint8Array
}

/** The pages of a PDF at so many dots an inch, and their text. */
export async function readPdf(bytes: Uint8Array, dpi = 150): Promise<(Raster & { text: string })[]> {
  const library = await PDFiumLibrary.init()
  try {
    const document = await library.loadDocument(Buffer.from(bytes))
    const pages: (Raster & { text: string })[] = []
    for (const page of document.pages()) {
      const text = page.getText()
      const { width, height, data } = await page.render({ scale: dpi / 72, render: 'bitmap' })
      pages.push({ width, height, data: new Uint8Array(data), text })
    }
    document.destroy()
    return pages
  } finally {
    library.destroy()
  }
}

export function readPng(bytes: Uint8Array): Raster {
  const { width, height, data } = PNG.sync.read(Buffer.from(bytes))
  return { width, height, data: new Uint8Array(data) }
}

export function cut({ width, data }: Raster, x: number, y: number, wide: number, high: number): Raster {
  const part = new Uint8Array(wide * high * 4)
  for (let row = 0; row < high; row += 1) part.set(data.subarray(((y + row) * width + x) * 4, ((y + row) * width + x + wide) * 4), row * wide * 4)
  return { width: wide, height: high, data: part }
}

/** The text of the one code in a picture; '' where none is read. Like every scanner it looks at small ones from nearer by. */
export function codeIn(picture: Raster): string {
  if (!greyOf(picture).some((grey) => grey < 128)) return ''
  for (const times of picture.width < 400 ? [1, 2, 3, 4] : [1]) {
    const { width, height, data } = enlarged(picture, times)
    const found = jsQR(new Uint8ClampedArray(data), width, height, { inversionAttempts: 'dontInvert' })
    if (found && found.data !== '') return found.data
  }
  return ''
}

/** With soft edges, as a lens has them. Worked out for each column once: a suite reads hundreds of these. */
function enlarged(picture: Raster, times: number): Raster {
  if (times === 1) return picture
  const [width, height] = [picture.width * times, picture.height * times]
  const columns = Array.from({ length: width }, (_, x) => neighbours(x, times, picture.width))
  const grey = greyOf(picture)
  const pixels = new Uint32Array(width * height)
  for (let y = 0; y < height; y += 1) {
    const down = neighbours(y, times, picture.height)
    const [above, below] = [down.first * picture.width, down.second * picture.width]
    for (let x = 0; x < width; x += 1) {
      const { first, second, part } = columns[x] as Neighbours
      const upper = (grey[above + first] as number) * (1 - part) + (grey[above + second] as number) * part
      const lower = (grey[below + first] as number) * (1 - part) + (grey[below + second] as number) * part
      pixels[y * width + x] = 0xff000000 + Math.round(upper * (1 - down.part) + lower * down.part) * 0x010101
    }
  }
  return { width, height, data: new Uint8Array(pixels.buffer) }
}

interface Neighbours {
  first: number
  second: number
  part: number
}

function neighbours(place: number, times: number, most: number): Neighbours {
  const at = (place + 0.5) / times - 0.5
  const whole = Math.floor(at)
  return { first: Math.max(0, whole), second: Math.min(most - 1, whole + 1), part: at - whole }
}

function greyOf({ data }: Raster): Uint8Array {
  const grey = new Uint8Array(data.length / 4)
  for (let at = 0; at < grey.length; at += 1) grey[at] = data[at * 4] as number
  return grey
}

/** How much ink lies in a part of a picture: 1 for a black pixel, less for grey and coloured ones. */
export function inkIn({ width, height, data }: Raster, { x, y, wide, high }: { x: number; y: number; wide: number; high: number }): number {
  let ink = 0
  for (let row = Math.max(0, Math.floor(y)); row < Math.min(height, y + high); row += 1) {
    for (let column = Math.max(0, Math.floor(x)); column < Math.min(width, x + wide); column += 1) {
      const at = (row * width + column) * 4
      ink += 1 - (0.2126 * (data[at] ?? 0) + 0.7152 * (data[at + 1] ?? 0) + 0.0722 * (data[at + 2] ?? 0)) / 255
    }
  }
  return ink
}
