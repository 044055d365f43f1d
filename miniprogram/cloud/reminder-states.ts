// What this phone knows of its reader's reminders: each grant of WeChat's is kept until the server has it, and every page sees the same.

import { ApiError } from '../contract/errors'
import { noReminder } from '../contract/reminders'
import type { ReminderAddInput, ReminderSetInput, ReminderState } from '../contract/reminders'

/** One tap: a grant, or the switch of an org turned. */
export type ReminderTap = ReminderAddInput | ReminderSetInput

/** Where taps wait that the server does not have yet; it outlives the program. */
export interface ReminderQueue {
  read(): ReminderTap[]
  write(waiting: ReminderTap[]): void
}

export interface KnownReminder {
  /** As the server has it, but for the switch, which follows the last tap. Grants on their way are not in the balance. */
  reminder: ReminderState
  /** How many taps did not reach the server; they are sent as soon as something does. */
  waiting: number
  /** Why the last tap was not taken, where it was not. */
  refusal?: unknown
}

export const isGrant = (tap: ReminderTap): tap is ReminderAddInput => 'grantId' in tap

type Listener = (orgId: string) => void

export class ReminderStates {
  private readonly confirmed = new Map<string, ReminderState>()
  private readonly refusals = new Map<string, unknown>()
  private readonly listeners = new Set<Listener>()
  /** In the order of the taps. */
  private taps: ReminderTap[]
  /** Taps that an attempt to send did not bring to the server. */
  private readonly stuck = new Set<ReminderTap>()
  private delivery: Promise<void> = Promise.resolve()

  constructor(
    private readonly send: (tap: ReminderTap) => Promise<ReminderState>,
    private readonly takeSeq: (known: number) => number,
    private readonly queue: ReminderQueue,
  ) {
    this.taps = queue.read()
    for (const tap of this.taps) this.stuck.add(tap)
  }

  stateOf(orgId: string): KnownReminder {
    const confirmed = this.confirmed.get(orgId) ?? noReminder
    const taps = this.taps.filter((tap) => tap.orgId === orgId)
    const last = taps[taps.length - 1]
    const on = last === undefined || last.seq < confirmed.seq ? confirmed.on : isGrant(last) || last.on
    const refusal = this.refusals.get(orgId)
    const waiting = taps.filter((tap) => this.stuck.has(tap)).length
    return { reminder: { ...confirmed, on }, waiting, ...(refusal !== undefined && { refusal }) }
  }

  /** What the server does not have yet is given up; what it said holds. */
  giveUp(): void {
    const given = new Set(this.taps.map(({ orgId }) => orgId))
    this.stuck.clear()
    this.keep([])
    for (const orgId of given) this.tell(orgId)
  }

  /** The server has nothing of this reader any more. */
  forget(): void {
    const known = new Set([...this.confirmed.keys(), ...this.refusals.keys()])
    this.confirmed.clear()
    this.refusals.clear()
    this.giveUp()
    for (const orgId of known) this.tell(orgId)
  }

  /** What a reply said. An answer older than what is known changes nothing. */
  learn(orgId: string, state: ReminderState): void {
    if (state.seq < (this.confirmed.get(orgId)?.seq ?? 0)) return
    this.confirmed.set(orgId, state)
    this.tell(orgId)
  }

  /** WeChat's dialog was accepted: one message more. `grantId` is 32 hex digits of its own. Never rejects: see stateOf. */
  grant(orgId: string, templateId: string, grantId: string): Promise<void> {
    return this.take({ orgId, grantId, templateId, seq: this.nextSeq(orgId) })
  }

  /** Never rejects: see stateOf. */
  turn(orgId: string, on: boolean): Promise<void> {
    return this.take({ orgId, on, seq: this.nextSeq(orgId) })
  }

  /** Sends what waits, and waits for what is on its way; each tap is sent once, however often this is called. Never rejects. */
  flush(): Promise<void> {
    this.delivery = this.delivery.then(async () => {
      // What is tapped meanwhile has a delivery of its own, after this one.
      for (const tap of [...this.taps]) await this.deliver(tap)
    })
    return this.delivery
  }

  /** Returns what ends the listening. */
  onChange(listener: Listener): () => void {
    this.listeners.add(listener)
    return () => {
      this.listeners.delete(listener)
    }
  }

  private nextSeq(orgId: string): number {
    const known = this.taps.filter((tap) => tap.orgId === orgId).map(({ seq }) => seq)
    return this.takeSeq(Math.max(this.confirmed.get(orgId)?.seq ?? 0, ...known))
  }

  /** One after the other, so that the balance of the last answer is the newest. */
  private take(tap: ReminderTap): Promise<void> {
    // The switch is where it was turned last; every grant counts.
    const others = isGrant(tap) ? this.taps : this.taps.filter((other) => isGrant(other) || other.orgId !== tap.orgId)
    this.keep([...others, tap])
    this.refusals.delete(tap.orgId)
    this.tell(tap.orgId)
    return this.flush()
  }

  private async deliver(tap: ReminderTap): Promise<void> {
    if (!this.taps.includes(tap)) return
    try {
      const state = await this.send(tap)
      this.drop(tap)
      this.learn(tap.orgId, state)
    } catch (error) {
      if (error instanceof ApiError && error.code === 'unavailable') this.stuck.add(tap)
      else {
        this.drop(tap)
        this.refusals.set(tap.orgId, error)
      }
    }
    this.tell(tap.orgId)
  }

  private drop(tap: ReminderTap): void {
    this.stuck.delete(tap)
    this.keep(this.taps.filter((other) => other !== tap))
  }

  private keep(taps: ReminderTap[]): void {
    this.taps = taps
    this.queue.write(taps)
  }

  private tell(orgId: string): void {
    for (const listener of this.listeners) listener(orgId)
  }
}
