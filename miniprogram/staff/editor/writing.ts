// One draft while it is written: every command goes onto the paper, into the history and to what is to be saved, and none of them without the others.

import type { DraftHead, DraftSaveOutput, PartContent } from '../contract/drafts'
import type { Block } from '../../contract/body'
import { change, insert, setHead } from './document/commands'
import { History } from './document/history'
import { Paper, type Written } from './document/paper'
import { localFilesIn, withCloudFiles } from './files/local'
import type { Doors } from './saving/doors'
import { shown, type Entry } from './saving/entry'
import { Ledger, type Choice, type Conflict } from './saving/ledger'
import { Saving, type Saved } from './saving/saving'

interface Told {
  /** Parts that stand differently on the paper, by whatever it came. `typed`: the person sees it already. */
  changed(partIds: string[], typed: boolean): void
  saved(state: Saved): void
  answered(output: DraftSaveOutput): void
}

export class Writing {
  readonly ledger: Ledger
  readonly saving: Saving
  readonly history = new History()
  private readonly files = new Map<string, string>()
  paper: Paper

  constructor(
    private readonly begun: { createdOn: string; created: boolean },
    entries: Iterable<[string, Entry]>,
    private readonly doors: Doors,
    readonly ids: () => string,
    private readonly told: Told,
  ) {
    this.ledger = new Ledger(entries, ids)
    this.paper = this.fromLedger()
    this.saving = new Saving(this.ledger, doors, { saved: (state) => told.saved(state), answered: (output) => told.answered(output), arrived: (written) => this.arrived(written) }, begun.created)
  }

  /** `typing` names the block that is typed in. */
  do(written: readonly Written[], typing = ''): void {
    if (written.length === 0) return
    this.history.did(this.paper.write(written), this.doors.clock.now(), typing)
    this.saving.write(written)
    this.told.changed(written.map(({ partId }) => partId), typing !== '')
  }

  undo(): void {
    this.again(this.history.undo())
  }

  redo(): void {
    this.again(this.history.redo())
  }

  setHead(fields: Partial<DraftHead>, typing = ''): void {
    this.do(setHead(this.paper, fields), typing)
  }

  change(block: Block, typing = ''): void {
    this.do(change(this.paper, block), typing)
  }

  /** Two versions of one part: `both` leaves the other one and puts ours behind it, `theirs` leaves ours in a version. */
  choose(partId: string, choice: Choice): void {
    const conflict = this.ledger.conflicts().find((each) => each.partId === partId)
    if (!conflict) return
    // Ours first: whenever the program is killed, it is somewhere.
    const apart = choice === 'mine' ? [] : this.apart(conflict.mine)
    if (choice === 'both') this.do(apart)
    else for (const { partId: own, content } of apart) this.ledger.keepAsVersion(own, content)
    this.paper.write(this.ledger.choose(partId, choice))
    this.saving.write([])
    if (choice !== 'mine') this.do(this.moved(conflict))
    this.saving.flushPhone()
    this.told.changed([partId], false)
  }

  /** Where it was put here, if only here: the choice was between words. */
  private moved({ partId, mine, theirs, base }: Conflict): Written[] {
    if (!base || !('block' in base) || !('block' in mine) || !('block' in theirs)) return []
    return base.pos === theirs.pos && mine.pos !== base.pos ? [{ partId, content: { pos: mine.pos, block: theirs.block } }] : []
  }

  /** The same words as a block of their own. A head's become a heading. */
  private apart(mine: PartContent): Written[] {
    if ('removed' in mine) return []
    if ('head' in mine) return insert(this.paper, [{ type: 'heading', runs: [{ text: [mine.head.title, mine.head.summary ?? ''].join('\n').trim() }] }], this.ids)
    const { id, ...content } = mine.block
    return insert(this.paper, [content], this.ids, id)
  }

  /** The cloud's parts, when they come after the phone's own. */
  opened(parts: Parameters<Ledger['opened']>[0]): void {
    this.ledger.opened(parts)
    this.paper = this.fromLedger()
    this.saving.write([])
  }

  /** A file of the phone is in the cloud: whatever names it names that one from now on. That is no step to undo. */
  fileArrived(path: string, fileId: string): void {
    this.files.set(path, fileId)
    this.again(this.paper.entries().filter(({ content }) => localFilesIn(content).includes(path)))
  }

  private again(steps: readonly Written[] | undefined): void {
    if (!steps || steps.length === 0) return
    // An old step may name a file of the phone that is in the cloud by now.
    const written = steps.map(({ partId, content }) => ({ partId, content: withCloudFiles(content, this.files) }))
    this.paper.write(written)
    this.saving.write(written)
    this.told.changed(written.map(({ partId }) => partId), false)
  }

  private arrived(written: Written[]): void {
    this.paper.write(written)
    this.told.changed(written.map(({ partId }) => partId), false)
  }

  private fromLedger(): Paper {
    return new Paper([...this.ledger.entries].map(([partId, entry]) => ({ partId, content: shown(entry) })), this.begun.createdOn)
  }
}
