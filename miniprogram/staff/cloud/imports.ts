// The client of imports, and the check of what they answer.

import { callStaff } from '../../cloud/call'
import { countOf, fieldsOf, listOf, textOf } from '../../cloud/shape'
import type { ArticleImportInput, ArticleImportOutput } from '../contract/imports'

export function importArticle(input: ArticleImportInput): Promise<ArticleImportOutput> {
  return callStaff('article.import', input, readImport)
}

function readImport(value: unknown): ArticleImportOutput {
  const fields = fieldsOf(value, 'article.import')
  if (textOf(fields, 'state') === 'working') return { state: 'working', done: countOf(fields, 'done'), of: countOf(fields, 'of') }
  const report = fieldsOf(fields.report, 'report')
  const sentence = (item: unknown): string => textOf({ item }, 'item')
  return {
    state: 'done',
    articleId: textOf(fields, 'articleId'),
    orgId: textOf(fields, 'orgId'),
    codeId: textOf(fields, 'codeId'),
    report: { taken: listOf(report, 'taken', sentence), dropped: listOf(report, 'dropped', sentence) },
  }
}
