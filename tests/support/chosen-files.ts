// Pictures that a person chooses in the browser's own dialog.

import { PNG } from 'pngjs'
import type { Page } from 'playwright-core'

export interface ChosenPicture {
  name: string
  mimeType: string
  buffer: Buffer
}

/** A picture of noise, which does not pack well. */
export function pngOf(width: number, height: number): ChosenPicture {
  const png = new PNG({ width, height })
  let seed = 7
  for (let at = 0; at < png.data.length; at += 1) {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
    png.data[at] = at % 4 === 3 ? 255 : seed % 256
  }
  return { name: `${width}x${height}.png`, mimeType: 'image/png', buffer: PNG.sync.write(png) }
}

/** A picture of one colour, quickly made and read. */
export function plainPng(width: number, height: number): ChosenPicture {
  const png = new PNG({ width, height })
  png.data.fill(200)
  return { name: `${width}x${height}.png`, mimeType: 'image/png', buffer: PNG.sync.write(png) }
}

export const onePicture = pngOf(40, 30)

/** Answers the dialog that opens next. */
export async function chosen(window: Page, files: ChosenPicture[]): Promise<void> {
  const dialog = await window.waitForEvent('filechooser')
  await dialog.setFiles(files)
}
