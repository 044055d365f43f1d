// The parts of drafts: each written by itself, on the revision that it was made on.

import { headPart, type DraftChange } from '../../miniprogram/staff/contract/drafts'
import { sizeOf, type PartSize } from '../domain/draft/size'
import { contentIn, recentAfter } from '../domain/draft/verdict'
import { collection, command } from './collection'
import type { DraftPartDocument } from './draft-documents'

const parts = () => collection('draft_blocks')
const atOnce = 100

export function partIdOf(articleId: string, partId: string): string {
  return `${articleId}.${partId}`
}

/** By part id; one that is not there has no entry. */
export async function partsNamed(articleId: string, partIds: readonly string[]): Promise<Map<string, DraftPartDocument>> {
  const found = new Map<string, DraftPartDocument>()
  for (let start = 0; start < partIds.length; start += atOnce) {
    const ids = partIds.slice(start, start + atOnce).map((partId) => partIdOf(articleId, partId))
    for (const part of await parts().find({ _id: command.in(ids) }, { limit: atOnce })) found.set(part.partId, part)
  }
  return found
}

export interface Whole {
  size: PartSize
  title: string
}

/** The whole draft, measured in one read that brings no text but the title. */
export async function wholeOf(articleId: string): Promise<Whole> {
  const sum = (measure: keyof PartSize): object => ({ $sum: `$size.${measure}` })
  const measures = { blocks: sum('blocks'), characters: sum('characters'), letters: sum('letters'), pictures: sum('pictures'), bytes: sum('bytes') }
  const [row] = await parts().aggregate<PartSize & { title: string | null }>([
    ['match', { articleId }],
    ['group', { _id: null, ...measures, title: { $max: '$head.title' } }],
    ['limit', 1],
  ])
  const { title, blocks = 0, characters = 0, letters = 0, pictures = 0, bytes = 0 } = row ?? { title: null }
  return { size: { blocks, characters, letters, pictures, bytes }, title: title ?? '' }
}

/** The revision that it made; undefined where the part is no longer as it was read, and nothing is written. */
export async function writePart(articleId: string, change: DraftChange, there: DraftPartDocument | undefined, who: { openid: string; at: Date }): Promise<number | undefined> {
  const { partId, changeId } = change
  const _id = partIdOf(articleId, partId)
  const content = contentIn(change)
  const rev = change.base + 1
  const fields = { rev, changeId, ...who, recent: recentAfter(there, { changeId, rev }) }
  if (!there) return (await parts().insert({ _id, articleId, partId, ...fields, size: sizeOf(content), ...content })) ? rev : undefined
  // An object given as it is would be laid over the one that is there.
  const whole = { size: command.set(sizeOf(content)), ...(partId === headPart ? {} : { pos: command.remove(), block: command.remove(), removed: command.remove() }) }
  const set = Object.fromEntries(Object.entries(content).map(([field, value]) => [field, command.set(value)]))
  return (await parts().update({ _id, rev: change.base }, { ...fields, ...whole, ...set })) === 1 ? rev : undefined
}

/** Parts of a draft that is being made; those that are there stay as they are. */
export async function insertParts(articleId: string, made: readonly DraftPartDocument[]): Promise<void> {
  for (let start = 0; start < made.length; start += atOnce) {
    let missing = made.slice(start, start + atOnce)
    while (missing.length > 0 && !(await parts().insertMany(missing))) {
      const known = await partsNamed(articleId, missing.map(({ partId }) => partId))
      missing = missing.filter(({ partId }) => !known.has(partId))
    }
  }
}
