// Checks what home.open replies.

import type { HomeOpenOutput } from '../contract/home'
import { readArticleList, readCard, readOrgName } from './read-card'
import { readSeriesBrief } from './read-series'
import { fieldsOf, listOf } from './shape'

export function readHomeOpen(value: unknown): HomeOpenOutput {
  const fields = fieldsOf(value, 'home.open')
  return {
    mine: listOf(fields, 'mine', readCard),
    ...readArticleList(value),
    orgs: listOf(fields, 'orgs', readOrgName),
    series: listOf(fields, 'series', (item) => ({ ...readSeriesBrief(item), org: readOrgName(fieldsOf(item, 'series').org) })),
  }
}
