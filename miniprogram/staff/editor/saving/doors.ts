// What saving needs of the world: the phone's storage, the cloud, the clock.

import type { DraftChange, DraftSaveOutput } from '../../contract/drafts'
import type { Entry } from './entry'

export interface PhoneDoor {
  /** False where the phone would not take it. */
  keepPart(partId: string, entry: Entry): boolean
  dropPart(partId: string): void
}

export interface CloudDoor {
  /** Makes the draft where there is none yet; may be repeated. */
  create(): Promise<void>
  save(changes: DraftChange[], keep: boolean): Promise<DraftSaveOutput>
}

export interface Clock {
  /** ms since 1970. */
  now(): number
  /** Returns what takes it back. */
  after(ms: number, run: () => void): () => void
}

export interface Doors {
  phone: PhoneDoor
  cloud: CloudDoor
  clock: Clock
}
