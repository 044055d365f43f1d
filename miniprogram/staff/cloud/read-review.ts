// Checks what replies say of a review: its history, its settings, and what content safety found.

import { countOf, fieldsOf, flagOf, listOf, optionalTextOf, textOf, wrong } from '../../cloud/shape'
import { moveNames, reviewEvents, safetyStatuses } from '../contract/workflow'
import type { ReviewOpenOutput, ReviewSettings, ReviewSettingsOutput, ReviewStep, Safety, SafetyFinding } from '../contract/workflow'
import { readState } from './read-workflow'

export function readReviewOpen(value: unknown): ReviewOpenOutput {
  const fields = fieldsOf(value, 'review.open')
  return {
    state: readState(fields.state),
    rev: countOf(fields, 'rev'),
    // A later server may know more moves: this program has no button for them.
    moves: listOf(fields, 'moves', (item) => moveNames.filter((name) => name === item)).flat(),
    settings: readReviewSettings(fields.settings),
    history: listOf(fields, 'history', readStep).flat(),
    safety: readSafety(fields.safety),
  }
}

function readReviewSettings(value: unknown): ReviewSettings {
  const fields = fieldsOf(value, 'settings')
  return { steps: countOf(fields, 'steps'), backTo: countOf(fields, 'backTo'), dueHours: countOf(fields, 'dueHours') }
}

export function readReviewSettingsOutput(value: unknown): ReviewSettingsOutput {
  const fields = fieldsOf(value, 'settings')
  return { ...readReviewSettings(value), others: countOf(fields, 'others'), mayChange: flagOf(fields, 'mayChange') }
}

/** What this program has no word for is left out. */
function readStep(value: unknown): ReviewStep[] {
  const fields = fieldsOf(value, 'step')
  const what = reviewEvents.find((each) => each === fields.what)
  const comment = optionalTextOf(fields, 'comment')
  if (what === undefined) return []
  return [{ what, by: textOf(fields, 'by'), at: countOf(fields, 'at'), ...(typeof fields.step === 'number' && { step: fields.step }), ...(comment !== undefined && { comment }) }]
}

function readSafety(value: unknown): Safety {
  const fields = fieldsOf(value, 'safety')
  const status = safetyStatuses.find((each) => each === fields.status) ?? wrong('status is none of ours')
  return { status, findings: listOf(fields, 'findings', readFinding) }
}

function readFinding(value: unknown): SafetyFinding {
  const fields = fieldsOf(value, 'finding')
  const [fileId, allowedBy] = [optionalTextOf(fields, 'fileId'), optionalTextOf(fields, 'allowedBy')]
  return {
    id: textOf(fields, 'id'),
    partId: textOf(fields, 'partId'),
    suggest: fields.suggest === 'review' ? 'review' : 'risky',
    label: countOf(fields, 'label'),
    say: textOf(fields, 'say'),
    ...(typeof fields.start === 'number' && { start: fields.start }),
    ...(typeof fields.end === 'number' && { end: fields.end }),
    ...(fileId !== undefined && { fileId }),
    ...(allowedBy !== undefined && { allowedBy }),
  }
}
