// Draws laid-out pages as a PDF: text as text in an embedded subset of the font, codes as vectors where they are ours.

import type { Font } from 'fontkit'
import Pdf from 'pdfkit'
import type { Box, Page } from '../domain/paper/boxes'
import type { PaperFonts } from './paper-fonts'
import { barsOf, type Modules } from './code-modules'

/** Of one subject: its code as modules or as a picture where it has one, and its cover. */
export interface Pictures {
  code?: { modules: Modules } | { bytes: Uint8Array } | undefined
  cover?: Uint8Array
}

export interface Print {
  pages: readonly Page[]
  pictures: readonly Pictures[]
  title: string
  madeAt: Date
}

export async function paperPdf({ pages, pictures, title, madeAt }: Print, { regular, bold }: PaperFonts): Promise<Buffer> {
  const document = new Pdf({ autoFirstPage: false, font: '', margin: 0, info: { Title: title, CreationDate: madeAt, ModDate: madeAt } })
  const chunks: Buffer[] = []
  const ended = new Promise<void>((resolve, reject) => {
    document.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => resolve()).on('error', reject)
  })
  document.registerFont('regular', opened(regular)).registerFont('bold', opened(bold))
  for (const { width, height, boxes } of pages) {
    document.addPage({ size: [width, height], margin: 0 })
    for (const box of boxes) draw(document, box, pictures)
  }
  document.end()
  await ended
  return Buffer.concat(chunks)
}

/** pdfkit takes a font that is open (anything with `layout`), which its types do not say: given bytes, it reads the tables anew for each print. */
function opened(font: Font): Uint8Array {
  return font as unknown as Uint8Array
}

function draw(document: PDFKit.PDFDocument, box: Box, pictures: readonly Pictures[]): void {
  switch (box.kind) {
    case 'text':
      document.font(box.bold ? 'bold' : 'regular').fontSize(box.size).fillColor(box.colour)
      document.text(box.text, box.x, box.baseline, { baseline: 'alphabetic', lineBreak: false, characterSpacing: box.spacing, oblique: box.slanted ?? false, ...(box.link === undefined ? {} : { link: box.link }) })
      return
    case 'bar':
      document.rect(box.x, box.y, box.width, box.height).fill(box.colour)
      return
    case 'frame':
      document.lineWidth(box.line).rect(box.x, box.y, box.width, box.height).stroke(box.colour)
      return
    case 'code':
      drawCode(document, box, pictures[box.subject]?.code)
      return
    case 'cover':
      drawCover(document, box, pictures[box.subject]?.cover)
  }
}

function drawCode(document: PDFKit.PDFDocument, { x, y, size }: Extract<Box, { kind: 'code' }>, code: Pictures['code'] | undefined): void {
  if (!code) return
  if ('bytes' in code) {
    document.image(addressOf(code.bytes), x, y, { width: size, height: size })
    return
  }
  const { bars, side } = barsOf(code.modules)
  const module = size / side
  for (const bar of bars) document.rect(x + bar.column * module, y + bar.row * module, bar.length * module, module)
  document.fill('#000000')
}

/** Fills its box; what stands over is cut off on both sides alike. */
function drawCover(document: PDFKit.PDFDocument, { x, y, width, height }: Extract<Box, { kind: 'cover' }>, cover: Uint8Array | undefined): void {
  if (!cover) return
  document.save().rect(x, y, width, height).clip()
  document.image(addressOf(cover), x, y, { cover: [width, height], align: 'center', valign: 'center' })
  document.restore()
}

/** By its address pdfkit knows a picture again, and a document holds it once however often it is drawn. */
function addressOf(bytes: Uint8Array): string {
  return `data:image/*;base64,${Buffer.from(bytes).toString('base64')}`
}
