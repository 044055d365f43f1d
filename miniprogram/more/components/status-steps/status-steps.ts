// How far a complaint has come: each step in words with its time, and what comes next.

import type { ComplaintStatus, ComplaintStep } from '../../contract/complaints'
import { spokenTime } from '../../../components/article-card/published'
import { nextStep, stepName } from './statuses'

Component({
  properties: {
    steps: { type: Array, value: [] as ComplaintStep[] },
    status: { type: String, value: 'waiting' },
    orgName: { type: String, value: '' },
  },
  data: { rows: [] as { at: number; when: string; what: string }[], next: '' },
  observers: {
    'steps, status, orgName'(steps: ComplaintStep[], status: ComplaintStatus, orgName: string) {
      const now = Date.now()
      this.setData({
        rows: steps.map((step) => ({ at: step.at, when: spokenTime(step.at, now), what: stepName(step.status) })),
        next: nextStep(status, orgName),
      })
    },
  },
})
