// The client of what is taken out: one article as a file, or everything as an archive.

import { callStaff } from '../../cloud/call'
import { countOf, fieldsOf, listOf, textOf, wrong } from '../../cloud/shape'
import type { ArchiveMakeInput, ArchiveMakeOutput, ArticleExportAllInput, ArticleExportInput, ArticleExportOutput } from '../contract/exports'
import { readStatsExport } from './read-stats'

export function exportArticle(input: ArticleExportInput): Promise<ArticleExportOutput> {
  return callStaff('article.export', input, (value) => {
    const fields = fieldsOf(value, 'article.export')
    const kind = textOf(fields, 'kind')
    if (kind === 'missing') return { kind, characters: listOf(fields, 'characters', textIn) }
    return kind === 'made' ? { kind, leftOut: countOf(fields, 'leftOut'), ...readStatsExport(value) } : wrong(`${kind} is no kind of export`)
  })
}

/** One part; with what it answers as `next`, the following one. */
export function makeArchive(input: ArchiveMakeInput): Promise<ArchiveMakeOutput> {
  return callStaff('archive.make', input, readPart)
}

/** The same of articles in one form. */
export function exportAllArticles(input: ArticleExportAllInput): Promise<ArchiveMakeOutput> {
  return callStaff('article.exportAll', input, readPart)
}

function readPart(value: unknown): ArchiveMakeOutput {
  const fields = fieldsOf(value, 'a part')
  return {
    part: { ...readStatsExport(fields.part), bytes: countOf(fieldsOf(fields.part, 'part'), 'bytes') },
    done: countOf(fields, 'done'),
    of: countOf(fields, 'of'),
    leftOut: listOf(fields, 'leftOut', textIn),
    ...(fields.next === undefined || fields.next === null ? {} : { next: textOf(fields, 'next') }),
  }
}

function textIn(value: unknown): string {
  return textOf({ value }, 'value')
}
