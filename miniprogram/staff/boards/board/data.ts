// What the page of one board shows.

import type { Problem } from '../../../components/error-state/words'
import type { BoardOpenOutput } from '../../contract/boards'
import type { TextSize } from '../../../contract/text-size'
import { currentTextSize } from '../../../storage/text-size'
import { noPhotoState, type PhotoState } from '../../components/board-photo/board-photo'
import { noPicture, type CodePicture } from '../../components/code-card/code-picture'
import { noPicker, type Picker } from './picking'
import type { Way } from './ways'

export interface Data {
  size: TextSize
  stage: 'waiting' | 'ready' | 'failed'
  problem: Problem
  opened: BoardOpenOutput | null
  code: string
  picture: CodePicture
  photo: PhotoState
  ways: Way[]
  history: { key: number; when: string; what: string }[]
  picker: Picker
  /** The sheet for name and place is open. */
  naming: boolean
  undo: string
  busy: boolean
}

export const data: Data = {
  size: currentTextSize(),
  stage: 'waiting',
  problem: 'internal',
  opened: null,
  code: '',
  picture: noPicture,
  photo: noPhotoState,
  ways: [],
  history: [],
  picker: noPicker,
  naming: false,
  undo: '',
  busy: false,
}
