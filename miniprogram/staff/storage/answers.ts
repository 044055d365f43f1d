// Answers to complaints that are written on this phone and not sent, so that leaving the page or a failure loses no word.

import { keys } from '../../storage/keys'
import { keep, readKept } from '../../storage/phone'

interface Answer {
  complaintId: string
  text: string
}

/** Nobody writes more at a time; the oldest goes. */
export const mostAnswers = 20

/** What is no answer is left out. */
function answers(): Answer[] {
  const kept = readKept(keys.complaintAnswers)
  return Array.isArray(kept) ? (kept as Partial<Answer>[]).flatMap(({ complaintId, text }) => (typeof complaintId === 'string' && typeof text === 'string' ? [{ complaintId, text }] : [])) : []
}

/** '' where none is kept. */
export function keptAnswer(complaintId: string): string {
  return answers().find((answer) => answer.complaintId === complaintId)?.text ?? ''
}

/** An empty one is none. */
export function keepAnswer(complaintId: string, text: string): void {
  const others = answers().filter((answer) => answer.complaintId !== complaintId)
  keep(keys.complaintAnswers, text === '' ? others : [{ complaintId, text }, ...others].slice(0, mostAnswers))
}
