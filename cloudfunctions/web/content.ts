// What of an article's page does not change by the minute: its text as HTML, and its org. Its number is read anew every ten seconds.

import { excerptOf } from '../domain/article/excerpt'
import { filesOf } from '../domain/article/files'
import { picturesOf } from '../domain/article/limits'
import { addressesOf } from '../platform/files'
import { getBody } from '../store/bodies'
import type { ArticleDocument, BodyDocument, OrgDocument } from '../store/documents'
import { bodyHtml } from '../domain/html/blocks'
import type { Html } from '../domain/html/html'

export interface Content {
  /** Of this instance, and of no other content in it. */
  number: number
  html: Awaited<Html>
  /** The summary, or the first sentences. */
  description: string
  /** Absolute, of all files that the page shows and plays. */
  addresses: readonly string[]
  /** Absolute, of the picture that stands for the article. */
  picture: string | undefined
}

interface Kept {
  content: Content
  org: OrgDocument
  /** Of the article's last change. */
  changedAt: number
  until: number
}

const keptMs = 60_000
const descriptionCharacters = 120
/** In characters of HTML: some thousand articles. */
const keptMax = 16_000_000

const kept = new Map<string, Kept>()
let size = 0
let made = 0

const changeOf = ({ updatedAt }: ArticleDocument): number => updatedAt?.getTime() ?? 0

/** The org of an article whose text is known, so that neither need be read. */
export function knownOrgOf(articleId: string, now: number): OrgDocument | undefined {
  const known = kept.get(articleId)
  return known && known.until > now ? known.org : undefined
}

export interface Read {
  article: ArticleDocument
  org: OrgDocument
  /** Where it has been read already. */
  body?: BodyDocument
}

/** Undefined where the article has no body. One read of the database where that has not been read, none while the text is known. */
export async function contentOf({ article, org, body }: Read, now: number): Promise<Content | undefined> {
  const known = kept.get(article._id)
  if (known && known.until > now && known.changedAt === changeOf(article)) return known.content
  const read = body ?? (await getBody(article._id))
  if (!read) return undefined
  const content = await contentFrom(article, read)
  drop(article._id)
  kept.set(article._id, { content, org, changedAt: changeOf(article), until: now + keptMs })
  size += lengthOf(content)
  for (const oldest of kept.keys()) {
    if (size <= keptMax) break
    drop(oldest)
  }
  return content
}

async function contentFrom({ cover, summary }: ArticleDocument, body: BodyDocument): Promise<Content> {
  const blocks = Array.isArray(body.blocks) ? body.blocks : []
  const addresses = await addressesOf([...filesOf(blocks), ...(cover ? [cover.fileId] : [])])
  const picture = [cover, ...picturesOf(blocks)].flatMap((one) => (one ? (addresses.get(one.fileId) ?? []) : []))[0]
  const html = await bodyHtml({ version: body.version, blocks }, addresses)
  made += 1
  return { number: made, html, description: summary ?? excerptOf(blocks, descriptionCharacters), addresses: [...addresses.values()], picture }
}

function drop(articleId: string): void {
  const old = kept.get(articleId)
  if (!old) return
  size -= lengthOf(old.content)
  kept.delete(articleId)
}

function lengthOf({ html }: Content): number {
  return html.length
}
