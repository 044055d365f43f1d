// The sound and the papers of the samples, brought into storage, each as the block that shows it.

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Cloud } from '../cloud'
import type { SeedBlock } from './body'
import { melody } from './melody'

export type StoredMedia = ReadonlyMap<SeedBlock, object>

export async function putMedia(cloud: Cloud, blocks: readonly SeedBlock[], openid: string): Promise<StoredMedia> {
  const stored = new Map<SeedBlock, object>()
  for (const block of blocks) {
    if (block.type === 'tune') {
      const { bytes, seconds } = melody()
      const { fileId } = await cloud.storage.put('articles/seed/whistle.wav', bytes, { openid })
      stored.set(block, { type: 'audio', fileId, title: block.title, seconds })
    }
    if (block.type === 'sheet') {
      const bytes = await readFile(join(__dirname, 'papers', `${block.name}.pdf`))
      const { fileId } = await cloud.storage.put(`articles/seed/${block.name}.pdf`, bytes, { openid })
      stored.set(block, { type: 'file', fileId, name: block.title, bytes: bytes.length })
    }
  }
  return stored
}
