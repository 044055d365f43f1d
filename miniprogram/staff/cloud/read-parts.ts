// Checks parts of a draft, from the cloud or from the phone's own storage.

import { readBlocks, readPicture } from '../../contract/body-guards'
import type { Block } from '../../contract/body'
import { isRecord } from '../../contract/run-guards'
import type { DraftHead, PartContent, StoredPart } from '../contract/drafts'

/** Undefined for what is no content of a part. */
export function readPartContent(value: unknown): PartContent | undefined {
  if (!isRecord(value)) return undefined
  if (value.removed === true) return { removed: true }
  if ('head' in value) {
    const head = readHead(value.head)
    return head && { head }
  }
  const block = readBlock(value.block)
  return block && typeof value.pos === 'string' ? { pos: value.pos, block } : undefined
}

/** The same, with what the server says of it. */
export function readStoredPart(value: unknown): StoredPart | undefined {
  const content = readPartContent(value)
  if (!content || !isRecord(value)) return undefined
  const { partId, rev, changeId, at, by, mine } = value
  if (typeof partId !== 'string' || typeof rev !== 'number' || typeof changeId !== 'string') return undefined
  return { partId, rev, changeId, at: typeof at === 'number' ? at : 0, by: typeof by === 'string' ? by : '', mine: mine === true, ...content }
}

/** What a newer editor wrote and this one does not know is left where it is: not shown, not touched. */
export function readBlock(value: unknown): Block | undefined {
  const [block] = readBlocks({ blocks: [value] }) ?? []
  return block && block.type !== 'unreadable' ? block : undefined
}

export function readHead(value: unknown): DraftHead | undefined {
  if (!isRecord(value) || typeof value.title !== 'string' || typeof value.createdOn !== 'string') return undefined
  const head: DraftHead = { title: value.title, createdOn: value.createdOn }
  for (const name of ['summary', 'seriesId', 'correction'] as const) {
    const text = value[name]
    if (typeof text === 'string') head[name] = text
  }
  for (const name of ['cover', 'square', 'thumb'] as const) {
    const picture = readPicture(value[name])
    if (picture) head[name] = picture
  }
  return head
}
