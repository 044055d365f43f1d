// An article as one HTML file with its pictures in it; where that would be too large to pass on, as a .zip with the pictures in a folder beside it.

import { zipSync } from 'fflate'
import { articleFile } from '../domain/html/article-file'
import type { TakenArticle } from '../domain/takeout/article'
import type { Stored } from './article-docx'

/** Bytes of the pictures as the text that an HTML file holds them in. */
const mostBytes = 20_000_000
const types = { jpg: 'image/jpeg', png: 'image/png', gif: 'image/gif', webp: 'image/webp' } as const

export async function articleHtml(article: TakenArticle, { pictures, addresses }: Stored): Promise<{ bytes: Uint8Array; form: 'html' | 'zip' }> {
  const size = [...pictures.values()].reduce((sum, { bytes }) => sum + (bytes.length * 4) / 3, 0)
  if (size <= mostBytes) {
    const inside = [...pictures].map(([fileId, { bytes, form }]) => [fileId, `data:${types[form]};base64,${Buffer.from(bytes).toString('base64')}`] as const)
    return { bytes: Buffer.from(await articleFile(article, new Map([...addresses, ...inside]))), form: 'html' }
  }
  const beside = [...pictures].map(([fileId, { bytes, form }], at) => ({ fileId, bytes, path: `pictures/${String(at + 1).padStart(3, '0')}.${form}` }))
  const text = await articleFile(article, new Map([...addresses, ...beside.map(({ fileId, path }) => [fileId, path] as const)]))
  // Pictures are packed already.
  const files = Object.fromEntries(beside.map(({ path, bytes }) => [path, [bytes, { level: 0 }] as [Uint8Array, { level: 0 }]]))
  return { bytes: zipSync({ 'index.html': Buffer.from(text), ...files }), form: 'zip' }
}
