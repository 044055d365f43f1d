// A complaint as its page shows it, in words.

import { roleNames } from '../../contract/members'
import type { ComplaintReadOutput } from '../../contract/complaint-work'
import { articleWords, eventWords, momentWords, reasonNames, statusWords } from '../words'

export interface ShownComplaint {
  receipt: string
  orgName: string
  articleId: string
  title: string
  articleNote: string
  status: string
  waits: boolean
  reason: string
  text: string
  pictures: string[]
  contact: string
  answer: string
  answerHead: string
  mayHandle: boolean
  mayHold: boolean
  /** The caller may take it, and has not. */
  mayTake: boolean
  handlers: { id: string; name: string; note: string; chosen: boolean }[]
  history: { at: number; what: string; when: string }[]
}

export const noComplaint: ShownComplaint = {
  ...{ receipt: '', orgName: '', articleId: '', title: '', articleNote: '', status: '', waits: false, reason: '', text: '', pictures: [], contact: '' },
  ...{ answer: '', answerHead: '', mayHandle: false, mayHold: false, mayTake: false, handlers: [], history: [] },
}

/** `now` in ms since 1970. */
export function shownComplaint(complaint: ComplaintReadOutput, now: number): ShownComplaint {
  const { receipt, org, article, status, reason, text, pictures, contact = '', answer = '', may, assignee, handlers, history } = complaint
  const chosen = handlers.find(({ id }) => id === assignee)
  const last = [...history].reverse().find(({ what }) => what === 'assigned')
  return {
    ...{ receipt, orgName: org.name, articleId: article.id, title: article.title, articleNote: articleWords(article) },
    ...{ status: statusWords(status, chosen?.me === true ? '您' : (chosen?.name ?? last?.to)), waits: status === 'waiting' || status === 'handling' },
    ...{ reason: reasonNames[reason], text, pictures, contact, answer, answerHead: status === 'closed' ? '结束的原因' : '答复' },
    ...{ mayHandle: may.handle, mayHold: may.hold, mayTake: may.handle && chosen?.me !== true && handlers.some(({ me }) => me) },
    handlers: handlers.map(({ id, name, role, me }) => ({ id, name: me ? `${name}（您）` : name, note: roleNames[role], chosen: id === assignee })),
    history: history.map((event) => ({ at: event.at, what: eventWords(event), when: momentWords(event.at, now) })),
  }
}
