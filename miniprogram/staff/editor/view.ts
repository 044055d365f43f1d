// What the page is told of the paper: the first screen at once and the rest in slices, then only what changed. Typing tells it nothing.

import { countOf } from './document/counting'
import { headPart } from '../contract/drafts'
import { rowOf, type Row, type Way } from './rows'
import type { Writing } from './writing'

/** Blocks of one setData. The first is a screen's worth. */
const slices = { first: 12, next: 60 }

export interface Shown {
  title: string
  /** The blocks' ids in their order. */
  order: string[]
  rows: Record<string, Row>
  words: number
  canUndo: boolean
  canRedo: boolean
}

export const nothingShown: Shown = { title: '', order: [], rows: {}, words: 0, canUndo: false, canRedo: false }

export class View {
  private order: string[] = []
  private known: Partial<Shown> = {}
  /** Parts of the text under the finger, but the first: the editor there shows them. */
  hidden: ReadonlySet<string> = new Set()
  readonly ways = new Map<string, Way>()

  constructor(private readonly writing: () => Writing, private readonly set: (data: Record<string, unknown>, drawn?: () => void) => void) {}

  /** Everything anew. Settles when the last slice is drawn. */
  async all(): Promise<void> {
    const ids = this.ids()
    let isDrawn = await this.slice(ids, 0, slices.first)
    for (let at = slices.first; isDrawn && at < ids.length; at += slices.next) isDrawn = await this.slice(ids, at, at + slices.next)
  }

  /** False where something was done meanwhile: that has told the page already. A method of its own, since a loop around it costs the main package another part of the compiler's. */
  private async slice(ids: readonly string[], at: number, end: number): Promise<boolean> {
    const rows = Object.fromEntries(ids.slice(at, end).flatMap((id) => this.rowAt(id)))
    const begin = at === 0 ? { stage: 'ready', title: this.writing().paper.head.title, ...this.status() } : {}
    this.order = ids.slice(0, end)
    await new Promise<void>((drawn) => this.set({ ...begin, ...rows, order: this.order }, drawn))
    return this.order.length === Math.min(end, ids.length)
  }

  changed(partIds: readonly string[], typed: boolean): void {
    const { paper } = this.writing()
    const order = this.ids()
    const isSame = order.length === this.order.length && order.every((id, at) => id === this.order[at])
    const rows = Object.fromEntries(partIds.flatMap((id) => (typed && isSame ? [] : this.rowAt(id))))
    const fresh = isSame ? [] : order.filter((id) => !this.order.includes(id)).flatMap((id) => this.rowAt(id))
    this.order = order
    const data = {
      ...rows,
      ...Object.fromEntries(fresh),
      ...(!isSame && { order }),
      ...(!typed && partIds.includes(headPart) && { title: paper.head.title }),
      ...this.status(),
    }
    if (Object.keys(data).length > 0) this.set(data)
  }

  /** A file's way, in the rows that show it. */
  way(path: string, way: Way | undefined): void {
    if (way) this.ways.set(path, way)
    else this.ways.delete(path)
    const { blocks } = this.writing().paper
    const data = blocks.flatMap(({ block }) => (JSON.stringify(block).includes(JSON.stringify(path)) ? [[`rows.${block.id}.way`, way ?? null] as const] : []))
    if (data.length > 0) this.set(Object.fromEntries(data))
  }

  private ids(): string[] {
    return this.writing().paper.blocks.flatMap(({ block }) => (this.hidden.has(block.id) ? [] : [block.id]))
  }

  private rowAt(id: string): [string, Row][] {
    const block = this.writing().paper.get(id)?.block
    return block && !this.hidden.has(id) ? [[`rows.${id}`, rowOf(block, this.ways)]] : []
  }

  /** Only where it is another one than the page knows. */
  private status(): Partial<Shown> {
    const { paper, history } = this.writing()
    const status: Partial<Shown> = { words: countOf(paper.blocks).words, canUndo: history.canUndo, canRedo: history.canRedo }
    const names = Object.keys(status) as (keyof typeof status)[]
    const news = Object.fromEntries(names.filter((name) => status[name] !== this.known[name]).map((name) => [name, status[name]]))
    this.known = status
    return news
  }
}
