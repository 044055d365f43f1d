// Does a thing at once when asked, and then not again before its time, however often it is asked meanwhile.

export class Pace {
  private last = 0
  private timer: number | undefined

  constructor(
    private readonly ms: number,
    private readonly task: () => void,
  ) {}

  ask(): void {
    if (this.timer !== undefined) return
    const wait = Math.max(0, this.last + this.ms - Date.now())
    this.timer = setTimeout(() => {
      this.timer = undefined
      this.last = Date.now()
      this.task()
    }, wait)
  }

  end(): void {
    clearTimeout(this.timer ?? 0)
    this.timer = undefined
  }
}
