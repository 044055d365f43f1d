// The last thing taken off a list, until something else happens: it can be put back with one tap. There is no time-out to be too slow for.

export interface Removal {
  /** What the bar says. */
  text: string
  undo: () => void
  /** It cannot be put back any more. */
  settle: () => void
}

export class LastRemoval {
  private last: Removal | undefined

  get text(): string {
    return this.last?.text ?? ''
  }

  take(removal: Removal): void {
    this.settle()
    this.last = removal
  }

  undo(): void {
    const { last } = this
    this.last = undefined
    last?.undo()
  }

  settle(): void {
    const { last } = this
    this.last = undefined
    last?.settle()
  }
}
