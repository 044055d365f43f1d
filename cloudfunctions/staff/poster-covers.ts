// The covers of a print: those that can be drawn, JPEG and PNG; a poster does without any other one.

import Pdf from 'pdfkit'
import { downloadFile } from '../platform/files'

/** Bytes: what a printer has any use of at this size. */
const largest = 6_000_000

/** In the order of the ids; undefined where there is none, or none that can be drawn. The same file is read once. */
export async function coversOf(fileIds: readonly (string | undefined)[]): Promise<(Uint8Array | undefined)[]> {
  const read = new Map<string, Promise<Uint8Array | undefined>>()
  return Promise.all(
    fileIds.map(async (fileId) => {
      if (fileId === undefined) return undefined
      const known = read.get(fileId) ?? downloadFile(fileId).then((bytes) => (isDrawable(bytes) ? bytes : undefined), () => undefined)
      read.set(fileId, known)
      return known
    }),
  )
}

/** By pdfkit: a JPEG or a PNG that is whole. */
export function isDrawable(bytes: Uint8Array): boolean {
  if (bytes.length > largest || isPaletteWithClearParts(bytes)) return false
  try {
    new Pdf({ font: '' }).image(Buffer.from(bytes), 0, 0)
    return true
  } catch {
    // Neither a JPEG nor a PNG, or a broken one.
    return false
  }
}

/** pdfkit takes the pixels of a PNG with a palette of less than 8 bits and clear colours for whole bytes, and draws stripes. */
function isPaletteWithClearParts(bytes: Uint8Array): boolean {
  const isPng = bytes[0] === 0x89 && bytes[1] === 0x50
  return isPng && bytes[25] === 3 && (bytes[24] ?? 8) < 8 && Buffer.from(bytes).includes('tRNS', 0, 'latin1')
}
