// The real page that journey 1 reads: taken apart here by its lines, so that none of its sentences stands in the project.

import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'

export const seedFile = resolve(__dirname, '..', '..', '..', 'shared', 'seed', 'article.txt')
export const hasSeed = existsSync(seedFile)

export interface SeedText {
  title: string
  org: string
  createdOn: string
  earlierReads: number
  /** Without hand-made blanks: no indent, and a plain blank where another kind stood. */
  paragraphs: string[]
}

/** The file's own lines: a head of title, org, date and reads, then paragraphs that begin with blanks. */
export function readSeed(): SeedText {
  const lines = readFileSync(seedFile, 'utf8').split('\n')
  const [title = '', org = '', created = '', reads = ''] = lines.map((line) => line.trim()).filter((line) => line !== '')
  return {
    title,
    org,
    createdOn: /\d{4}-\d{2}-\d{2}/.exec(created)?.[0] ?? '',
    earlierReads: Number(/\d+/.exec(reads)?.[0]),
    paragraphs: lines.filter((line) => /^\s{2,}\S/.test(line)).map((line) => line.trim().replace(/\s+/g, ' ')),
  }
}
