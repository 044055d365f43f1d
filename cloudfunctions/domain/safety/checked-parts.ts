// What of an article is checked: the text of each part, and each picture with the part that shows it first.

import type { Block } from '../../../miniprogram/contract/body'
import { headPart } from '../../../miniprogram/staff/contract/drafts'
import { picturesOf, runsOf } from '../article/limits'
import type { Content } from '../draft/content'
import type { Part } from './slices'

/** The runs of a part come first, without a sign between them, so that a place in them is a place in its text. */
export function textsOf({ head, blocks }: Content): Part[] {
  const own = [head.title, head.summary, head.correction].filter((text) => text !== undefined && text !== '')
  const all = [{ id: headPart, text: own.join('\n') }, ...blocks.map((block) => ({ id: block.id, text: textOf(block) }))]
  return all.filter(({ text }) => text.trim() !== '')
}

function textOf(block: Block): string {
  const besides = [...captionsOf(block), ...picturesOf([block]).flatMap(({ caption, alt }) => [caption, alt])]
  return [runsOf(block).map(({ text }) => text).join(''), ...besides].filter(Boolean).join('\n')
}

function captionsOf(block: Block): (string | undefined)[] {
  switch (block.type) {
    case 'video':
      return [block.caption]
    case 'audio':
      return [block.title]
    case 'file':
      return [block.name]
    default:
      return []
  }
}

/** Part ids by file; the posters of films among them. */
export function picturesToCheck({ head, blocks }: Content): Map<string, string> {
  const found = new Map<string, string>()
  const note = (partId: string, fileId: string | undefined): void => {
    if (fileId !== undefined && !found.has(fileId)) found.set(fileId, partId)
  }
  for (const block of blocks) {
    for (const { fileId } of picturesOf([block])) note(block.id, fileId)
    if (block.type === 'video') note(block.id, block.poster)
  }
  // Last: where they stand in the text as well, that is where they are shown.
  for (const picture of [head.cover, head.square, head.thumb]) note(headPart, picture?.fileId)
  return found
}
