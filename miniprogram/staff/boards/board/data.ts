// What the page of one board shows.

import type { Problem } from '../../../components/error-state/words'
import type { ListFoot } from '../../../components/list-foot/list-foot'
import type { BoardOpenOutput } from '../../contract/boards'
import type { TextSize } from '../../../contract/text-size'
import { currentTextSize } from '../../../storage/text-size'
import type { PickerRow } from '../../components/article-picker/article-picker'
import type { Way } from './ways'

export interface Data {
  size: TextSize
  stage: 'waiting' | 'ready' | 'failed'
  problem: Problem
  opened: BoardOpenOutput | null
  code: string
  /** The picture of the code: its file, '' while it is drawn; `failed` in words. */
  picture: { fileId: string; url: string; pending: boolean; failed: string }
  ways: Way[]
  history: { key: number; when: string; what: string }[]
  picker: { show: boolean; several: boolean; waiting: boolean; rows: PickerRow[]; foot: ListFoot }
  naming: { show: boolean; name: string; place: string; problem: string }
  undo: string
  busy: boolean
}

export const noPicture = { fileId: '', url: '', pending: false, failed: '' }

export const data: Data = {
  size: currentTextSize(),
  stage: 'waiting',
  problem: 'internal',
  opened: null,
  code: '',
  picture: noPicture,
  ways: [],
  history: [],
  picker: { show: false, several: false, waiting: false, rows: [], foot: 'idle' },
  naming: { show: false, name: '', place: '', problem: '' },
  undo: '',
  busy: false,
}
