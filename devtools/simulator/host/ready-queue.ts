// Calls the `ready` lifetime, which glass-easel leaves to its user: after the page's onShow at first, after the rendering later on.

import * as glassEasel from 'glass-easel'
import { componentBehind } from './behind'
import { noteArrival, noteDeparture } from './gone'

export class ReadyQueue {
  private waiting: glassEasel.GeneralComponent[] = []
  private held = false

  /** The behavior that every component of the program gets. */
  behavior(space: glassEasel.ComponentSpace): glassEasel.GeneralBehavior {
    const push = (caller: unknown): void => this.push(componentBehind(caller))
    return space
      .defineWithMethodCaller()
      .lifetime('attached', function (this: object) {
        noteArrival(this)
        push(this)
      })
      .lifetime('detached', function (this: object) {
        noteDeparture(this)
      })
      .registerBehavior()
      .general()
  }

  /** Until `release`, ready waits: a page that is opening calls onLoad and onShow first. */
  hold(): void {
    this.held = true
  }

  release(): void {
    this.held = false
    const ready = this.waiting
    this.waiting = []
    for (const component of ready) if (glassEasel.Element.isAttached(component)) component.triggerLifetime('ready', [])
  }

  private push(component: glassEasel.GeneralComponent | undefined): void {
    if (!component) return
    if (!this.held && this.waiting.length === 0) requestAnimationFrame(() => void (this.held || this.release()))
    this.waiting.push(component)
  }
}
