// The function that nobody calls but the clock, every five minutes, and WeChat with what it has to tell. The clock's work: what is due is published, hours are
// closed, and once a night it is recounted, tidied and renewed.

import { failureLog } from '../domain/door/dispatch'
import { logLine, readContext, type CallContext } from '../platform/context'
import { askLate } from './ask-late'
import { closeHours } from './close-hours'
import { mediaChecked } from './media-check'
import { workAtNight } from './night'
import { publishDue } from './publish-due'
import { remind } from './remind'

/** Under the function's time-out of 60 s, with room for the step that is under way. What is left, the next call does. */
const budgetMs = 40_000

export interface Worker {
  now: () => number
  random: (bytes: number) => Uint8Array
  /** Whether the time is up. */
  isOver: () => boolean
}

type Work = (context: CallContext, event: Record<string, unknown>) => Promise<unknown>

/** What WeChat tells, by the event's name: as set up in the console (docs/deploy.md), and in config.json for the local one. */
const told: Record<string, Work> = { wxa_media_check: mediaChecked }

/** Sources with a name are callers of another kind; WeChat's push has none in https://developers.weixin.qq.com/miniprogram/dev/wxcloud/reference-sdk-api/utils/Cloud.getWXContext.html */
const others = ['wx_client', 'wx_devtools', 'wx_localdebug', 'wx_http', 'wx_crawler', 'wx_paycallback', 'scf']

export async function main(event?: unknown): Promise<unknown> {
  const context = readContext()
  const { sources } = context.caller
  const given = typeof event === 'object' && event !== null ? (event as Record<string, unknown>) : {}
  const kind = given['MsgType'] === 'event' ? String(given['Event']) : undefined
  if (kind !== undefined && Object.hasOwn(told, kind) && sources.length <= 1 && !others.includes(sources[0] ?? '')) return told[kind]?.(context, given)
  if (kind === undefined && sources.length === 1 && sources[0] === 'wx_trigger') return tick(context)
  return { ok: false }
}

/** The event says nothing that is needed: a timer may fire twice, or late. */
async function tick({ now, random }: CallContext): Promise<{ ok: boolean }> {
  const started = now()
  const worker: Worker = { now, random, isOver: () => now() - started > budgetMs }
  const log = failureLog(logLine, undefined)
  // First, since people wait for it.
  await publishDue(worker, log)
  await askLate(worker, log)
  await remind(worker, log).catch((error: unknown) => log('remind', error))
  const done = await closeHours(worker).catch((error: unknown) => {
    log('close hours', error)
    return false
  })
  if (done) await workAtNight(worker).catch((error: unknown) => log('work at night', error))
  return { ok: true }
}
