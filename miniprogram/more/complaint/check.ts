// What is still missing from a complaint, told at its field.

import { saysEnough } from '../contract/complaints'
import type { ComplaintReason } from '../contract/complaints'

export interface FormProblems {
  reason: string
  text: string
  pictures: string
}

export const noProblems: FormProblems = { reason: '', text: '', pictures: '' }

interface Form {
  reason: ComplaintReason | ''
  text: string
  pictures: readonly unknown[]
}

export function problemsOf({ reason, text, pictures }: Form): FormProblems {
  if (reason === '') return { ...noProblems, reason: '请选一个原因。' }
  if (saysEnough({ reason, text, pictures })) return noProblems
  return { ...noProblems, text: reason === 'other' ? '选了“其他”，请写几个字说明。' : '请写几个字，或者加一张图片。' }
}

export function isFine(problems: FormProblems): boolean {
  return Object.values(problems).every((problem) => problem === '')
}
