// Finds title, unit, date and number in the head of a saved page, and its body between head and tail.

import { ApiError } from '../../../../miniprogram/contract/errors'
import { furnitureOf, type Furniture } from './furniture'
import type { Line } from './lines'

export interface Page {
  title?: string
  orgName?: string
  createdOn?: string
  reads?: number
  paragraphs: Line[]
  /** The lines that were left out, in their order. */
  dropped: string[]
}

/** A title takes a few lines at most, then the unit, then the date. */
const headLines = 8

/**
 * The date line makes a page of a text: without one the whole text is body, but for a tail that signs itself as one.
 * Furniture is dropped at the head and at the tail only; in the middle of the body the same words are the author's.
 * Throws ApiError bad_input for a date that no calendar has.
 */
export function readPage(lines: readonly Line[]): Page {
  const at = lines.slice(0, headLines).findIndex(({ text }) => kindsOf(text).includes('created'))
  const head = at < 0 ? { paragraphs: [...lines], dropped: [] } : readHead(lines, at)
  return dropTail(head, at >= 0)
}

function readHead(lines: readonly Line[], at: number): Page {
  const names = lines.slice(0, at).map(({ text }) => text)
  const orgName = names.length > 1 ? names.pop() : undefined
  const title = joinTitle(names)
  const end = headEnd(lines, at)
  const pieces = lines.slice(at, end).flatMap(({ text }) => furnitureOf(text) ?? [])
  const created = pieces.find((piece) => piece.kind === 'created')
  if (created && !created.day) throw new ApiError('bad_input', `“${created.text}”不是一个日期`)
  const reads = pieces.find((piece) => piece.kind === 'reads')
  return {
    ...(title ? { title } : {}),
    ...(orgName ? { orgName } : {}),
    ...(created?.day ? { createdOn: created.day } : {}),
    ...(reads ? { reads: reads.count } : {}),
    paragraphs: lines.slice(end),
    dropped: pieces.filter(({ kind }) => kind === 'button' || kind === 'footer').map(({ text }) => text),
  }
}

function headEnd(lines: readonly Line[], at: number): number {
  const more = lines.slice(at).findIndex(({ text }) => !furnitureOf(text))
  return more < 0 ? lines.length : at + more
}

function dropTail(page: Page, isPage: boolean): Page {
  const { paragraphs } = page
  let end = paragraphs.length
  while (end > 0 && kindsOf(paragraphs[end - 1]?.text ?? '').some((kind) => kind !== 'created')) end -= 1
  const tail = paragraphs.slice(end)
  const signed = tail.some(({ text }) => text.startsWith('文章由'))
  if (!isPage && !signed) return page
  return { ...page, paragraphs: paragraphs.slice(0, end), dropped: [...page.dropped, ...tail.map(({ text }) => text)] }
}

function kindsOf(text: string): Furniture['kind'][] {
  return (furnitureOf(text) ?? []).map(({ kind }) => kind)
}

/** Chinese needs no blank where a title was broken; Latin words do. */
function joinTitle(lines: readonly string[]): string {
  return lines.reduce((title, line) => (/[\w,.]$/.test(title) && /^\w/.test(line) ? `${title} ${line}` : title + line), '')
}
