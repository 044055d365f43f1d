// Checks what replies say of an org's lists of articles.

import { countOf, fieldsOf, listOf, optionalTextOf, textOf } from '../../cloud/shape'
import type { DraftCard, DraftListOutput } from '../contract/drafts'
import type { Told } from '../contract/outbox'
import { readState } from './read-workflow'

export function readDraftList(value: unknown): DraftListOutput {
  const fields = fieldsOf(value, 'draft.list')
  const next = optionalTextOf(fields, 'next')
  return { drafts: listOf(fields, 'drafts', readDraftCard), ...(next !== undefined && { next }) }
}

function readDraftCard(value: unknown): DraftCard {
  const fields = fieldsOf(value, 'draft')
  const counts = (['publishAt', 'publishedAt', 'reads'] as const).filter((name) => fields[name] !== undefined)
  return {
    articleId: textOf(fields, 'articleId'),
    title: textOf(fields, 'title'),
    by: textOf(fields, 'by'),
    state: readState(fields.state),
    changedAt: countOf(fields, 'changedAt'),
    characters: countOf(fields, 'characters'),
    ...Object.fromEntries(counts.map((name) => [name, countOf(fields, name)])),
    ...(fields.told !== undefined && { told: readTold(fields.told) }),
    ...(fields.due === true && { due: true }),
    ...(fields.pinned === true && { pinned: true }),
  }
}

function readTold(value: unknown): Told {
  const fields = fieldsOf(value, 'told')
  return { sent: countOf(fields, 'sent'), none: countOf(fields, 'none'), failed: countOf(fields, 'failed'), unknown: countOf(fields, 'unknown') }
}
