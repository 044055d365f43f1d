// Makes the findings into WeChat's score: each kept rule counts its weight, each broken one nothing, those that cannot be told are left out.

import { type Findings, type Group, type Rule, type RuleId, rules } from './rules'

export interface Judged {
  id: RuleId
  name: string
  group: Group
  weight: number
  kept: string
  /** 100 or 0; null where it cannot be told here, and `untold` says why. */
  score: 100 | 0 | null
  details: string[]
  untold?: string
}

export interface AuditData {
  /** 0–100. */
  score: number
  /** Path of the page in view, on which the rules about a page were judged. */
  page: string
  rules: Judged[]
}

export function judge(page: string, findings: Findings): AuditData {
  const judged = Object.entries<Rule>(rules).map(([key, { name, group, weight, kept, untold }]): Judged => {
    const id = key as RuleId
    const details = findings[id] ?? []
    const common = { id, name, group, weight, kept }
    if (untold !== undefined) return { ...common, score: null, details: [], untold }
    return { ...common, score: details.length === 0 ? 100 : 0, details }
  })
  const told = judged.filter(({ score }) => score !== null)
  const total = told.reduce((sum, { weight }) => sum + weight, 0)
  const reached = told.reduce((sum, { weight, score }) => sum + weight * (score ?? 0), 0)
  return { score: Math.round(reached / total), page, rules: judged }
}
