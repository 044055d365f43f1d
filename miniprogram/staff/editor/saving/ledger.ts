// Keeps account of every part of a draft between phone and cloud: what waits, what is on its way, what came back. Nothing that was written leaves it before the server has it or a person chose.

import type { ChangeOutcome, DraftChange, PartContent, StoredPart } from '../../contract/drafts'
import type { Written } from '../document/paper'
import { localFilesIn } from '../files/local'
import { clean, contentOf, isEqual, shown, type Entry } from './entry'
import { joined } from './merging'

export type Choice = 'mine' | 'theirs' | 'both'

export interface Conflict {
  partId: string
  mine: PartContent
  theirs: StoredPart
  /** What both began with, where it is known. */
  base?: PartContent
}

export class Ledger {
  readonly entries: Map<string, Entry>
  /** Parts whose account changed since the phone kept it. */
  readonly touched = new Set<string>()
  /** What was sent under its id, while this program lives. */
  private readonly flying = new Map<string, PartContent>()

  constructor(entries: Iterable<[string, Entry]>, private readonly ids: () => string) {
    this.entries = new Map(entries)
    // The program may have been killed just after it was sent.
    for (const { changeId, sent } of this.entries.values()) if (changeId !== undefined && !sent.includes(changeId)) sent.push(changeId)
  }

  /** Other words in a part that is there, where it is there. */
  isTyping({ partId, content }: Written): boolean {
    const now = this.entries.get(partId)?.content
    if (now === undefined) return false
    return 'head' in content ? 'head' in now : 'block' in content && 'block' in now && content.pos === now.pos
  }

  write({ partId, content }: Written): void {
    const entry = this.entries.get(partId)
    if (entry && isEqual(shown(entry), content)) return
    this.touched.add(partId)
    if (!entry) return void this.entries.set(partId, { rev: 0, content, changeId: this.ids(), sent: [] })
    if (entry.changeId === undefined) entry.base = entry.content
    entry.content = content
    const isSent = entry.changeId === undefined || entry.sent.includes(entry.changeId)
    if (isSent) entry.changeId = this.ids()
    // As it was, and nothing of it is under way.
    if (entry.rev > 0 && entry.sent.length === 0 && !entry.keep && !entry.theirs && isEqual(entry.base, content)) this.settle(entry, entry.rev)
    // Never sent and gone again.
    else if (entry.rev === 0 && entry.sent.length === 0 && 'removed' in content) this.drop(partId)
  }

  /** What the server does not have and nobody has to choose about; a picture that is still on its way among it. */
  get waiting(): boolean {
    return [...this.entries.values()].some(({ changeId, theirs }) => changeId !== undefined && !theirs)
  }

  /** Every change that may go now: what names a file of the phone waits for it. */
  changes(): (DraftChange & { keep: boolean })[] {
    return [...this.entries].flatMap(([partId, { rev, content, changeId, theirs, keep }]) =>
      changeId === undefined || theirs || localFilesIn(content).length > 0 ? [] : [{ partId, base: rev, changeId, ...contentOf(content), keep: keep === true }],
    )
  }

  /** From now on the server may have it. */
  sending(changes: readonly DraftChange[]): void {
    for (const { partId, changeId, ...change } of changes) {
      const entry = this.entries.get(partId)
      if (!entry) continue
      this.flying.set(changeId, contentOf(change))
      if (!entry.sent.includes(changeId)) entry.sent.push(changeId)
    }
  }

  /** What has to be written on the paper, because it is another than what stands there. */
  answered(outcome: ChangeOutcome): Written[] {
    const { partId, changeId } = outcome
    const entry = this.entries.get(partId)
    const flown = this.flying.get(changeId)
    this.flying.delete(changeId)
    if (!entry) return []
    this.touched.add(partId)
    return 'theirs' in outcome ? this.refused(partId, entry, outcome.theirs) : this.taken(partId, entry, outcome.changeId, outcome.rev, flown)
  }

  /** The cloud's parts on opening; all of them, but what was removed. */
  opened(parts: readonly StoredPart[]): void {
    const there = new Map(parts.map((part) => [part.partId, part]))
    for (const [partId, entry] of this.entries) {
      const part = there.get(partId)
      // Its removal is the newest the server knows: whoever changed it is told when it is sent.
      if (part === undefined) delete entry.theirs
      if (part === undefined && entry.changeId === undefined && entry.rev > 0 && !('removed' in entry.content)) this.drop(partId)
      else if (part !== undefined && part.rev !== entry.rev) this.refused(partId, entry, part)
    }
    for (const [partId, part] of there) if (!this.entries.has(partId)) this.entries.set(partId, clean(part.rev, contentOf(part)))
  }

  conflicts(): Conflict[] {
    return [...this.entries].flatMap(([partId, { content, theirs, base }]) => (theirs ? [{ partId, mine: content, theirs, ...(base && { base }) }] : []))
  }

  /**
   * `mine` is put over the other one, which is kept as a version; `theirs` and `both` take the other one, and ours is kept elsewhere first.
   * Returns what has to be written on the paper.
   */
  choose(partId: string, choice: Choice): Written[] {
    const entry = this.entries.get(partId)
    if (!entry?.theirs) return []
    this.touched.add(partId)
    const { rev } = entry.theirs
    const other = contentOf(entry.theirs)
    if (choice === 'mine') {
      delete entry.theirs
      Object.assign(entry, { rev, base: other, changeId: this.ids(), sent: [], keep: true })
      return []
    }
    entry.content = other
    this.settle(entry, rev)
    return [{ partId, content: other }]
  }

  /** Words that shall be in a version and not on the paper: a part that nobody knows is put into the cloud, and taken away again with a version kept of what was there. */
  keepAsVersion(partId: string, content: PartContent): void {
    this.touched.add(partId)
    this.entries.set(partId, { rev: 0, content, changeId: this.ids(), sent: [], then: { removed: true }, keep: true })
  }

  private taken(partId: string, entry: Entry, changeId: string, rev: number, flown: PartContent | undefined): Written[] {
    // An answer from long ago: there are newer ones.
    if (rev <= entry.rev) return []
    if (entry.changeId !== changeId) {
      Object.assign(entry, { rev, base: flown ?? entry.base, sent: entry.sent.filter((id) => id === entry.changeId) })
      delete entry.keep
      return []
    }
    const { then } = entry
    this.settle(entry, rev)
    if (then === undefined) return []
    Object.assign(entry, { base: entry.content, content: then, changeId: this.ids(), keep: true })
    return [{ partId, content: then }]
  }

  private refused(partId: string, entry: Entry, theirs: StoredPart): Written[] {
    if (theirs.rev < entry.rev) return []
    this.touched.add(partId)
    const other = contentOf(theirs)
    // It is what we sent ourselves, and the answer got lost.
    if (theirs.changeId === entry.changeId) {
      this.settle(entry, theirs.rev)
      return []
    }
    // So is what one removed oneself: there are no words in it to lose.
    const isOurs = entry.sent.includes(theirs.changeId) || ('removed' in theirs && theirs.mine)
    const whole = entry.changeId === undefined ? other : isOurs ? entry.content : joined(entry.base, entry.content, other)
    if (whole === undefined) {
      entry.theirs = theirs
      return []
    }
    const differs = !isEqual(shown(entry), entry.then ?? whole)
    Object.assign(entry, { rev: theirs.rev, content: whole, base: other, sent: [] })
    delete entry.theirs
    if (isEqual(whole, other) && entry.then === undefined) this.settle(entry, theirs.rev)
    else entry.changeId = this.ids()
    return differs ? [{ partId, content: whole }] : []
  }

  private drop(partId: string): void {
    this.touched.add(partId)
    this.entries.delete(partId)
  }

  private settle(entry: Entry, rev: number): void {
    Object.assign(entry, { rev, sent: [] })
    delete entry.base
    delete entry.changeId
    delete entry.then
    delete entry.keep
    delete entry.theirs
  }
}
