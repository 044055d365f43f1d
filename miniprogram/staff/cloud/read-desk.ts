// Checks what replies say of the desk.

import { readOrgName } from '../../cloud/read-card'
import { countOf, fieldsOf, flagOf, listOf, textOf } from '../../cloud/shape'
import { troubleKinds, type DeskDraft, type DeskOpenOutput, type Trouble } from '../contract/desk'

export function readDesk(value: unknown): DeskOpenOutput {
  const fields = fieldsOf(value, 'desk.open')
  return {
    org: readOrgName(fields.org),
    review: countOf(fields, 'review'),
    overdue: countOf(fields, 'overdue'),
    returned: countOf(fields, 'returned'),
    complaints: countOf(fields, 'complaints'),
    drafts: listOf(fields, 'drafts', readDraft),
    unfinished: countOf(fields, 'unfinished'),
    scheduled: countOf(fields, 'scheduled'),
    published: countOf(fields, 'published'),
    boards: countOf(fields, 'boards'),
    reads: countOf(fields, 'reads'),
    ...(fields.members !== undefined && { members: countOf(fields, 'members') }),
    troubles: listOf(fields, 'troubles', readTrouble).flat(),
  }
}

function readDraft(value: unknown): DeskDraft {
  const fields = fieldsOf(value, 'draft')
  return {
    articleId: textOf(fields, 'articleId'),
    title: textOf(fields, 'title'),
    changedAt: countOf(fields, 'changedAt'),
    characters: countOf(fields, 'characters'),
    returned: flagOf(fields, 'returned'),
  }
}

/** A later server may know more kinds: this program can do nothing about them. */
function readTrouble(value: unknown): Trouble[] {
  const fields = fieldsOf(value, 'trouble')
  const kind = troubleKinds.find((each) => each === fields.kind)
  return kind === undefined ? [] : [{ kind, articleId: textOf(fields, 'articleId'), title: textOf(fields, 'title'), at: countOf(fields, 'at'), say: textOf(fields, 'say') }]
}
