// Follows the reader through an article: how far it is read, where the reader stands, and from there on the next time.

import { dropReadingPlace, keepReadingPlace, readingPlaceOf } from '../../../storage/reading-places'
import type { ReadingPlace } from '../../../storage/places'
import { look } from './boxes'
import type { Screen } from './boxes'
import { Pace } from './pace'

interface Told {
  /** 0 to 1, a few times a second while the page moves. */
  moved: (part: number) => void
  rested: () => void
  /** The lowest block on the screen, '' for none, and whether the end is there. */
  saw: (blockId: string, ended: boolean) => void
}

const everyMs = 200
const restMs = 300
/** The element that stands below the article. */
export const endOfArticle = '#end'

export class Position {
  /** Where the reader stands, undefined at the very top. */
  place: ReadingPlace | undefined
  private readonly pace = new Pace(everyMs, () => void this.tell())
  private scrolledAt = 0
  private timer: number | undefined
  private over = false

  constructor(
    private readonly screen: Screen,
    private readonly articleId: string,
    private readonly told: Told,
  ) {}

  /** Where the reader stopped the last time. */
  get former(): ReadingPlace | undefined {
    return readingPlaceOf(this.articleId)
  }

  scrolled(): void {
    this.scrolledAt = Date.now()
    this.pace.ask()
    // One timer for many events: they come with every frame.
    this.timer ??= setTimeout(() => this.restIfStill(), restMs)
  }

  end(): void {
    this.over = true
    this.pace.end()
    clearTimeout(this.timer ?? 0)
    this.timer = undefined
  }

  private restIfStill(): void {
    const left = this.scrolledAt + restMs - Date.now()
    this.timer = left > 0 ? setTimeout(() => this.restIfStill(), left) : undefined
    if (left <= 0) void this.rest()
  }

  private async tell(): Promise<void> {
    const { scrollTop, height, boxes } = await look(this.screen, endOfArticle)
    const [end] = boxes
    const whole = end ? scrollTop + end.top - height : 0
    // Who leaves at once after the last flick has been there too.
    if (!this.over && end && end.top < height) this.told.saw('', true)
    if (whole > 0) this.told.moved(Math.min(1, Math.round((scrollTop / whole) * 1000) / 1000))
  }

  private async rest(): Promise<void> {
    await this.notice()
    this.told.rested()
  }

  /** Also once without scrolling: who never scrolls has seen the first screen. */
  async notice(): Promise<void> {
    const { boxes, scrollTop, height } = await look(this.screen, `.slice >>> .block`)
    const [end] = (await look(this.screen, endOfArticle)).boxes
    // What a page that has gone seems to show is nowhere.
    if (this.over) return
    const first = boxes.find(({ bottom }) => bottom > 0)
    const part = first ? Math.min(1, Math.max(0, -first.top / first.height)) : 0
    this.place = first && scrollTop > 0 ? { articleId: this.articleId, blockId: String(first.data['id']), part } : undefined
    if (end && end.top < height) dropReadingPlace(this.articleId)
    // Less than a screen is soon found again.
    else if (this.place && scrollTop > height) keepReadingPlace(this.place)
    const inSight = boxes.filter(({ top }) => top < height)
    const lowest = inSight[inSight.length - 1]
    this.told.saw(lowest ? String(lowest.data['id']) : '', end !== undefined && end.top < height)
  }
}
