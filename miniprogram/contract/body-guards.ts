// Checks an article body that comes from the network, block by block: what cannot be read becomes a note in its place, never a lost article.

import type { Block, Picture } from './body'
import { isRecord, readAll, readRuns } from './run-guards'

/** `unreadable` stands where a newer editor or a fault put something this version does not know. */
export type ReadBlock = Block | { id: string; type: 'unreadable' }

type Fields = Record<string, unknown>

const isSize = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value) && value > 0
const isText = (value: unknown): value is string => typeof value === 'string'

export function readPicture(value: unknown): Picture | undefined {
  if (!isRecord(value) || !isText(value.fileId) || !isSize(value.width) || !isSize(value.height)) return undefined
  return {
    fileId: value.fileId,
    width: value.width,
    height: value.height,
    ...(isText(value.caption) && { caption: value.caption }),
    ...(isText(value.alt) && { alt: value.alt }),
  }
}

function readParagraph(id: string, fields: Fields): Block | undefined {
  const runs = readRuns(fields.runs)
  if (!runs) return undefined
  const { align } = fields
  return { id, type: 'paragraph', runs, ...((align === 'center' || align === 'right') && { align }) }
}

function readVideo(id: string, fields: Fields): Block | undefined {
  const picture = readPicture(fields)
  if (!picture) return undefined
  const { fileId, width, height, caption } = picture
  return {
    id,
    type: 'video',
    fileId,
    width,
    height,
    ...(caption !== undefined && { caption }),
    ...(isSize(fields.seconds) && { seconds: fields.seconds }),
    ...(isText(fields.poster) && { poster: fields.poster }),
  }
}

function readAudio(id: string, fields: Fields): Block | undefined {
  if (!isText(fields.fileId) || !isText(fields.title)) return undefined
  return {
    id,
    type: 'audio',
    fileId: fields.fileId,
    title: fields.title,
    ...(isSize(fields.seconds) && { seconds: fields.seconds }),
    ...(fields.background === true && { background: true as const }),
  }
}

function readFile(id: string, fields: Fields): Block | undefined {
  if (!isText(fields.fileId) || !isText(fields.name) || typeof fields.bytes !== 'number') return undefined
  return { id, type: 'file', fileId: fields.fileId, name: fields.name, bytes: fields.bytes }
}

/** One reader for each type; the compiler asks for a reader when a type is added. */
const readers: { [T in Block['type']]: (id: string, fields: Fields) => Block | undefined } = {
  paragraph: readParagraph,
  heading: (id, fields) => withRuns(fields, (runs) => ({ id, type: 'heading', runs })),
  quote: (id, fields) => withRuns(fields, (runs) => ({ id, type: 'quote', runs })),
  image(id, fields) {
    const picture = readPicture(fields)
    return picture && { id, type: 'image', ...picture }
  },
  gallery(id, fields) {
    const images = readAll(fields.images, readPicture)
    return images && { id, type: 'gallery', images }
  },
  video: readVideo,
  audio: readAudio,
  list(id, fields) {
    const items = readAll(fields.items, readRuns)
    return items && { id, type: 'list', ordered: fields.ordered === true, items }
  },
  table(id, fields) {
    const rows = readAll(fields.rows, (row) => readAll(row, readRuns))
    return rows && { id, type: 'table', rows }
  },
  divider: (id) => ({ id, type: 'divider' }),
  file: readFile,
}

function withRuns(fields: Fields, make: (runs: NonNullable<ReturnType<typeof readRuns>>) => Block): Block | undefined {
  const runs = readRuns(fields.runs)
  return runs && make(runs)
}

function isBlockType(value: unknown): value is Block['type'] {
  return isText(value) && Object.prototype.hasOwnProperty.call(readers, value)
}

function readBlock(value: unknown, index: number): ReadBlock {
  const fields = isRecord(value) ? value : {}
  // Ids only tell blocks apart on the page, so a missing one is made up.
  const id = isText(fields.id) ? fields.id : `block-${index}`
  return (isBlockType(fields.type) ? readers[fields.type](id, fields) : undefined) ?? { id, type: 'unreadable' }
}

/** Undefined where there is no list of blocks at all. */
export function readBlocks(body: unknown): ReadBlock[] | undefined {
  return isRecord(body) && Array.isArray(body.blocks) ? (body.blocks as unknown[]).map(readBlock) : undefined
}
