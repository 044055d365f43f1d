// Asks for a print until it is made: while codes are still being drawn, the same call goes on where the one before ended.

import type { PosterPrintInput, PosterPrintOutput } from '../../contract/posters'

type Made = Extract<PosterPrintOutput, { kind: 'made' | 'missing' }>

/** Undefined where it was stopped. Rejects with what went wrong. */
export class Printing {
  private stopped = false

  constructor(
    private readonly input: PosterPrintInput,
    private readonly print: (input: PosterPrintInput) => Promise<PosterPrintOutput>,
  ) {}

  async go(progressed: (done: number, of: number) => void): Promise<Made | undefined> {
    while (!this.stopped) {
      const answer = await this.print(this.input)
      if (this.stopped) return undefined
      if (answer.kind !== 'unfinished') return answer
      progressed(answer.done, answer.of)
    }
    return undefined
  }

  stop(): void {
    this.stopped = true
  }
}
