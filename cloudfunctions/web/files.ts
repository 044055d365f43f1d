// The files that every page is made with: its style, its script, its wordmark. Their addresses change with what is in them.

import { createHash } from 'node:crypto'
import { prepare, type Prepared } from './reply'
import { pageScript } from './script'
import { securityHeaders } from './security'
import { styleSheet } from './style'
import { pageIcon, wordmark } from './wordmark'

const yearSeconds = 31_536_000

interface PageFile {
  /** With a mark of its content behind it. */
  address: string
  reply: Prepared
}

function fileOf(name: string, type: string, text: string): PageFile {
  const mark = createHash('sha256').update(text).digest('base64url').slice(0, 8)
  const headers = { ...securityHeaders(), 'content-type': type, 'cache-control': `public, max-age=${yearSeconds}, immutable` }
  return { address: `/a/${name}?v=${mark}`, reply: prepare({ status: 200, headers, body: text }) }
}

const wordmarkFile = fileOf('wordmark.svg', 'image/svg+xml', wordmark)

export const pageFiles = {
  style: fileOf('style.css', 'text/css; charset=utf-8', styleSheet(wordmarkFile.address)),
  script: fileOf('page.js', 'text/javascript; charset=utf-8', pageScript),
  wordmark: wordmarkFile,
  icon: fileOf('icon.svg', 'image/svg+xml', pageIcon),
} as const

/** By path, without the mark. */
export const repliesOfFiles: ReadonlyMap<string, Prepared> = new Map(
  Object.values(pageFiles).map(({ address, reply }) => [address.slice(0, address.indexOf('?')), reply]),
)
