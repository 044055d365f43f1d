// Keeps what is written: on the phone within 300 ms, in the cloud within 3 s of a pause and at most 15 s of steady typing, as long as it takes.

import type { DraftChange, DraftSaveOutput } from '../../contract/drafts'
import { ApiError } from '../../../contract/errors'
import type { Written } from '../document/paper'
import { inBatches, type Pending } from './batches'
import type { Clock, Doors } from './doors'
import type { Ledger } from './ledger'

/** ms. The call itself takes its part of the 3 s. */
export const rhythm = { phone: 250, pause: 1_500, steady: 10_000, again: 2_000, mostAgain: 30_000 } as const

/** `at` in ms since 1970. `full`: the phone has no room, and the cloud has not got it either. `refused`: the cloud does not take one part. */
export type Saved = { name: 'saved'; at: number } | { name: 'saving' } | { name: 'offline' } | { name: 'full' } | { name: 'refused'; message: string } | { name: 'choose' }

interface Told {
  saved(state: Saved): void
  /** What has to be written on the paper, as it came from elsewhere. */
  arrived(written: Written[]): void
  answered(output: DraftSaveOutput): void
}

export class Saving {
  private cancelPhone: (() => void) | undefined
  private cancelPause: (() => void) | undefined
  private cancelSteady: (() => void) | undefined
  private cancelAgain: (() => void) | undefined
  private wait: number = rhythm.again
  private going: Promise<void> | undefined
  private isFull = false
  private isOver = false
  /** A change that the server would not take, by its id: not sent again as it is. */
  private readonly refused = new Map<string, string>()
  private readonly clock: Clock
  private savedAt = 0

  constructor(private readonly ledger: Ledger, private readonly doors: Doors, private readonly told: Told, private isCreated: boolean) {
    this.clock = doors.clock
  }

  /** What was done on the paper. */
  write(written: readonly Written[]): void {
    const isTyping = written.every((each) => this.ledger.isTyping(each))
    for (const each of written) this.ledger.write(each)
    // Words may lack the last quarter of a second, a block may not.
    if (isTyping) this.cancelPhone ??= this.clock.after(rhythm.phone, () => this.flushPhone())
    else this.flushPhone()
    this.cancelPause?.()
    this.cancelPause = undefined
    this.soon()
    this.cancelSteady ??= this.clock.after(rhythm.steady, () => {
      this.cancelSteady = undefined
      void this.push()
    })
  }

  private soon(): void {
    this.cancelPause ??= this.clock.after(rhythm.pause, () => {
      this.cancelPause = undefined
      void this.push()
    })
  }

  /** Onto the phone at once. False where it has no room. */
  flushPhone(): boolean {
    this.cancelPhone?.()
    this.cancelPhone = undefined
    if (this.isOver) return true
    const { phone } = this.doors
    let isFull = false
    for (const partId of [...this.ledger.touched]) {
      const entry = this.ledger.entries.get(partId)
      if (!entry) phone.dropPart(partId)
      else if (!phone.keepPart(partId, entry)) {
        isFull = true
        continue
      }
      this.ledger.touched.delete(partId)
    }
    if (isFull && !this.isFull) this.told.saved({ name: 'full' })
    this.isFull = isFull
    // The phone cannot hold it: the cloud has to, without waiting for a pause.
    if (isFull && !this.cancelAgain) void this.push()
    return !isFull
  }

  /** Into the cloud what waits now; settles when it is there, or does not get through. */
  push(): Promise<void> {
    this.going ??= this.work().finally(() => (this.going = undefined))
    return this.going
  }

  /** Everything, before it goes to somebody else. False where something is still here. */
  async all(): Promise<boolean> {
    for (let times = 0; times < 5 && (times === 0 || (this.ledger.waiting && !this.cancelAgain)); times += 1) await this.push()
    return !this.ledger.waiting && this.ledger.conflicts().length === 0
  }

  /** There is a network again, or the page is in view again. */
  goOn(): void {
    this.wait = rhythm.again
    if (this.ledger.waiting) void this.push()
  }

  /** The page has gone. The phone's account is another page's from now on; what is on its way may arrive. */
  end(): void {
    this.flushPhone()
    this.isOver = true
    if (this.ledger.waiting) void this.push()
  }

  private async work(): Promise<void> {
    for (const cancel of [this.cancelPause, this.cancelSteady, this.cancelAgain]) cancel?.()
    this.cancelPause = this.cancelSteady = this.cancelAgain = undefined
    if (this.cancelPhone) this.flushPhone()
    try {
      if (!this.isCreated) await this.create()
      // What is written meanwhile waits for its own pause.
      const now = new Set(this.ledger.changes().map(({ changeId }) => changeId))
      for (let batch = this.next(now); batch; batch = this.next(now)) await this.send(batch)
      this.wait = rhythm.again
      this.tell()
      if (this.unsent().length > 0 && !this.isOver) this.soon()
    } catch (error) {
      this.later(error)
    }
  }

  private unsent(): Pending[] {
    return this.ledger.changes().filter(({ changeId }) => !this.refused.has(changeId))
  }

  private next(now: ReadonlySet<string>): Pending[] | undefined {
    return inBatches(this.unsent().filter(({ changeId }) => now.has(changeId)))[0]
  }

  private async create(): Promise<void> {
    this.told.saved(this.isFull ? { name: 'full' } : { name: 'saving' })
    try {
      await this.doors.cloud.create()
      this.isCreated = true
    } catch (error) {
      if (!(error instanceof ApiError) || error.code !== 'not_allowed') throw error
      for (const { changeId } of this.ledger.changes()) this.refused.set(changeId, error.message)
    }
  }

  /** From the moment that the batch was made nothing may come between: what is written later must have another id. */
  private async send(batch: readonly Pending[]): Promise<void> {
    this.told.saved(this.isFull ? { name: 'full' } : { name: 'saving' })
    let output: DraftSaveOutput
    try {
      this.ledger.sending(batch)
      output = await this.doors.cloud.save(batch.map(withoutKeep), batch[0]?.keep === true)
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      if (error.code === 'bad_input' || error.code === 'too_large') return this.apart(batch, error)
      if (error.code !== 'not_allowed' && error.code !== 'not_found') throw error
      for (const { changeId } of batch) this.refused.set(changeId, error.message)
      return
    }
    for (const outcome of output.outcomes) {
      const written = this.ledger.answered(outcome)
      if (written.length > 0) this.told.arrived(written)
    }
    this.savedAt = output.savedAt
    this.flushPhone()
    this.told.answered(output)
  }

  /** One change that is refused does not hold up the others. */
  private async apart(batch: readonly Pending[], error: ApiError): Promise<void> {
    const [only, ...others] = batch
    if (only && others.length === 0) return void this.refused.set(only.changeId, error.message)
    const half = Math.ceil(batch.length / 2)
    await this.send(batch.slice(0, half))
    await this.send(batch.slice(half))
  }

  private tell(): void {
    const refused = this.ledger.changes().flatMap(({ changeId }) => this.refused.get(changeId) ?? [])[0]
    if (refused !== undefined) this.told.saved({ name: 'refused', message: refused })
    else if (this.ledger.conflicts().length > 0) this.told.saved({ name: 'choose' })
    else this.told.saved({ name: 'saved', at: this.savedAt || this.clock.now() })
  }

  private later(error: unknown): void {
    if (!(error instanceof ApiError)) console.error(error)
    // Readers get it at this very moment: it is over soon.
    const isBusy = error instanceof ApiError && error.code === 'conflict'
    this.told.saved(this.isFull ? { name: 'full' } : isBusy ? { name: 'saving' } : { name: 'offline' })
    if (this.isOver) return
    this.cancelAgain?.()
    this.cancelAgain = this.clock.after(this.wait, () => {
      this.cancelAgain = undefined
      void this.push()
    })
    if (!isBusy) this.wait = Math.min(this.wait * 2, rhythm.mostAgain)
  }
}

function withoutKeep(pending: Pending): DraftChange {
  const { keep: _keep, ...change } = pending
  return change
}
