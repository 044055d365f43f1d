// Checks what replies say of where an article stands on its way to readers.

import { countOf, fieldsOf, flagOf, optionalTextOf, textOf, wrong } from '../../cloud/shape'
import type { DraftState, Publication, ReviewSettings, WorkflowOutput } from '../contract/workflow'

export function readDraftState(value: unknown): DraftState {
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

export function readPublication(value: unknown): Publication {
  const fields = fieldsOf(value, 'publication')
  const status = (['published', 'withdrawn', 'archived'] as const).find((each) => each === fields.status) ?? wrong('status is none of ours')
  const reason = optionalTextOf(fields, 'reason')
  return {
    status,
    publishedAt: countOf(fields, 'publishedAt'),
    pinned: flagOf(fields, 'pinned'),
    ...(fields.updatedAt !== undefined && { updatedAt: countOf(fields, 'updatedAt') }),
    ...(reason !== undefined && { reason }),
  }
}

export function readWorkflow(value: unknown): WorkflowOutput {
  const fields = fieldsOf(value, 'workflow')
  return { state: readDraftState(fields.state), rev: countOf(fields, 'rev'), ...(fields.publication !== undefined && { publication: readPublication(fields.publication) }) }
}

export function readReviewSettings(value: unknown): ReviewSettings {
  const fields = fieldsOf(value, 'settings')
  return { steps: countOf(fields, 'steps'), backTo: countOf(fields, 'backTo'), dueHours: countOf(fields, 'dueHours') }
}
