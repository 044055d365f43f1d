// What the editor's page shows.

import type { Problem } from '../../components/error-state/words'
import type { SeriesBrief } from '../../contract/articles'
import type { TextSize } from '../../contract/text-size'
import { currentTextSize } from '../../storage/text-size'
import type { DraftHead, DraftMay } from '../contract/drafts'
import type { Returned } from '../contract/workflow'
import type { TwoVersions } from './conflict'
import type { OutlineRow } from '../components/block-outline/block-outline'
import { moreWays } from './adding'
import type { HeldPicture } from './in-hand'
import { noKeyboard, type Keyboard } from './keyboard'
import { noCheck, type ShownCheck } from './check/checking'
import { saveLine, type SaveLine } from './save-words'
import { nothingShown, type Shown } from './view'

export interface Data extends Shown {
  size: TextSize
  articleId: string
  stage: 'waiting' | 'ready' | 'failed'
  problem: Problem
  save: SaveLine
  may: DraftMay | null
  /** The person may read it and not write in it. */
  locked: boolean
  /** The block under the finger, '' for none. */
  live: string
  cells: string[][]
  pictures: HeldPicture[]
  formats: Record<string, boolean>
  /** The sheet that is open. */
  sheet: '' | 'more' | 'settings' | 'outline'
  ways: typeof moreWays
  outline: OutlineRow[]
  /** The block that is looked for in it, or was moved last. */
  held: string
  head: DraftHead
  series: SeriesBrief[]
  returned: Returned | null
  /** Readers have had it before. */
  published: boolean
  /** What a reviewer said, by part. */
  says: Record<string, string>
  conflict: TwoVersions | null
  check: ShownCheck
  undo: string
  keyboard: Keyboard
  busy: boolean
}

export const data: Data = {
  ...nothingShown,
  size: currentTextSize(),
  articleId: '',
  stage: 'waiting',
  problem: 'internal',
  save: saveLine({ name: 'blank' }, 0),
  may: null,
  locked: false,
  live: '',
  cells: [],
  pictures: [],
  formats: {},
  sheet: '',
  ways: moreWays,
  outline: [],
  held: '',
  head: { title: '', createdOn: '' },
  series: [],
  returned: null,
  published: false,
  says: {},
  conflict: null,
  check: noCheck,
  undo: '',
  keyboard: noKeyboard,
  busy: false,
}
