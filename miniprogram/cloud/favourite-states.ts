// What this phone knows of its reader's favourites: a tap shows at once, is kept until the server has it, and every page sees the same.

import { ApiError } from '../contract/errors'
import type { FavouriteSetInput, FavouriteSetOutput } from '../contract/favourites'

/** Where taps wait that the server does not have yet, one for each org or article; it outlives the program. */
export interface FavouriteQueue {
  read(): FavouriteSetInput[]
  write(waiting: FavouriteSetInput[]): void
}

export interface FavouriteState {
  on: boolean
  /** The last tap did not reach the server; it is sent as soon as something does. */
  waiting: boolean
  /** Why the last tap was refused, where it was. */
  refusal?: unknown
}

interface Known {
  confirmed: FavouriteSetOutput
  /** The last tap, while the server has not answered it. */
  wanted?: FavouriteSetInput
  waiting: boolean
  refusal?: unknown
  /** The number of the last tap. */
  tapped: number
}

/** A removal that only the phone knows of yet. Both do nothing where something else was tapped meanwhile. */
export interface HeldRemoval {
  /** As if it had not been: nothing is sent, and what was under way before goes on. */
  undo(): void
  /** Tells the server. Never rejects. */
  release(): Promise<void>
}

type Listener = (targetId: string) => void

export class FavouriteStates {
  private readonly states = new Map<string, Known>()
  private readonly listeners = new Set<Listener>()
  /** The taps that are on their way, by number: none is sent twice at once. */
  private readonly sending = new Map<number, Promise<void>>()

  constructor(
    private readonly send: (input: FavouriteSetInput) => Promise<FavouriteSetOutput>,
    private readonly takeSeq: (known: number) => number,
    private readonly queue: FavouriteQueue,
  ) {
    for (const input of queue.read()) Object.assign(this.known(input.targetId), { wanted: input, waiting: true, tapped: input.seq })
  }

  stateOf(targetId: string): FavouriteState {
    const known = this.states.get(targetId)
    if (!known) return { on: false, waiting: false }
    const { wanted, confirmed, waiting, refusal } = known
    return { on: wanted?.on ?? confirmed.on, waiting, ...(refusal !== undefined && { refusal }) }
  }

  /** What a reply said. An answer older than what is known changes nothing. */
  learn(targetId: string, state: FavouriteSetOutput): void {
    const known = this.known(targetId)
    if (state.seq < known.confirmed.seq) return
    known.confirmed = state
    this.tell(targetId)
  }

  /** Turns it over at once, then tells the server; several taps may be under way, the last one wins. Never rejects: see stateOf. */
  async tap(targetId: string): Promise<void> {
    const known = this.known(targetId)
    const wanted = { targetId, on: !this.stateOf(targetId).on, seq: this.takeSeq(Math.max(known.tapped, known.confirmed.seq)) }
    Object.assign(known, { wanted, waiting: false, refusal: undefined, tapped: wanted.seq })
    this.keep()
    this.tell(targetId)
    await this.deliver(known, wanted)
  }

  /** Takes a favourite off on this phone and keeps it to itself. One that is never released is sent by the next start of the program. */
  hold(targetId: string): HeldRemoval {
    const known = this.known(targetId)
    const { wanted: before } = known
    const wanted = { targetId, on: false, seq: this.takeSeq(Math.max(known.tapped, known.confirmed.seq)) }
    Object.assign(known, { wanted, waiting: false, refusal: undefined, tapped: wanted.seq })
    this.keep()
    this.tell(targetId)
    const isLast = (): boolean => known.wanted?.seq === wanted.seq
    return {
      undo: () => {
        if (isLast()) this.takeBack(targetId, before)
      },
      release: async () => {
        if (isLast()) await this.deliver(known, wanted)
      },
    }
  }

  /** The targets whose last tap the server has not answered. */
  unanswered(): Set<string> {
    return new Set([...this.states.values()].flatMap(({ wanted }) => wanted?.targetId ?? []))
  }

  /** What a list said of those that are on. It tells nobody: whoever asked for a list shows it. */
  learnListed(listed: readonly { targetId: string; seq: number }[]): void {
    for (const { targetId, seq } of listed) {
      const known = this.known(targetId)
      if (seq >= known.confirmed.seq) known.confirmed = { on: true, seq }
    }
  }

  /** Sends what waits, and waits for what is on its way; a removal that is held is neither. Calls at once send each tap once. Never rejects. */
  async flush(): Promise<void> {
    const underWay = ({ wanted, waiting }: Known): boolean => waiting || (wanted !== undefined && this.sending.has(wanted.seq))
    const known = [...this.states.values()].filter(underWay)
    await Promise.all(known.flatMap((each) => (each.wanted ? this.deliver(each, each.wanted) : [])))
  }

  /** What the server does not have yet is given up; what it said holds. */
  giveUp(): void {
    for (const [targetId, known] of this.states) {
      this.settle(known)
      this.tell(targetId)
    }
  }

  /** The server has nothing of this reader any more. */
  forget(): void {
    const known = [...this.states.keys()]
    this.states.clear()
    this.keep()
    for (const targetId of known) this.tell(targetId)
  }

  /** Returns what ends the listening. */
  onChange(listener: Listener): () => void {
    this.listeners.add(listener)
    return () => {
      this.listeners.delete(listener)
    }
  }

  private deliver(known: Known, input: FavouriteSetInput): Promise<void> {
    const sending = this.sending.get(input.seq) ?? this.sendOne(known, input)
    this.sending.set(input.seq, sending)
    return sending
  }

  private async sendOne(known: Known, input: FavouriteSetInput): Promise<void> {
    const outcome = await this.send(input).then(
      (confirmed) => ({ confirmed }),
      (error: unknown) => ({ error }),
    )
    this.sending.delete(input.seq)
    // An earlier tap that failed says nothing about the last one; one that arrived tells what held then.
    const isLast = known.wanted?.seq === input.seq
    if ('confirmed' in outcome) {
      if (isLast) this.settle(known)
      this.learn(input.targetId, outcome.confirmed)
    } else if (isLast) this.fail(known, input.targetId, outcome.error)
  }

  private fail(known: Known, targetId: string, error: unknown): void {
    if (error instanceof ApiError && error.code === 'unavailable') known.waiting = true
    else {
      this.settle(known)
      known.refusal = error
    }
    this.tell(targetId)
  }

  /** `wanted`: the tap before the removal. It may have been answered, or have failed, while nobody waited for it. */
  private takeBack(targetId: string, wanted: FavouriteSetInput | undefined): void {
    const known = this.known(targetId)
    delete known.wanted
    if (wanted && wanted.seq > known.confirmed.seq) Object.assign(known, { wanted, waiting: !this.sending.has(wanted.seq) })
    this.keep()
    this.tell(targetId)
  }

  private settle(known: Known): void {
    delete known.wanted
    known.waiting = false
    this.keep()
  }

  private keep(): void {
    this.queue.write([...this.states.values()].flatMap(({ wanted }) => wanted ?? []))
  }

  private known(targetId: string): Known {
    const known = this.states.get(targetId) ?? { confirmed: { on: false, seq: 0 }, waiting: false, tapped: 0 }
    this.states.set(targetId, known)
    return known
  }

  private tell(targetId: string): void {
    for (const listener of this.listeners) listener(targetId)
  }
}
