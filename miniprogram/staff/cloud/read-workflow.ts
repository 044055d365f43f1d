// Checks what replies say of an article's way to its readers.

import { isRecord } from '../../contract/run-guards'
import { countOf, fieldsOf, flagOf, listOf, optionalTextOf, textOf, wrong } from '../../cloud/shape'
import type { DraftState, Mark, Publication, Returned, WorkflowOutput } from '../contract/workflow'

export function readState(value: unknown): DraftState {
  const fields = fieldsOf(value, 'state')
  const name = textOf(fields, 'name')
  switch (name) {
    case 'review':
      return { name, step: countOf(fields, 'step') }
    case 'scheduled':
      return { name, publishAt: countOf(fields, 'publishAt') }
    case 'writing':
    case 'approved':
    case 'publishing':
    case 'settled':
    case 'discarded':
      return { name }
    default:
      return wrong('state is none of ours')
  }
}

/** Undefined where there is none. */
export function readReturned(value: unknown): Returned | undefined {
  if (!isRecord(value)) return undefined
  const mark = (item: unknown): Mark => ({ partId: textOf(fieldsOf(item, 'mark'), 'partId'), say: textOf(fieldsOf(item, 'mark'), 'say') })
  return { step: countOf(value, 'step'), by: textOf(value, 'by'), at: countOf(value, 'at'), comment: textOf(value, 'comment'), marks: listOf(value, 'marks', mark) }
}

/** The same. */
export function readPublication(value: unknown): Publication | undefined {
  if (!isRecord(value)) return undefined
  const status = (['published', 'withdrawn', 'archived'] as const).find((each) => each === value.status) ?? wrong('status is none of ours')
  const reason = optionalTextOf(value, 'reason')
  return {
    status,
    publishedAt: countOf(value, 'publishedAt'),
    pinned: flagOf(value, 'pinned'),
    ...(typeof value.updatedAt === 'number' && { updatedAt: value.updatedAt }),
    ...(reason !== undefined && { reason }),
  }
}

export function readWorkflow(value: unknown): WorkflowOutput {
  const fields = fieldsOf(value, 'workflow')
  const publication = readPublication(fields.publication)
  return { state: readState(fields.state), rev: countOf(fields, 'rev'), ...(publication && { publication }) }
}
