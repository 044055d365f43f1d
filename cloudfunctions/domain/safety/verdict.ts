// What answers of content safety come to: only silence about nothing is a pass.

import type { Safety } from '../../../miniprogram/staff/contract/workflow'

/** WeChat answers about pictures within 30 minutes. */
export const lateMs = 30 * 60_000

export interface Answers {
  askedAt: Date
  waiting: readonly unknown[]
  findings: readonly { id: string; suggest: 'review' | 'risky' }[]
  /** Who let a finding pass, by its id. */
  allowed?: Readonly<Record<string, string>>
}

/** What is wrong is told at once, also while other answers are not there yet. `now` is ms since 1970. */
export function verdictOf(answers: Answers | undefined, now: number): Safety['status'] {
  if (!answers) return 'none'
  const { askedAt, waiting, findings, allowed = {} } = answers
  if (findings.some(({ suggest }) => suggest === 'risky')) return 'risky'
  if (waiting.length > 0) return now - askedAt.getTime() >= lateMs ? 'late' : 'waiting'
  return findings.every(({ id }) => id in allowed) ? 'pass' : 'review'
}

/** Why an article does not go on, in words; undefined where it may. */
export function objectionOf(status: Safety['status']): string | undefined {
  switch (status) {
    case 'pass':
      return undefined
    case 'risky':
      return '内容安全检查不让发，请看标出来的地方'
    case 'review':
      return '内容安全检查有拿不准的地方，要先有人看过'
    case 'waiting':
      return '内容安全还在检查，一般几分钟就好'
    default:
      return '内容安全没有查完，请点“再查一次”'
  }
}
