// Asks again every few seconds while a page is looked at: a read is on the page within ten seconds.

/** ms. */
const every = 8_000
/** A phone that lies on a desk with the page open stops asking after a quarter of an hour: each time is paid for. */
const mostTimes = 110

export class Watch {
  private timer: number | undefined
  private times = 0

  constructor(private readonly ask: () => Promise<void>) {}

  /** Asks at once. */
  start(): void {
    this.stop()
    this.times = 0
    void this.turn()
  }

  stop(): void {
    if (this.timer !== undefined) clearTimeout(this.timer)
    this.timer = undefined
  }

  private async turn(): Promise<void> {
    this.times += 1
    const mark = setTimeout(() => {}, 0)
    this.timer = mark
    await this.ask()
    // Stopped, or started anew, while the answer was on its way.
    if (this.timer !== mark || this.times >= mostTimes) return
    this.timer = setTimeout(() => void this.turn(), every)
  }
}
