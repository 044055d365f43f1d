// The stretches of time that a page of figures offers.

import type { StatsSpan } from '../contract/stats'

export const spans = [
  { value: '7', name: '7 天' },
  { value: '30', name: '30 天' },
  { value: '365', name: '一年' },
]

export function spanOf(value: string): StatsSpan {
  return value === '7' || value === '365' ? (Number(value) as StatsSpan) : 30
}
