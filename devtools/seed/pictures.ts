// The drawings of the samples, brought into storage. Each lies in pictures/ as the SVG it was drawn in and the JPEG that is shown.

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Cloud } from '../cloud'
import type { SeedBlock } from './body'

/** Pixels; every drawing has this size. */
export const pictureSize = { width: 1200, height: 900 } as const

/** File ids by the drawing's name. */
export async function putPictures(cloud: Cloud, blocks: readonly SeedBlock[], openid: string): Promise<Map<string, string>> {
  const fileIds = new Map<string, string>()
  for (const block of blocks) {
    if (block.type !== 'drawing' || fileIds.has(block.name)) continue
    const bytes = await readFile(join(__dirname, 'pictures', `${block.name}.jpg`))
    const { fileId } = await cloud.storage.put(`articles/seed/${block.name}.jpg`, bytes, { openid })
    fileIds.set(block.name, fileId)
  }
  return fileIds
}
