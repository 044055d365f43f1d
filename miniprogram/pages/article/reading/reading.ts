// A long article on a page that holds little of it: the stretches near the reader are drawn, the others give way to room of their height.

import type { ShownBlock } from '../../../components/article-body/shown'
import type { ReadBlock } from '../../../contract/body-guards'
import { look } from './boxes'
import type { Screen } from './boxes'
import { Heights } from './heights'
import { Pace } from './pace'
import { isSmall, slicesOf } from './slices'
import type { Slice } from './slices'
import { Still } from './still'

/** As the page's data has it. `clipped`: drawn to be measured, out of sight, in the room reserved for it. */
export interface ShownSlice {
  at: number
  height: number
  blocks: ShownBlock[]
  clipped: boolean
}

/** WeChat's audit warns at 20 setData calls a second. */
const flushEveryMs = 100
/** Drawn to either side of the screen. A flick of 20,000 px/s is caught up with in time; 60 blocks or so are there at rest. */
const marginScreens = 1.5
const bodies = '.slice >>> .body'

export class Reading {
  private slices: Slice[] = []
  /** What comes after the first screen. */
  private others = (): Slice[] => []
  private heights = new Heights([])
  private small = true
  /** Grows with all that makes former measures void. */
  private round = 0
  private readonly near = new Set<number>()
  private readonly sounded = new Set<number>()
  private readonly drawn = new Map<number, 'open' | 'clipped'>()
  private observer: WechatMiniprogram.IntersectionObserver | undefined
  private readonly pace = new Pace(flushEveryMs, () => void this.flush())
  private away = false

  constructor(
    private readonly screen: Screen,
    private readonly still: Still = new Still(screen),
  ) {}

  /** The part of the first setData: the first screen's text. */
  begin(blocks: readonly ReadBlock[]): ShownSlice[] {
    this.end()
    const { first, others } = slicesOf(blocks)
    this.slices = [first]
    this.others = others
    return [this.open(0)]
  }

  /** Once the first is drawn: all others, or of a long article their places. False where something else began meanwhile. */
  async goOn(): Promise<boolean> {
    const { round } = this
    this.slices.push(...this.others())
    this.heights = new Heights(this.slices)
    this.small = isSmall(this.slices)
    const rest = this.slices.map((_slice, index) => index).slice(1)
    if (this.small) {
      await this.set(rest.map((index) => [`slices[${index}]`, this.open(index)]))
      return round === this.round
    }
    const { boxes, width, height } = await look(this.screen, bodies)
    if (round !== this.round) return false
    this.heights.learn(0, boxes[0]?.height ?? 0)
    this.heights.reserve(0)
    this.heights.guess(width)
    await this.set(rest.map((index) => [`slices[${index}]`, this.folded(index)]))
    this.observe(height)
    return round === this.round
  }

  scrolled(scrollTop: number): void {
    this.still.scrolled(scrollTop)
  }

  /** Behind another page nothing is near, and nothing is given up. */
  leave(): void {
    this.away = true
  }

  comeBack(): void {
    this.away = false
  }

  end(): void {
    this.round += 1
    this.observer?.disconnect()
    this.pace.end()
    for (const each of [this.near, this.sounded, this.drawn]) each.clear()
  }

  /** To a block, with `part` of its height above the screen. */
  async goTo({ blockId, part }: { blockId: string; part: number }): Promise<void> {
    const index = this.slices.findIndex(({ blocks }) => blocks.some(({ id }) => id === blockId))
    if (index < 0) return
    await this.bringNear(index)
    const { boxes, scrollTop } = await look(this.screen, '.slice >>> .block')
    const block = boxes.find(({ data }) => data['id'] === blockId)
    if (block) await wx.pageScrollTo({ scrollTop: Math.round(scrollTop + block.top + part * block.height), duration: 0 })
  }

  async goToEnd(selector: string): Promise<void> {
    await this.bringNear(this.slices.length - 1)
    await wx.pageScrollTo({ selector, duration: 0 })
  }

  /** After another size of letters or another width: the reader keeps the place. */
  async resized(place?: { blockId: string; part: number }): Promise<void> {
    const round = (this.round += 1)
    this.heights.forget()
    if (!this.small) {
      const { boxes, width, height } = await look(this.screen, bodies)
      if (round !== this.round) return
      for (const box of boxes) this.heights.learn(Number(box.data['number']), box.height)
      this.heights.guess(width)
      const folded = this.slices.map((_slice, index) => index).filter((index) => this.drawn.get(index) !== 'open')
      folded.forEach((index) => this.heights.reserve(index))
      await this.set(folded.map((index) => [`slices[${index}].height`, this.heights.reservedFor(index)]))
      this.observe(height)
    }
    if (place) await this.goTo(place)
  }

  /**
   * In a quiet moment: measures what the reader jumped over, so that scrolling back up moves nothing.
   * It is drawn in the room that is reserved for it, so measuring moves nothing either.
   */
  async rested(): Promise<void> {
    const { round } = this
    if (this.small || this.sounded.size > 0) return
    await this.lookAround()
    for (;;) {
      const unknown = this.above().filter((index) => !this.heights.isExact(index)).slice(-3)
      for (const index of unknown) this.sounded.add(index)
      await this.flush()
      this.sounded.clear()
      if (unknown.length === 0 || round !== this.round || this.away || this.still.moving) break
      await new Promise((done) => setTimeout(done, flushEveryMs))
    }
    this.pace.ask()
    if (round === this.round && !this.still.moving) await this.settle()
  }

  /** What was measured above the reader takes its true room, all at once. */
  private async settle(): Promise<void> {
    const wrong = this.above().filter((index) => !this.drawn.has(index) && this.heights.of(index) !== this.heights.reservedFor(index))
    if (wrong.length === 0) return
    const { scrollTop } = await look(this.screen, bodies)
    const taller = wrong.reduce((sum, index) => sum + this.heights.reserve(index), 0)
    await this.set(wrong.map((index) => [`slices[${index}].height`, this.heights.reservedFor(index)]))
    await this.still.keep(taller, scrollTop)
  }

  private above(): number[] {
    const first = Math.min(...this.near)
    return this.slices.map((_slice, index) => index).filter((index) => index < first)
  }

  /** Draws the stretch and what stands in two screens before it, so that its place is final before the page goes there. */
  private async bringNear(index: number): Promise<void> {
    if (this.small) return
    const { height } = await look(this.screen, bodies)
    for (const each of [index, index + 1, index + 2, ...this.heights.before(index, 2 * height)]) if (each < this.slices.length) this.near.add(each)
    await this.flush()
  }

  private observe(height: number): void {
    const margin = Math.round(height * marginScreens)
    this.observer?.disconnect()
    this.near.clear()
    this.observer = wx.createIntersectionObserver(this.screen, { observeAll: true })
    this.observer.relativeToViewport({ top: margin, bottom: margin }).observe('.slice', ({ dataset, boundingClientRect, relativeRect }) => {
      if (this.away) return
      const index = Number(dataset['number'])
      // Not by its ratio: one that only touches the edge has none yet, and nothing more is told of it on its way in.
      if (boundingClientRect.top <= relativeRect.bottom && boundingClientRect.bottom >= relativeRect.top) this.near.add(index)
      else this.near.delete(index)
      this.pace.ask()
    })
  }

  /** Whatever was told or not: what is near the screen at rest is near. */
  private async lookAround(): Promise<void> {
    const { boxes, height } = await look(this.screen, '.slice')
    if (this.away) return
    const margin = height * marginScreens
    for (const { data, top, bottom } of boxes) if (bottom >= -margin && top <= height + margin) this.near.add(Number(data['number']))
  }

  /** One setData for all that came near and all that is far. What is not measured yet waits until it is. */
  private async flush(): Promise<void> {
    if (this.away || this.near.size === 0) return
    const scrollTop = this.still.top
    const came: number[] = []
    const changes = this.slices.flatMap((_slice, index): [string, ShownSlice][] => {
      const now = this.drawn.get(index)
      const wanted = this.near.has(index) ? 'open' : this.sounded.has(index) ? 'clipped' : undefined
      if (wanted === now || (wanted === undefined && !this.heights.isExact(index))) return []
      if (wanted === 'open') came.push(index)
      // One that was drawn in sight leaves as much room as it took.
      if (wanted === undefined && now === 'open') this.heights.reserve(index)
      return [[`slices[${index}]`, wanted ? this.open(index, wanted) : this.folded(index)]]
    })
    await this.set(changes)
    if (changes.length > 0) await this.measure(came, scrollTop)
  }

  private async measure(came: readonly number[], before: number): Promise<void> {
    const { round } = this
    const { boxes } = await look(this.screen, bodies)
    if (round !== this.round || this.away) return
    let taller = 0
    for (const { data, height, bottom } of boxes) {
      const index = Number(data['number'])
      if (height === 0 || !this.drawn.has(index)) continue
      this.heights.learn(index, height)
      const more = came.includes(index) ? this.heights.reserve(index) : 0
      if (bottom <= 0) taller += more
    }
    if ([...this.drawn.keys()].some((index) => !this.near.has(index))) this.pace.ask()
    await this.still.keep(taller, before)
  }

  private open(index: number, how: 'open' | 'clipped' = 'open'): ShownSlice {
    this.drawn.set(index, how)
    const { at = 0, blocks = [] } = this.slices[index] ?? {}
    return { at, height: this.heights.reservedFor(index), blocks, clipped: how === 'clipped' }
  }

  private folded(index: number): ShownSlice {
    this.drawn.delete(index)
    if (this.heights.reservedFor(index) === 0) this.heights.reserve(index)
    return { at: this.slices[index]?.at ?? 0, height: this.heights.reservedFor(index), blocks: [], clipped: false }
  }

  private set(changes: [string, unknown][]): Promise<void> {
    if (changes.length === 0) return Promise.resolve()
    return new Promise((done) => this.screen.setData(Object.fromEntries(changes), done))
  }
}
