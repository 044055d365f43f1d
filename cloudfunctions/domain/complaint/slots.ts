// How many complaints there can be: each takes a place of its day and one of its article, and a unique index has a place only once.

import { complaintLimits } from '../../../miniprogram/more/contract/complaints'

export interface Slots {
  daySlot: string
  openSlot: string
}

/** The places that complaints of a person on a day (`YYYY-MM-DD`) may have. */
export function daySlotsOf(openid: string, day: string): string[] {
  return Array.from({ length: complaintLimits.aDay }, (_, place) => `${openid} ${day} ${place}`)
}

/** The places that a person's complaints about an article may have while they have no answer. */
export function openSlotsOf(openid: string, articleId: string): string[] {
  return Array.from({ length: complaintLimits.openEach }, (_, place) => `${openid} ${articleId} ${place}`)
}

/** Where an answered or closed complaint stands: a place of its own, since a unique index takes "none" only once. */
export function closedSlotOf(complaintId: string): string {
  return `closed ${complaintId}`
}

/** Any free place, by a byte of chance, so that calls at once seldom want the same; undefined where none is free. */
export function chooseFree(slots: readonly string[], taken: ReadonlySet<string>, chance: number): string | undefined {
  const free = slots.filter((slot) => !taken.has(slot))
  return free[chance % free.length]
}
