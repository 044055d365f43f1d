// Files of an article on their way into the cloud: two at a time, each tried again or stopped by itself, while writing goes on.

import type { Way } from '../rows'

interface Going {
  done: Promise<string>
  stop: () => void
}

interface Told {
  /** Begins; `progressed` hears percents. */
  upload: (path: string, progressed: (percent: number) => void) => Going
  /** Undefined once it is there, or not wanted any more. */
  way: (path: string, way: Way | undefined) => void
  arrived: (path: string, fileId: string) => void
}

const atOnce = 2

export class Sending {
  private readonly waiting: string[] = []
  private readonly going = new Map<string, Going | undefined>()
  private readonly failed = new Set<string>()

  constructor(private readonly told: Told) {}

  /** Nothing is added twice. */
  add(paths: readonly string[]): void {
    for (const path of paths) {
      if (this.waiting.includes(path) || this.going.has(path) || this.failed.has(path)) continue
      this.waiting.push(path)
      this.told.way(path, { state: 'waits', percent: 0 })
    }
    this.next()
  }

  retry(path: string): void {
    if (this.failed.delete(path)) this.add([path])
  }

  /** All that failed, when there is a network again. */
  retryAll(): void {
    for (const path of [...this.failed]) this.retry(path)
  }

  stop(path: string): void {
    const at = this.waiting.indexOf(path)
    if (at >= 0) this.waiting.splice(at, 1)
    this.failed.delete(path)
    const going = this.going.get(path)
    this.going.delete(path)
    going?.stop()
    this.told.way(path, undefined)
    this.next()
  }

  /** The page has gone: they begin anew when it is opened again. */
  end(): void {
    this.waiting.length = 0
    for (const path of [...this.going.keys()]) this.stop(path)
  }

  private next(): void {
    while (this.going.size < atOnce) {
      const path = this.waiting.shift()
      if (path === undefined) return
      void this.send(path)
    }
  }

  private async send(path: string): Promise<void> {
    this.going.set(path, undefined)
    this.told.way(path, { state: 'going', percent: 0 })
    try {
      const going = this.told.upload(path, (percent) => {
        if (this.going.get(path) === going) this.told.way(path, { state: 'going', percent })
      })
      this.going.set(path, going)
      const fileId = await going.done
      if (this.going.get(path) !== going) return
      this.going.delete(path)
      this.told.way(path, undefined)
      this.told.arrived(path, fileId)
    } catch (error) {
      if (!this.going.delete(path)) return
      console.warn(error)
      this.failed.add(path)
      this.told.way(path, { state: 'failed', percent: 0 })
    }
    this.next()
  }
}
