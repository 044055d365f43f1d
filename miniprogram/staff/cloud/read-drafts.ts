// Checks what replies say of drafts, their saving and their versions.

import { readBlocks } from '../../contract/body-guards'
import { readOrgName } from '../../cloud/read-card'
import { readSeriesBrief } from '../../cloud/read-series'
import { countOf, fieldsOf, flagOf, listOf, textOf, wrong } from '../../cloud/shape'
import { versionKinds } from '../contract/drafts'
import type { ChangeOutcome, DraftMay, DraftOpenOutput, DraftSaveOutput, VersionCard, VersionListOutput, VersionOpenOutput } from '../contract/drafts'
import { readHead, readStoredPart } from './read-parts'
import { readPublication, readReturned, readState } from './read-workflow'

export function readDraftOpen(value: unknown): DraftOpenOutput {
  const fields = fieldsOf(value, 'draft.open')
  const returned = readReturned(fields.returned)
  const publication = readPublication(fields.publication)
  return {
    articleId: textOf(fields, 'articleId'),
    org: readOrgName(fields.org),
    codeId: textOf(fields, 'codeId'),
    state: readState(fields.state),
    rev: countOf(fields, 'rev'),
    parts: listOf(fields, 'parts', readStoredPart).flatMap((part) => part ?? []),
    may: readMay(fields.may),
    series: listOf(fields, 'series', readSeriesBrief),
    ...(returned && { returned }),
    ...(publication && { publication }),
  }
}

export function readDraftSave(value: unknown): DraftSaveOutput {
  const fields = fieldsOf(value, 'draft.save')
  return { outcomes: listOf(fields, 'outcomes', readOutcome), savedAt: countOf(fields, 'savedAt'), rev: countOf(fields, 'rev'), state: readState(fields.state) }
}

export function readVersionList(value: unknown): VersionListOutput {
  return { versions: listOf(fieldsOf(value, 'version.list'), 'versions', readVersionCard) }
}

export function readVersionOpen(value: unknown): VersionOpenOutput {
  const fields = fieldsOf(value, 'version.open')
  const blocks = (readBlocks(fields) ?? wrong('blocks is no list')).flatMap((block) => (block.type === 'unreadable' ? [] : [block]))
  return { ...readVersionCard(value), head: readHead(fields.head) ?? wrong('head is none'), blocks }
}

function readVersionCard(value: unknown): VersionCard {
  const fields = fieldsOf(value, 'version')
  const kind = versionKinds.find((each) => each === fields.kind) ?? wrong('kind is none of ours')
  return { id: textOf(fields, 'id'), kind, at: countOf(fields, 'at'), by: textOf(fields, 'by'), title: textOf(fields, 'title'), characters: countOf(fields, 'characters') }
}

function readOutcome(value: unknown): ChangeOutcome {
  const fields = fieldsOf(value, 'outcome')
  const [partId, changeId] = [textOf(fields, 'partId'), textOf(fields, 'changeId')]
  if (fields.theirs === undefined || fields.theirs === null) return { partId, changeId, rev: countOf(fields, 'rev') }
  return { partId, changeId, theirs: readStoredPart(fields.theirs) ?? wrong('theirs is no part') }
}

function readMay(value: unknown): DraftMay {
  const fields = fieldsOf(value, 'may')
  const [edit, submit, review] = [flagOf(fields, 'edit'), flagOf(fields, 'submit'), flagOf(fields, 'review')]
  return { edit, submit, review, publish: flagOf(fields, 'publish'), withdraw: flagOf(fields, 'withdraw'), discard: flagOf(fields, 'discard') }
}
