// What each part adds to a draft as a whole, so that the whole is measured without reading it.

import { bodyLimits, type Block } from '../../../miniprogram/contract/body'
import type { PartContent } from '../../../miniprogram/staff/contract/drafts'
import { charactersOf, picturesOf, refuseOver } from '../article/limits'
import { charactersIn } from './characters'

/** `characters` in UTF-16 units, as the limit counts; `letters` as people count; `bytes` as JSON in the body's list. */
export interface PartSize {
  blocks: number
  characters: number
  letters: number
  pictures: number
  bytes: number
}

const nothing: PartSize = { blocks: 0, characters: 0, letters: 0, pictures: 0, bytes: 0 }
const measures = Object.keys(nothing) as (keyof PartSize)[]

/** Of the body around its list. */
const frameBytes = 32

export function sizeOf(content: PartContent): PartSize {
  return 'block' in content ? sizeOfBlock(content.block) : nothing
}

function sizeOfBlock(block: Block): PartSize {
  return {
    blocks: 1,
    characters: charactersOf([block]),
    letters: charactersIn({ blocks: [block] }),
    pictures: picturesOf([block]).length,
    bytes: Buffer.byteLength(JSON.stringify(block)) + 1,
  }
}

/** The whole after a change of some parts. */
export function sizeAfter(whole: PartSize, changed: readonly { before: PartSize; after: PartSize }[]): PartSize {
  const after = { ...whole }
  for (const change of changed) for (const measure of measures) after[measure] += change.after[measure] - change.before[measure]
  return after
}

/** ApiError too_large, naming the limit of articles that it would go over. What is over one already may shrink, or stay as large. */
export function refuseGrowth(before: PartSize, after: PartSize): void {
  const limits: [what: string, measure: keyof PartSize, limit: number][] = [
    ['段落', 'blocks', bodyLimits.blocks],
    ['文字', 'characters', bodyLimits.characters],
    ['图片', 'pictures', bodyLimits.images],
    ['正文字节', 'bytes', bodyLimits.jsonBytes - frameBytes],
  ]
  for (const [what, measure, limit] of limits) if (after[measure] > before[measure]) refuseOver(what, after[measure], limit)
}
