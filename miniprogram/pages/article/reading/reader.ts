// One article under a reader's eyes: what is drawn of it, how far it is read, and where it was left the last time.

import { tellRead } from '../../../cloud/view'
import type { ReadBlock } from '../../../contract/body-guards'
import { currentDeviceKey } from '../../../storage/device-key'
import type { Screen } from './boxes'
import { endOfArticle, Position } from './position'
import { Reading } from './reading'
import type { ShownSlice } from './reading'
import { wordsAt } from './resume'
import { Stay } from './stay'

/** What the page shows of it. `resume`: the words at which the reader stopped, empty where there is nothing to go on with. */
export interface ShownReading {
  slices: ShownSlice[]
  resume: string
  progress: number
}

export const unread: ShownReading = { slices: [], resume: '', progress: 0 }

export class Reader {
  private readonly reading: Reading
  private readonly stay = new Stay(() => Date.now())
  private position: Position | undefined

  constructor(private readonly screen: Screen) {
    this.reading = new Reading(screen)
  }

  /** For the first setData; then goOn. */
  begin(articleId: string, blocks: readonly ReadBlock[]): ShownReading {
    this.position?.end()
    const position = new Position(this.screen, articleId, {
      moved: (progress) => this.screen.setData({ progress }),
      rested: () => void this.reading.rested(),
      saw: (blockId, ended) => this.stay.saw(blockId, ended),
    })
    this.position = position
    this.stay.begin(articleId, blocks)
    const { former } = position
    return { slices: this.reading.begin(blocks), resume: former ? wordsAt(blocks, former.blockId) : '', progress: 0 }
  }

  goOn(): void {
    const { position } = this
    // Before all of it has its place the end seems to be on the screen.
    void this.reading.goOn().then((there) => (there && position === this.position ? position?.notice() : undefined))
  }

  scrolled(scrollTop: number): void {
    this.reading.scrolled(scrollTop)
    this.position?.scrolled()
  }

  /** Call once the new size of letters or of the page is there. */
  resized(): void {
    void this.reading.resized(this.position?.place)
  }

  resume(): void {
    const former = this.position?.former
    if (former) void this.reading.goTo(former)
  }

  toEnd(): void {
    void this.reading.goToEnd(endOfArticle)
  }

  leave(): void {
    this.reading.leave()
    this.tell()
  }

  comeBack(): void {
    this.reading.comeBack()
    this.stay.comeBack()
  }

  end(): void {
    this.tell()
    this.reading.end()
    this.position?.end()
  }

  /** Nobody waits for it, and nothing is lost without it. */
  private tell(): void {
    const how = this.stay.leave()
    if (how) tellRead({ ...how, deviceKey: currentDeviceKey() }).catch((error: unknown) => console.warn('how it was read was not told', error))
  }
}
