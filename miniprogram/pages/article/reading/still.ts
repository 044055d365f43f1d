// Keeps what the reader sees where it is while something above it changes its height.

import { look } from './boxes'
import type { Screen } from './boxes'

/** A finger's scrolling sends an event every frame. */
const stillAfterMs = 150
/** Two frames: by then a browser that holds the text by itself has done so. */
const framesMs = 50

export class Still {
  /** px, as told last. */
  top = 0
  private scrolledAt = 0

  constructor(private readonly screen: Screen) {}

  scrolled(scrollTop: number): void {
    this.top = scrollTop
    this.scrolledAt = Date.now()
  }

  get moving(): boolean {
    return Date.now() - this.scrolledAt < stillAfterMs
  }

  /**
   * What is above the screen became `taller` by so many px, and the page was scrolled by `before` then. Android's WebView holds the text
   * by itself (scroll anchoring), Apple's does not; which one it is shows in whether the page has moved. Under a moving finger nothing is done.
   */
  async keep(taller: number, before: number): Promise<void> {
    if (Math.abs(taller) < 1 || this.moving) return
    await new Promise((done) => setTimeout(done, framesMs))
    const { scrollTop } = await look(this.screen, '.slice')
    if (Math.abs(scrollTop - before) < 1) await wx.pageScrollTo({ scrollTop: Math.round(scrollTop + taller), duration: 0 })
  }
}
