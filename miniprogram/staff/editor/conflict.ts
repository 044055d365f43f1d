// Two versions of one part, as the sheet shows them: what is on this phone, what is in the cloud, by whom and when, and where they differ.

import { spokenTime } from '../../components/article-card/published'
import type { PartContent } from '../contract/drafts'
import { saidBy } from './compare/blocks'
import { compareTexts, type Piece } from './compare/texts'
import type { Conflict } from './saving/ledger'

export interface TwoVersions {
  partId: string
  what: string
  mine: Piece[]
  theirs: Piece[]
  /** Who wrote the other one, and when. */
  by: string
  /** Both can stay. */
  both: boolean
}

export function twoVersions({ partId, mine, theirs }: Conflict, now: number): TwoVersions {
  const pieces = compareTexts(textOf(theirs), textOf(mine))
  const who = theirs.mine ? '您在另一部手机上' : theirs.by
  return {
    partId,
    what: 'head' in mine ? '标题和设置' : '这一段',
    mine: pieces.filter(({ what }) => what !== 'gone'),
    theirs: pieces.filter(({ what }) => what !== 'new'),
    by: `${who}，${spokenTime(theirs.at, now)}`,
    both: 'block' in mine && 'block' in theirs,
  }
}

function textOf(content: PartContent): string {
  if ('removed' in content) return '（删掉了）'
  if ('block' in content) return saidBy(content.block)
  const { title, summary, createdOn } = content.head
  return [title, summary ?? '', createdOn].filter((text) => text !== '').join('\n')
}
