// Undo and redo over everything: 200 steps, and typing on in one block is one step.

import { draftLimits } from '../../contract/drafts'
import type { Step, Written } from './paper'

/** ms. A pause that is longer begins a new step. */
const together = 1_000

interface Done extends Step {
  at: number
  typing: string
}

export class History {
  private readonly done: Done[] = []
  private undone: Step[] = []

  constructor(private readonly most: number = draftLimits.undo) {}

  get canUndo(): boolean {
    return this.done.length > 0
  }

  get canRedo(): boolean {
    return this.undone.length > 0
  }

  /** `typing` names where it was typed; '' for what is a step of its own. `at` in ms. */
  did(step: Step, at: number, typing = ''): void {
    this.undone = []
    const last = this.done[this.done.length - 1]
    if (last && typing !== '' && last.typing === typing && at - last.at <= together) {
      last.before = merged(last.before, step.before, 'first')
      last.after = merged(last.after, step.after, 'last')
      last.at = at
      return
    }
    this.done.push({ ...step, at, typing })
    if (this.done.length > this.most) this.done.shift()
  }

  /** What has to be written; undefined where there is nothing. */
  undo(): Written[] | undefined {
    const step = this.done.pop()
    if (!step) return undefined
    this.undone.push(step)
    return step.before
  }

  redo(): Written[] | undefined {
    const step = this.undone.pop()
    if (!step) return undefined
    this.done.push({ ...step, at: 0, typing: '' })
    return step.after
  }
}

/** Each part once. */
function merged(old: readonly Written[], fresh: readonly Written[], which: 'first' | 'last'): Written[] {
  const byPart = new Map<string, Written>()
  for (const each of which === 'first' ? [...fresh, ...old] : [...old, ...fresh]) byPart.set(each.partId, each)
  return [...byPart.values()]
}
