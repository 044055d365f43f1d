// How an article is read: how far down, for how long in the foreground, and whether to its end. Told only where there is more than was told before.

import { longestStay } from '../../../contract/views'
import type { ViewReadInput } from '../../../contract/views'

export type HowRead = Omit<ViewReadInput, 'deviceKey'>

/** s: less than this longer says nothing new, and each telling is a call that is paid for. */
const worthTelling = 5

export class Stay {
  private articleId = ''
  /** The blocks' places by their ids, from 1. */
  private places: ReadonlyMap<string, number> = new Map()
  private furthest = 0
  private ended = false
  private ms = 0
  /** When the article last came into sight; undefined while it is not. */
  private since: number | undefined
  private away = false
  private told: HowRead | undefined

  constructor(private readonly now: () => number) {}

  /** The same article anew, as when a fresher copy came, goes on where it was. */
  begin(articleId: string, blocks: readonly { id: string }[]): void {
    if (articleId !== this.articleId) Object.assign(this, { furthest: 0, ended: false, ms: 0, since: undefined, told: undefined })
    this.articleId = articleId
    this.places = new Map(blocks.map(({ id }, place) => [id, place + 1]))
    this.furthest = Math.min(this.furthest, blocks.length)
    if (!this.away) this.since ??= this.now()
  }

  /** The lowest block on the screen; one that is drawn in parts has the part's number behind a plus. */
  saw(blockId: string, ended: boolean): void {
    const place = this.places.get(blockId) ?? this.places.get(blockId.replace(/\+\d+$/, '')) ?? 0
    this.furthest = ended ? this.places.size : Math.max(this.furthest, place)
    this.ended ||= ended
  }

  /** What is to be told now, undefined for nothing. */
  leave(): HowRead | undefined {
    this.away = true
    if (this.since !== undefined) this.ms += Math.max(0, this.now() - this.since)
    this.since = undefined
    const how = this.how()
    if (!how || !this.isNews(how)) return undefined
    this.told = how
    return how
  }

  comeBack(): void {
    this.away = false
    if (this.articleId !== '') this.since ??= this.now()
  }

  private how(): HowRead | undefined {
    if (this.places.size === 0) return undefined
    const seconds = Math.min(Math.floor(this.ms / 1000), longestStay)
    return { articleId: this.articleId, furthest: this.furthest, blocks: this.places.size, seconds, ended: this.ended }
  }

  private isNews({ furthest, ended, seconds }: HowRead): boolean {
    const before = this.told
    return !before || furthest > before.furthest || (ended && !before.ended) || seconds >= before.seconds + worthTelling
  }
}
