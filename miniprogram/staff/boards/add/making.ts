// Brings a list of boards into the cloud, a few at a time: with progress, until it is done, stopped, or fails; then it goes on where it was.

import { boardLimits } from '../../contract/boards'
import type { BoardImportInput, NewBoard } from '../../contract/boards'

type Send = (input: BoardImportInput) => Promise<number>

export class Making {
  done = 0
  private stopped = false

  /** The ids of `boards` stay the same, whatever happens: what is sent twice is there once. */
  constructor(
    private readonly orgId: string,
    readonly boards: readonly NewBoard[],
    private readonly send: Send,
  ) {}

  get isDone(): boolean {
    return this.done >= this.boards.length
  }

  /** Rejects with what went wrong; may be called again. */
  async go(progressed: (done: number) => void): Promise<void> {
    this.stopped = false
    while (!this.isDone && !this.stopped) {
      const boards = this.boards.slice(this.done, this.done + boardLimits.perCall)
      await this.send({ orgId: this.orgId, boards: [...boards], shows: { mode: 'newest', articleIds: [] } })
      this.done += boards.length
      progressed(this.done)
    }
  }

  /** What is on its way arrives; nothing more is sent. */
  stop(): void {
    this.stopped = true
  }
}
