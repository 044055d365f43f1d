// What this phone knows of its reader's favourites: a tap shows at once, the server confirms, every page sees the same.

import type { FavouriteSetInput, FavouriteSetOutput } from '../contract/favourites'

interface Known {
  confirmed: FavouriteSetOutput
  /** The state of the last tap while the server has not answered it. */
  wanted?: boolean
  /** The number of the last tap. */
  tapped: number
}

type Listener = (orgId: string, on: boolean) => void

export class FavouriteStates {
  private readonly states = new Map<string, Known>()
  private readonly listeners = new Set<Listener>()

  constructor(
    private readonly send: (input: FavouriteSetInput) => Promise<FavouriteSetOutput>,
    private readonly takeSeq: (known: number) => number,
  ) {}

  isOn(orgId: string): boolean {
    const known = this.states.get(orgId)
    return known?.wanted ?? known?.confirmed.on ?? false
  }

  /** What a reply said. An answer older than what is known changes nothing. */
  learn(orgId: string, state: FavouriteSetOutput): void {
    const known = this.known(orgId)
    if (state.seq < known.confirmed.seq) return
    known.confirmed = state
    this.tell(orgId)
  }

  /**
   * Turns it over at once, then tells the server; several taps may be under way, the last one wins.
   * Rejects when the last tap fails, with what the server last confirmed shown again.
   */
  async tap(orgId: string): Promise<void> {
    const known = this.known(orgId)
    const on = !this.isOn(orgId)
    const seq = this.takeSeq(Math.max(known.tapped, known.confirmed.seq))
    known.wanted = on
    known.tapped = seq
    this.tell(orgId)
    try {
      const confirmed = await this.send({ orgId, on, seq })
      if (known.tapped === seq) delete known.wanted
      this.learn(orgId, confirmed)
    } catch (error) {
      // An earlier tap that failed says nothing about the last one.
      if (known.tapped !== seq) return
      delete known.wanted
      this.tell(orgId)
      throw error
    }
  }

  /** Returns what ends the listening. */
  onChange(listener: Listener): () => void {
    this.listeners.add(listener)
    return () => {
      this.listeners.delete(listener)
    }
  }

  private known(orgId: string): Known {
    const known = this.states.get(orgId) ?? { confirmed: { on: false, seq: 0 }, tapped: 0 }
    this.states.set(orgId, known)
    return known
  }

  private tell(orgId: string): void {
    for (const listener of this.listeners) listener(orgId, this.isOn(orgId))
  }
}
