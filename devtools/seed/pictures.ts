// The drawings of the samples, brought into storage. Each lies in pictures/ as the SVG it was drawn in and the JPEGs that are shown.

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Cloud } from '../cloud'
import type { Drawing, SeedBlock } from './body'

/**
 * Every drawing in pixels: `whole` for the article, `cover` for the width of a phone, `thumb` for the corner of a list. WeChat's audit asks for no
 * more than a picture's place times the square of the pixel ratio; these are the largest on a screen of two.
 */
const sizes = {
  whole: { ending: '', width: 1200, height: 900 },
  cover: { ending: '-cover', width: 480, height: 360 },
  thumb: { ending: '-thumb', width: 208, height: 156 },
} as const

type Size = keyof typeof sizes

/** File ids by the drawing's name and size. */
export type Pictures = ReadonlyMap<string, string>

export async function putPictures(cloud: Cloud, blocks: readonly SeedBlock[], openid: string): Promise<Pictures> {
  const fileIds = new Map<string, string>()
  for (const block of blocks) {
    if (block.type !== 'drawing') continue
    for (const { ending } of Object.values(sizes)) {
      const name = `${block.name}${ending}`
      if (fileIds.has(name)) continue
      const bytes = await readFile(join(__dirname, 'pictures', `${name}.jpg`))
      const { fileId } = await cloud.storage.put(`articles/seed/${name}.jpg`, bytes, { openid })
      fileIds.set(name, fileId)
    }
  }
  return fileIds
}

export function pictureOf({ name, alt }: Drawing, size: Size, pictures: Pictures): object {
  const { ending, width, height } = sizes[size]
  return { fileId: pictures.get(`${name}${ending}`), width, height, alt }
}
