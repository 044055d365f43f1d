// Checks what replies say of complaints that staff work on.

import { readOrgName } from '../../cloud/read-card'
import { countOf, fieldsOf, flagOf, listOf, optionalTextOf, textOf, wrong } from '../../cloud/shape'
import type { ComplaintReason, ComplaintStatus } from '../../contract/complaint-kinds'
import type { ComplaintEvent, ComplaintQueueCard, ComplaintQueueOutput, ComplaintReadOutput, Handler } from '../contract/complaint-work'
import { readRole } from './read-people'

/** A later server may know more reasons: then it is another one. */
function readReason(value: unknown): ComplaintReason {
  const known: readonly unknown[] = ['untrue', 'infringing', 'unlawful', 'privacy']
  return known.includes(value) ? (value as ComplaintReason) : 'other'
}

/** A later server may know more: whatever it is, somebody has it in hand. */
function readStatus(value: unknown): ComplaintStatus {
  const known: readonly unknown[] = ['waiting', 'answered', 'closed']
  return known.includes(value) ? (value as ComplaintStatus) : 'handling'
}

export function readComplaintQueue(value: unknown): ComplaintQueueOutput {
  const fields = fieldsOf(value, 'complaint.queue')
  const next = optionalTextOf(fields, 'next')
  return { org: readOrgName(fields.org), open: countOf(fields, 'open'), complaints: listOf(fields, 'complaints', readCard), ...(next !== undefined && { next }) }
}

function readCard(value: unknown): ComplaintQueueCard {
  const fields = fieldsOf(value, 'complaint')
  const by = optionalTextOf(fields, 'by')
  return {
    id: textOf(fields, 'id'),
    title: textOf(fields, 'title'),
    reason: readReason(fields.reason),
    status: readStatus(fields.status),
    excerpt: textOf(fields, 'excerpt'),
    pictures: countOf(fields, 'pictures'),
    createdAt: countOf(fields, 'createdAt'),
    mine: flagOf(fields, 'mine'),
    ...(by !== undefined && { by }),
  }
}

export function readComplaintWork(value: unknown): ComplaintReadOutput {
  const fields = fieldsOf(value, 'complaint.read')
  const article = fieldsOf(fields.article, 'article')
  const may = fieldsOf(fields.may, 'may')
  const optional = Object.fromEntries(['contact', 'answer', 'assignee'].flatMap((name) => {
    const text = optionalTextOf(fields, name)
    return text === undefined ? [] : [[name, text]]
  }))
  return {
    id: textOf(fields, 'id'),
    receipt: textOf(fields, 'receipt'),
    org: readOrgName(fields.org),
    article: { id: textOf(article, 'id'), title: textOf(article, 'title'), status: readArticleStatus(article.status), held: flagOf(article, 'held') },
    reason: readReason(fields.reason),
    status: readStatus(fields.status),
    text: textOf(fields, 'text'),
    pictures: listOf(fields, 'pictures', (item) => (typeof item === 'string' ? item : wrong('a picture is no address'))),
    createdAt: countOf(fields, 'createdAt'),
    history: listOf(fields, 'history', readEvent),
    may: { handle: flagOf(may, 'handle'), hold: flagOf(may, 'hold') },
    handlers: listOf(fields, 'handlers', readHandler),
    ...optional,
  }
}

/** What is not told readers is as good as a draft. */
function readArticleStatus(value: unknown): ComplaintReadOutput['article']['status'] {
  const known: readonly unknown[] = ['published', 'withdrawn', 'archived']
  return known.includes(value) ? (value as ComplaintReadOutput['article']['status']) : 'draft'
}

function readHandler(value: unknown): Handler {
  const fields = fieldsOf(value, 'handler')
  return { id: textOf(fields, 'id'), name: textOf(fields, 'name'), role: readRole(textOf(fields, 'role')), me: flagOf(fields, 'me') }
}

function readEvent(value: unknown): ComplaintEvent {
  const fields = fieldsOf(value, 'event')
  const what = (['came', 'assigned', 'answered', 'closed'] as const).find((each) => each === fields.what) ?? wrong('event is none of ours')
  const [by, to] = [optionalTextOf(fields, 'by'), optionalTextOf(fields, 'to')]
  return { what, at: countOf(fields, 'at'), ...(by !== undefined && { by }), ...(to !== undefined && { to }) }
}
