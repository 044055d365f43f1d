// Asks for an archive, or for all articles in one form, until its last part is made; what is made already stays, whatever happens to the next one.

import type { ArchiveMakeOutput, ArchivePart } from '../contract/exports'

export interface Archived {
  parts: ArchivePart[]
  done: number
  of: number
  /** Files that are in no part. */
  leftOut: number
  whole: boolean
}

export const nothingArchived: Archived = { parts: [], done: 0, of: 0, leftOut: 0, whole: false }

export class Archiving {
  private archived = nothingArchived
  private next: string | undefined
  private stopped = false

  constructor(
    private readonly make: (more: { next?: string }) => Promise<ArchiveMakeOutput>,
    private readonly told: (archived: Archived) => void,
  ) {}

  /** Rejects with what went wrong; the same call goes on behind the last part that is there. */
  async go(): Promise<void> {
    this.stopped = false
    while (!this.stopped && !this.archived.whole) {
      const { part, done, of, leftOut, next } = await this.make(this.next === undefined ? {} : { next: this.next })
      this.next = next
      this.archived = { parts: [...this.archived.parts, part], done, of, leftOut: this.archived.leftOut + leftOut.length, whole: next === undefined }
      if (!this.stopped) this.told(this.archived)
    }
  }

  stop(): void {
    this.stopped = true
  }
}
