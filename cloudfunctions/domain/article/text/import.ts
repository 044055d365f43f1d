// A text file as an article: what it says of itself, its body, and a report for the person who brings it in.

import { bodyLimits, bodyVersion, type Body } from '../../../../miniprogram/contract/body'
import { ApiError } from '../../../../miniprogram/contract/errors'
import { decodeText } from './decode'
import { linesOf, type Line } from './lines'
import { readPage, type Page } from './page'

export const orgNameLimit = 30

/** What the caller knows better than the text. */
export interface Known {
  title?: string
  orgName?: string
  createdOn?: string
  earlierReads?: number
  /** Better than no title: the file's own name. */
  fileTitle?: string
}

export interface ImportedText {
  title: string
  /** Absent when neither the caller nor the text names one. */
  orgName?: string
  createdOn?: string
  earlierReads: number
  body: Body
  report: { taken: string[]; dropped: string[] }
}

/** Throws ApiError bad_input or too_large, in words for the person who imports. */
export function importText(bytes: Uint8Array, known: Known): ImportedText {
  const lines = linesOf(decodeText(bytes))
  const page = readPage(lines)
  const { title, paragraphs } = titled(known.title ?? page.title, page.paragraphs, known.fileTitle)
  if (paragraphs.length === 0) throw new ApiError('bad_input', '除了标题和按钮，没有正文')
  const orgName = known.orgName ?? page.orgName
  const orgNameLength = Array.from(orgName ?? '').length
  if (orgNameLength > orgNameLimit) throw new ApiError('bad_input', `单位名有 ${orgNameLength} 个字，最多 ${orgNameLimit}`)
  const createdOn = known.createdOn ?? page.createdOn
  const earlierReads = known.earlierReads ?? page.reads ?? 0
  const indents = paragraphs.filter(({ indented }) => indented).length
  return {
    title,
    ...(orgName ? { orgName } : {}),
    ...(createdOn ? { createdOn } : {}),
    earlierReads,
    body: bodyOf(paragraphs),
    report: {
      taken: [
        ...(known.title === undefined ? [`标题：${title}`] : []),
        ...(known.orgName === undefined && page.orgName ? [`单位：${page.orgName}`] : []),
        ...(known.createdOn === undefined && page.createdOn ? [`创建于 ${page.createdOn}`] : []),
        ...(known.earlierReads === undefined && page.reads !== undefined ? [`原来的阅读 ${page.reads}`] : []),
        `正文 ${paragraphs.length} 段`,
      ],
      dropped: [...overruled(known, page), ...page.dropped, ...(indents > 0 ? [`${indents} 段开头手打的空格`] : [])],
    },
  }
}

/** What the text said and the caller knew better. */
export function overruled(known: Known, page: Pick<Page, 'title' | 'orgName' | 'createdOn' | 'reads'>): string[] {
  return [
    ...(known.title !== undefined && page.title ? [`文中的标题：${page.title}`] : []),
    ...(known.orgName !== undefined && page.orgName ? [`文中的单位：${page.orgName}`] : []),
    ...(known.createdOn !== undefined && page.createdOn ? [`文中的创建于 ${page.createdOn}`] : []),
    ...(known.earlierReads !== undefined && page.reads !== undefined ? [`文中的阅读 ${page.reads}`] : []),
  ]
}

/** Without a title from anywhere else, a first line that reads like one is it. */
function titled(given: string | undefined, paragraphs: Line[], fileTitle?: string): { title: string; paragraphs: Line[] } {
  const [first, ...rest] = paragraphs
  const title = given ?? (first && looksLikeTitle(first, rest) ? first.text : fileTitle)
  if (title === undefined) throw new ApiError('bad_input', '看不出标题，请另外写明标题')
  const isRepeated = first?.text === title
  const length = Array.from(title).length
  if (length > bodyLimits.titleCharacters) throw new ApiError('bad_input', `标题有 ${length} 个字，最多 ${bodyLimits.titleCharacters}`)
  return { title, paragraphs: isRepeated ? rest : paragraphs }
}

function looksLikeTitle({ text, indented }: Line, rest: readonly Line[]): boolean {
  return !indented && rest.length > 0 && Array.from(text).length <= bodyLimits.titleCharacters && !/[。，；、,;.]$/.test(text)
}

function bodyOf(paragraphs: readonly Line[]): Body {
  return {
    version: bodyVersion,
    blocks: paragraphs.map(({ text }, place) => ({ id: `p${place + 1}`, type: 'paragraph', runs: [{ text }] })),
  }
}
