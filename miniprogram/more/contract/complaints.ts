// 投诉: what a person says is wrong with an article, with a receipt, a status and, later, an answer.

import type { OrgName } from '../../contract/articles'
import type { ComplaintReason, ComplaintStatus } from '../../contract/complaint-kinds'

export type { ComplaintReason, ComplaintStatus }

/** As they are offered. */
export const complaintReasons: readonly ComplaintReason[] = ['untrue', 'infringing', 'unlawful', 'privacy', 'other']

export const complaintStatuses: readonly ComplaintStatus[] = ['waiting', 'handling', 'answered', 'closed']

/** Texts in UTF-16 units, as a text field counts. `openEach` is for one person and article, `aDay` for one person. */
export const complaintLimits = { text: 1_000, pictures: 6, pictureBytes: 10 * 1024 * 1024, contact: 60, openEach: 3, aDay: 10 } as const

/** What says nothing cannot be answered: words or a picture, and words where the reason alone tells nothing. */
export function saysEnough({ reason, text, pictures }: Pick<ComplaintCreateInput, 'reason' | 'text'> & { pictures: readonly unknown[] }): boolean {
  return text.trim() !== '' || (reason !== 'other' && pictures.length > 0)
}

/** Where the pictures of one complaint lie: whoever does not know its id cannot name them, and nobody else can use the id. */
export function pictureFolderOf(complaintId: string): string {
  return `complaints/${complaintId}/`
}

export interface ComplaintPrepareInput {
  articleId: string
}

/** What one complains about; an article that was withdrawn is told as well. */
export interface ComplaintPrepareOutput {
  title: string
  org: OrgName
}

/**
 * `complaintId` (`c_` and 16 of 0-9 a-z) is made on the phone at random and stays the same however often it is sent.
 * `pictures` are files that were uploaded to its own folder before.
 */
export interface ComplaintCreateInput {
  complaintId: string
  articleId: string
  reason: ComplaintReason
  text: string
  pictures: string[]
  contact?: string
}

/** `receipt` is for people, such as `T-260301-7K4MX`; `createdAt` is ms since 1970. */
export interface ComplaintCreateOutput {
  receipt: string
  createdAt: number
}

export interface ComplaintCard {
  id: string
  articleId: string
  /** The article's, when it was complained about. */
  title: string
  reason: ComplaintReason
  status: ComplaintStatus
  receipt: string
  createdAt: number
  answer?: string
}

/** Newest first. */
export interface ComplaintListInput {
  after?: string
}

/** `open`: how many of all of them have no answer yet. `next` is given to the following call as `after`; absent at the end. */
export interface ComplaintListOutput {
  complaints: ComplaintCard[]
  open: number
  next?: string
}

export interface ComplaintOpenInput {
  complaintId: string
}

export interface ComplaintStep {
  status: ComplaintStatus
  at: number
}

/** `pictures` are https addresses that end after a while; one that is gone is left out. `steps` begin with `waiting`, in the order of time. */
export interface ComplaintOpenOutput extends ComplaintCard {
  org: OrgName
  text: string
  pictures: string[]
  contact?: string
  steps: ComplaintStep[]
}
