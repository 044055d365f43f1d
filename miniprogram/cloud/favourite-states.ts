// What this phone knows of its reader's favourites: a tap shows at once, is kept until the server has it, and every page sees the same.

import { ApiError } from '../contract/errors'
import type { FavouriteSetInput, FavouriteSetOutput } from '../contract/favourites'

/** Where taps wait that the server does not have yet, one for each org; it outlives the program. */
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

type Listener = (orgId: string) => void

export class FavouriteStates {
  private readonly states = new Map<string, Known>()
  private readonly listeners = new Set<Listener>()
  /** Numbers of the taps that are on their way: none is sent twice at once. */
  private readonly sending = new Set<number>()

  constructor(
    private readonly send: (input: FavouriteSetInput) => Promise<FavouriteSetOutput>,
    private readonly takeSeq: (known: number) => number,
    private readonly queue: FavouriteQueue,
  ) {
    for (const input of queue.read()) Object.assign(this.known(input.orgId), { wanted: input, waiting: true, tapped: input.seq })
  }

  stateOf(orgId: string): FavouriteState {
    const known = this.states.get(orgId)
    if (!known) return { on: false, waiting: false }
    const { wanted, confirmed, waiting, refusal } = known
    return { on: wanted?.on ?? confirmed.on, waiting, ...(refusal !== undefined && { refusal }) }
  }

  /** What a reply said. An answer older than what is known changes nothing. */
  learn(orgId: string, state: FavouriteSetOutput): void {
    const known = this.known(orgId)
    if (state.seq < known.confirmed.seq) return
    known.confirmed = state
    this.tell(orgId)
  }

  /** Turns it over at once, then tells the server; several taps may be under way, the last one wins. Never rejects: see stateOf. */
  async tap(orgId: string): Promise<void> {
    const known = this.known(orgId)
    const wanted = { orgId, on: !this.stateOf(orgId).on, seq: this.takeSeq(Math.max(known.tapped, known.confirmed.seq)) }
    Object.assign(known, { wanted, waiting: false, refusal: undefined, tapped: wanted.seq })
    this.keep()
    this.tell(orgId)
    await this.deliver(known, wanted)
  }

  /** Sends what waits. Calls at once send each tap once. Never rejects. */
  async flush(): Promise<void> {
    const known = [...this.states.values()]
    await Promise.all(known.flatMap((each) => (each.waiting && each.wanted ? this.deliver(each, each.wanted) : [])))
  }

  /** Returns what ends the listening. */
  onChange(listener: Listener): () => void {
    this.listeners.add(listener)
    return () => {
      this.listeners.delete(listener)
    }
  }

  private async deliver(known: Known, input: FavouriteSetInput): Promise<void> {
    if (this.sending.has(input.seq)) return
    this.sending.add(input.seq)
    const outcome = await this.send(input).then(
      (confirmed) => ({ confirmed }),
      (error: unknown) => ({ error }),
    )
    this.sending.delete(input.seq)
    // An earlier tap that failed says nothing about the last one; one that arrived tells what held then.
    const isLast = known.wanted?.seq === input.seq
    if ('confirmed' in outcome) {
      if (isLast) this.settle(known)
      this.learn(input.orgId, outcome.confirmed)
    } else if (isLast) this.fail(known, input.orgId, outcome.error)
  }

  private fail(known: Known, orgId: string, error: unknown): void {
    if (error instanceof ApiError && error.code === 'unavailable') known.waiting = true
    else {
      this.settle(known)
      known.refusal = error
    }
    this.tell(orgId)
  }

  private settle(known: Known): void {
    delete known.wanted
    known.waiting = false
    this.keep()
  }

  private keep(): void {
    this.queue.write([...this.states.values()].flatMap(({ wanted }) => wanted ?? []))
  }

  private known(orgId: string): Known {
    const known = this.states.get(orgId) ?? { confirmed: { on: false, seq: 0 }, waiting: false, tapped: 0 }
    this.states.set(orgId, known)
    return known
  }

  private tell(orgId: string): void {
    for (const listener of this.listeners) listener(orgId)
  }
}
