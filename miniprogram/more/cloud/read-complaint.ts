// Checks what replies say of the reader's complaints.

import { complaintReasons, complaintStatuses } from '../contract/complaints'
import type {
  ComplaintCard,
  ComplaintCreateOutput,
  ComplaintListOutput,
  ComplaintOpenOutput,
  ComplaintPrepareOutput,
  ComplaintReason,
  ComplaintStatus,
  ComplaintStep,
} from '../contract/complaints'
import { readOrgName } from '../../cloud/read-card'
import { countOf, fieldsOf, listOf, optionalTextOf, textOf, wrong } from '../../cloud/shape'

export function readPrepared(value: unknown): ComplaintPrepareOutput {
  const fields = fieldsOf(value, 'complaint.prepare')
  return { title: textOf(fields, 'title'), org: readOrgName(fields.org) }
}

export function readReceipt(value: unknown): ComplaintCreateOutput {
  const fields = fieldsOf(value, 'complaint.create')
  return { receipt: textOf(fields, 'receipt'), createdAt: countOf(fields, 'createdAt') }
}

/** A later server may know more reasons: then it is another one. */
function readReason(value: unknown): ComplaintReason {
  return complaintReasons.find((reason) => reason === value) ?? 'other'
}

/** A later server may know more: whatever it is, somebody has it in hand. */
function readStatus(value: unknown): ComplaintStatus {
  return complaintStatuses.find((status) => status === value) ?? 'handling'
}

function readComplaintCard(value: unknown): ComplaintCard {
  const fields = fieldsOf(value, 'complaint')
  const answer = optionalTextOf(fields, 'answer')
  return {
    id: textOf(fields, 'id'),
    articleId: textOf(fields, 'articleId'),
    title: textOf(fields, 'title'),
    reason: readReason(fields.reason),
    status: readStatus(fields.status),
    receipt: textOf(fields, 'receipt'),
    createdAt: countOf(fields, 'createdAt'),
    ...(answer !== undefined && { answer }),
  }
}

export function readComplaintList(value: unknown): ComplaintListOutput {
  const fields = fieldsOf(value, 'complaint.list')
  const next = optionalTextOf(fields, 'next')
  return { complaints: listOf(fields, 'complaints', readComplaintCard), open: countOf(fields, 'open'), ...(next !== undefined && { next }) }
}

function readStep(value: unknown): ComplaintStep {
  const fields = fieldsOf(value, 'step')
  return { status: readStatus(fields.status), at: countOf(fields, 'at') }
}

export function readComplaint(value: unknown): ComplaintOpenOutput {
  const fields = fieldsOf(value, 'complaint.open')
  const contact = optionalTextOf(fields, 'contact')
  return {
    ...readComplaintCard(value),
    org: readOrgName(fields.org),
    text: textOf(fields, 'text'),
    pictures: listOf(fields, 'pictures', (item) => (typeof item === 'string' ? item : wrong('a picture is no address'))),
    ...(contact !== undefined && { contact }),
    steps: listOf(fields, 'steps', readStep),
  }
}
