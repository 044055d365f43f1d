// What the library remembers while it is on the screen, besides what it shows.

import type { SeenList } from './favourite-list'
import { LastRemoval } from './last-removal'

/** Rows at a time: more come when the reader gets there. */
export const stepRows = 50

interface Work {
  removal: LastRemoval
  seen: SeenList | undefined
  /** What is looked for. */
  words: string | undefined
  rows: number
  /** Of the refreshes only the last one counts. */
  attempt: number
  stopListening: () => void
}

const works = new WeakMap<object, Work>()

/** From the component's attaching to its detaching. */
export function beginWork(component: object, seen: SeenList | undefined, stopListening: () => void): void {
  works.set(component, { removal: new LastRemoval(), seen, words: undefined, rows: stepRows, attempt: 0, stopListening })
}

export function isAtWork(component: object): boolean {
  return works.has(component)
}

/** After its end it is one that nobody sees. */
export function workOf(component: object): Work {
  const work = works.get(component)
  return work ?? { removal: new LastRemoval(), seen: undefined, words: undefined, rows: stepRows, attempt: 0, stopListening: () => {} }
}

/** What was taken off stays off, and an answer that is still under way finds nobody. */
export function endWork(component: object): void {
  const work = workOf(component)
  works.delete(component)
  work.attempt += 1
  work.stopListening()
  work.removal.settle()
}
