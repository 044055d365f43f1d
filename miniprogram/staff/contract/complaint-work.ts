// What staff do with complaints: see what waits, take it in hand, answer it or close it. Who complained is never said.

import type { OrgName } from '../../contract/articles'
import type { ComplaintReason, ComplaintStatus } from '../../contract/complaint-kinds'
import type { Publication } from './workflow'
import type { Role } from './members'

/** In UTF-16 units. */
export const workLimits = { answer: 1_000, reason: 200 } as const

/** `open` is what has no answer yet, the oldest first; `done` the rest, the newest first. */
export const complaintQueues = ['open', 'done'] as const

export type ComplaintQueueName = (typeof complaintQueues)[number]

export interface ComplaintQueueInput {
  orgId: string
  list: ComplaintQueueName
  after?: string
}

/** `title` is the article's, when it was complained about; `excerpt` what was written, shortened; `by` who has it in hand. `createdAt` in ms since 1970. */
export interface ComplaintQueueCard {
  id: string
  title: string
  reason: ComplaintReason
  status: ComplaintStatus
  excerpt: string
  pictures: number
  createdAt: number
  by?: string
  /** The caller has it in hand. */
  mine: boolean
}

/** `next` is given to the following call as `after`; absent at the end. */
export interface ComplaintQueueOutput {
  org: OrgName
  open: number
  complaints: ComplaintQueueCard[]
  next?: string
}

export interface ComplaintReadInput {
  complaintId: string
}

/** Who may answer. `id` is the member's; `me`: it is the caller. */
export interface Handler {
  id: string
  name: string
  role: Role
  me: boolean
}

export type ComplaintWork = 'assigned' | 'answered' | 'closed'

/** `by` and `to` are names; the complainer's coming has none. `at` in ms since 1970. */
export interface ComplaintEvent {
  what: 'came' | ComplaintWork
  at: number
  by?: string
  to?: string
}

/** `pictures` are https addresses that end after a while. `answer` is also why it was closed. `contact` only where it was left. */
export interface ComplaintReadOutput {
  id: string
  receipt: string
  org: OrgName
  article: { id: string; title: string; status: 'draft' | Publication['status']; held: boolean }
  reason: ComplaintReason
  status: ComplaintStatus
  text: string
  pictures: string[]
  contact?: string
  answer?: string
  createdAt: number
  history: ComplaintEvent[]
  /** The member's id of who has it in hand, where that is still somebody who may. */
  assignee?: string
  may: { handle: boolean; hold: boolean }
  /** Empty for who may not give it to anybody. */
  handlers: Handler[]
}

/** Without `memberId` the caller takes it. */
export interface ComplaintAssignInput {
  complaintId: string
  memberId?: string
}

export interface ComplaintAnswerInput {
  complaintId: string
  text: string
}

/** The complainer reads the reason. */
export interface ComplaintCloseInput {
  complaintId: string
  reason: string
}

/** False where it was so already. */
export interface ComplaintWorkOutput {
  changed: boolean
  status: ComplaintStatus
}
