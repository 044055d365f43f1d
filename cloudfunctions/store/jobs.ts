// Where the timed work stands, so that a run that was cut short, or ran twice, goes on where it is due.

import { collection, command } from './collection'
import type { JobDocument } from './documents'

export interface Closing {
  /** All hours up to this one are closed; '' for none. */
  closedThrough: string
  /** The hour after it that is being closed, and the article up to which it is. */
  hour: string
  after: string
}

export async function closing(): Promise<Closing> {
  const { closedThrough = '', hour = '', after = '' } = (await collection('jobs').get('closing')) ?? {}
  return { closedThrough, hour, after }
}

/** A run that is behind another one moves nothing back. */
export async function noteArticle(hour: string, after: string): Promise<void> {
  await ensure('closing')
  const jobs = collection('jobs')
  const begun = await jobs.update({ _id: 'closing', closedThrough: command.lt(hour), hour: command.lt(hour) }, { hour, after })
  if (begun === 0) await jobs.update({ _id: 'closing', hour, after: command.lt(after) }, { after })
}

export async function noteHour(hour: string): Promise<void> {
  await ensure('closing')
  await collection('jobs').update({ _id: 'closing', closedThrough: command.lt(hour) }, { closedThrough: hour, hour: '', after: '' })
}

/** The last day whose nightly work is done. */
export async function lastNight(): Promise<string> {
  return (await collection('jobs').get('night'))?.night ?? ''
}

export async function noteNight(night: string): Promise<void> {
  await ensure('night')
  await collection('jobs').update({ _id: 'night', night: command.lt(night) }, { night })
}

const firsts: Record<'closing' | 'night', JobDocument> = {
  closing: { _id: 'closing', closedThrough: '', hour: '', after: '' },
  night: { _id: 'night', night: '' },
}

async function ensure(id: keyof typeof firsts): Promise<void> {
  await collection('jobs').insert(firsts[id])
}

/** The archive that was put back here, or is being put back; undefined in an installation that began by itself. */
export function restoring(): Promise<JobDocument | undefined> {
  return collection('jobs').get('restore')
}

/** False where another one was begun. */
export async function beginRestoring(archive: string): Promise<boolean> {
  return (await collection('jobs').insert({ _id: 'restore', archive, restored: '' })) || (await restoring())?.archive === archive
}

/** `orgId` once all of it is there. */
export async function noteRestored(archive: string, restored: string, orgId?: string): Promise<void> {
  await collection('jobs').update({ _id: 'restore', archive, restored: command.lte(restored) }, { restored, ...(orgId ? { orgId } : {}) })
}
