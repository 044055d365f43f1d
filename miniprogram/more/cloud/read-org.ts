// Checks what org.open replies.

import { readCard, readOrgName } from '../../cloud/read-card'
import { readBoardName, readOrgMine, readOrgProfile } from '../../cloud/read-org'
import { readSeriesBrief } from '../../cloud/read-series'
import { countOf, fieldsOf, listOf, textOf } from '../../cloud/shape'
import type { MonthCount, OrgOpenOutput } from '../../contract/articles'

function readMonth(value: unknown): MonthCount {
  const fields = fieldsOf(value, 'month')
  return { month: textOf(fields, 'month'), articles: countOf(fields, 'articles') }
}

export function readOrgOpen(value: unknown): OrgOpenOutput {
  const fields = fieldsOf(value, 'org.open')
  return {
    org: readOrgProfile(fields.org),
    mine: readOrgMine(fields.mine),
    children: listOf(fields, 'children', readOrgName),
    months: listOf(fields, 'months', readMonth),
    series: listOf(fields, 'series', readSeriesBrief),
    boards: listOf(fields, 'boards', readBoardName),
    // An older server knows of none.
    pinned: fields.pinned === undefined ? [] : listOf(fields, 'pinned', readCard),
  }
}
