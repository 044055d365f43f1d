// Checks what replies say of word lists and of what proofreading found.

import { readOrgName } from '../../cloud/read-card'
import { countOf, fieldsOf, flagOf, listOf, optionalTextOf, textOf, wrong } from '../../cloud/shape'
import { findingKinds, type ArticleProofreadOutput, type Finding, type Where } from '../contract/proofreading'
import { wordKinds, type WordEntry, type WordsOpenOutput } from '../contract/words'

export function readWords(data: unknown): WordsOpenOutput {
  const fields = fieldsOf(data, 'words.open')
  const above = listOf(fields, 'above', (item) => {
    const list = fieldsOf(item, 'above')
    return { org: readOrgName(list.org), entries: listOf(list, 'entries', readEntry) }
  })
  return { org: readOrgName(fields.org), entries: listOf(fields, 'entries', readEntry), revision: countOf(fields, 'revision'), above, mayChange: flagOf(fields, 'mayChange') }
}

function readEntry(value: unknown): WordEntry {
  const fields = fieldsOf(value, 'word')
  const kind = wordKinds.find((each) => each === fields.kind) ?? wrong('kind of a word is none of ours')
  const instead = optionalTextOf(fields, 'instead')
  return { word: textOf(fields, 'word'), kind, ...(instead === undefined ? {} : { instead }) }
}

export function readFindings(data: unknown): ArticleProofreadOutput {
  const fields = fieldsOf(data, 'article.proofread')
  return { findings: listOf(fields, 'findings', readFinding), more: countOf(fields, 'more') }
}

export function readFinding(value: unknown): Finding {
  const fields = fieldsOf(value, 'finding')
  const kind = findingKinds.find((each) => each === fields.kind) ?? wrong('kind of a finding is none of ours')
  const fix = optionalTextOf(fields, 'fix')
  const place = { start: countOf(fields, 'start'), end: countOf(fields, 'end') }
  return { id: textOf(fields, 'id'), kind, where: readWhere(fields.where), ...place, text: textOf(fields, 'text'), ...(fix === undefined ? {} : { fix }), say: textOf(fields, 'say') }
}

function readWhere(value: unknown): Where {
  const fields = fieldsOf(value, 'where')
  if (fields.part === 'title') return { part: 'title' }
  const numbers = (['item', 'row', 'cell'] as const).filter((name) => fields[name] !== undefined).map((name) => [name, countOf(fields, name)])
  return { blockId: textOf(fields, 'blockId'), ...(Object.fromEntries(numbers) as { item?: number; row?: number; cell?: number }) }
}
