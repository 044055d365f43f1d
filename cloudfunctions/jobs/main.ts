// The function that the clock calls, every five minutes: publishes what is due, closes hours, and once a night recounts, tidies and renews.

import { failureLog } from '../domain/door/dispatch'
import { logLine, readContext } from '../platform/context'
import { askLate } from './ask-late'
import { closeHours } from './close-hours'
import { publishDue } from './publish-due'
import { workAtNight } from './night'

/** Under the function's time-out of 60 s, with room for the step that is under way. What is left, the next call does. */
const budgetMs = 40_000

export interface Worker {
  now: () => number
  random: (bytes: number) => Uint8Array
  /** Whether the time is up. */
  isOver: () => boolean
}

/** The event says nothing that is needed: a timer may fire twice, or late. */
export async function main(): Promise<{ ok: boolean }> {
  const { caller, now, random } = readContext()
  if (caller.sources.length !== 1 || caller.sources[0] !== 'wx_trigger') return { ok: false }
  const started = now()
  const worker: Worker = { now, random, isOver: () => now() - started > budgetMs }
  const log = failureLog(logLine, undefined)
  // First, since people wait for it.
  await publishDue(worker, log)
  await askLate(worker, log)
  const done = await closeHours(worker).catch((error: unknown) => {
    log('close hours', error)
    return false
  })
  if (done) await workAtNight(worker).catch((error: unknown) => log('work at night', error))
  return { ok: true }
}
