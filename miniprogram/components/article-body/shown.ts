// The blocks of an article as they are handed to the view: no more than is drawn, since every byte of it crosses over.

import type { Picture } from '../../contract/body'
import type { Film } from '../film/shown-film'
import type { Paper } from '../paper-file/paper'
import type { Sound } from '../sound/shown-sound'

/** `at` is its place among its neighbours, `style` a list of class names; both marks are absent where there are none. */
export interface ShownRun {
  at: number
  text: string
  style?: string
  link?: string
}

/** Text without marks is `text` alone, so that it needs no element of its own. */
export interface ShownText {
  text: string
  runs?: ShownRun[]
}

type Row = { at: number; cells: ({ at: number } & ShownText)[] }

/** `follows`: goes on where the part before it ended, so it stands close to it. */
export type ShownBlock = { id: string; follows?: true } & (
  | ({ type: 'paragraph'; align?: 'center' | 'right' } & ShownText)
  | ({ type: 'heading' | 'quote' } & ShownText)
  | { type: 'picture'; picture: Picture }
  | { type: 'list'; items: ({ at: number; mark: string } & ShownText)[] }
  | { type: 'table'; parts: { at: number; rows: Row[] }[] }
  | { type: 'large-table'; nodes: object[] }
  | { type: 'divider' }
  | { type: 'film'; film: Film }
  | { type: 'sound'; sound: Sound }
  | { type: 'paper'; paper: Paper }
  | { type: 'note'; text: string }
)
