// What a person has, asked for or said, as it lies in the database.

import type { ComplaintReason, ComplaintStatus } from '../../miniprogram/contract/complaint-kinds'
import type { ComplaintWork } from '../../miniprogram/staff/contract/complaint-work'

/** `_id` is made by relationIdOf. `title` is an article's, from when it was kept. */
export interface FavouriteDocument {
  _id: string
  openid: string
  kind: 'org' | 'article'
  targetId: string
  title?: string
  on: boolean
  seq: number
  changedAt: Date
}

/** 更新提醒 of a person for an org. `_id` is made by relationIdOf. */
export interface SubscriptionDocument {
  _id: string
  openid: string
  orgId: string
  on: boolean
  /** Messages of `templateId` that may still be sent: WeChat's grants are for one template, so with another one nothing is left. */
  balance: number
  templateId: string
  /** Ids of the last grants, so that a repeated call adds nothing. */
  grants: string[]
  /** Ids of the last reminders that took one, so that none takes two. */
  spent?: string[]
  seq: number
  lastRemindedAt?: Date
  /** When the last grant came. */
  changedAt: Date
}

/**
 * 投诉 of a person. `_id` is the caller's. `title` is the article's, from when it was sent; `steps` begin with `waiting`.
 * `daySlot` and `openSlot` are places that only so many complaints can have (domain/complaint/slots.ts).
 * Whoever answers or closes it sets `openSlot` to closedSlotOf, which makes room for another one; why it was closed is an answer too.
 * `assignee` is the openid of who has it in hand, `work` what staff did, which the complainer does not see.
 */
export interface ComplaintDocument {
  _id: string
  openid: string
  articleId: string
  orgId: string
  title: string
  reason: ComplaintReason
  text: string
  pictures: string[]
  contact?: string
  status: ComplaintStatus
  answer?: string
  receipt: string
  steps: { status: ComplaintStatus; at: Date }[]
  daySlot: string
  openSlot: string
  assignee?: string
  work?: ComplaintDeed[]
  createdAt: Date
  changedAt: Date
}

/** By openid; `to` is who got it. */
export interface ComplaintDeed {
  what: ComplaintWork
  openid: string
  at: Date
  to?: string
}
