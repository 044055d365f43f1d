// The client of the way back of an archive.

import { callStaff } from '../../cloud/call'
import { countOf, fieldsOf, textOf } from '../../cloud/shape'
import type { ArchiveRestoreInput, ArchiveRestoreOutput } from '../contract/restores'

/** With what it answers as `next`, until it is done. */
export function restoreArchive(input: ArchiveRestoreInput): Promise<ArchiveRestoreOutput> {
  return callStaff('archive.restore', input, (value) => {
    const fields = fieldsOf(value, 'archive.restore')
    if (textOf(fields, 'kind') === 'done') return { kind: 'done', orgId: textOf(fields, 'orgId'), restored: {} }
    const phase = textOf(fields, 'phase') === 'checking' ? 'checking' : 'writing'
    return { kind: 'working', phase, done: countOf(fields, 'done'), of: countOf(fields, 'of'), next: textOf(fields, 'next') }
  })
}
