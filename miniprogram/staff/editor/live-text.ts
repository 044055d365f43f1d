// The text under the finger: WeChat's editor holds it, and every keystroke goes into the blocks that its lines are.

import type { Content } from './document/commands'
import { remove, replaceRun } from './document/commands'
import { textsOf } from './document/counting'
import { deltaOf, isText } from './text/shown-delta'
import { linkMark } from './text/marks'
import { blocksOf, type TextType } from './text/written'
import type { View } from './view'
import type { Writing } from './writing'

/** What is used of WeChat's own. */
export interface EditorContext {
  setContents(contents: { delta: object }): void
  format(name: string, value: string): void
  getContents(told: { success: (contents: { delta: unknown }) => void; fail: () => void }): void
  getSelectionText(told: { success: (selected: { text?: string }) => void; fail: () => void }): void
}

export class LiveText {
  private ids: string[]
  private readonly kind: TextType
  private context: EditorContext | undefined

  /** `id` is a block of text. */
  constructor(private readonly writing: Writing, private readonly view: View, readonly id: string, private readonly theme: 'light' | 'dark', private readonly droppedSome: () => void) {
    const block = writing.paper.get(id)?.block
    this.kind = isText(block) ? block.type : 'paragraph'
    this.ids = [id]
  }

  /** The editor is there: it gets the words. */
  begin(context: EditorContext): void {
    this.context = context
    const block = this.writing.paper.get(this.id)?.block
    if (isText(block)) context.setContents({ delta: deltaOf(block, this.theme) })
  }

  typed(delta: unknown, link?: string): void {
    const { contents, dropped } = blocksOf(delta, this.kind, link)
    this.write(contents)
    if (dropped) this.droppedSome()
  }

  /** Whether it is about this text what came from elsewhere; then the editor has to show it. */
  redraw(partIds: readonly string[]): 'elsewhere' | 'drawn' | 'over' {
    if (!this.ids.some((id) => partIds.includes(id))) return 'elsewhere'
    const block = this.writing.paper.get(this.id)?.block
    if (!isText(block) || this.ids.length > 1) return 'over'
    if (this.context) this.begin(this.context)
    return 'drawn'
  }

  format(name: string, value: string): void {
    this.context?.format(name, value)
  }

  /** The words that are selected, for a link; '' where there are none. */
  async selected(): Promise<string> {
    const { context } = this
    if (!context) return ''
    return new Promise((done) => context.getSelectionText({ success: ({ text = '' }) => done(text), fail: () => done('') }))
  }

  /** Makes the selected words a link: a mark is put under them, and what stands on the mark becomes one. */
  async link(address: string): Promise<void> {
    const { context } = this
    if (!context) return
    context.format('backgroundColor', linkMark)
    await new Promise<void>((done) => context.getContents({ success: ({ delta }) => {
      this.typed(delta, address)
      done()
    }, fail: () => done() }))
    this.redraw(this.ids)
  }

  /** The finger has gone elsewhere: empty lines go, and the page shows what was written. */
  leave(): void {
    const { paper } = this.writing
    const blank = this.ids.filter((id) => textsOf(paper.get(id)?.block ?? { id, type: 'divider' }).join('') === '')
    const { ids } = this
    this.view.hidden = new Set()
    if (ids.length > 1 && blank.length > 0 && blank.length < ids.length) this.writing.do(blank.flatMap((id) => remove(paper, id)), this.id)
    this.view.changed(ids, false)
  }

  private write(contents: readonly Content[]): void {
    const { written, ids } = replaceRun(this.writing.paper, this.ids, contents, this.writing.ids)
    this.ids = ids
    // The page shows one editor for all of them.
    this.view.hidden = new Set(ids.filter((id) => id !== this.id))
    this.writing.do(written, this.id)
  }
}
