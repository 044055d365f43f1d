// Checks what replies say of orgs and of what the reader has with them.

import type { OrgMine, OrgOpenOutput, OrgProfile } from '../contract/articles'
import { readOrgName } from './read-card'
import { readFavouriteState } from './read-favourite'
import { readReminderState } from './read-reminder'
import { fieldsOf, listOf, textOf } from './shape'

export function readOrgProfile(value: unknown): OrgProfile {
  const fields = fieldsOf(value, 'org')
  const profile: OrgProfile = { ...readOrgName(value), intro: textOf(fields, 'intro') }
  if (fields.parent === undefined || fields.parent === null) return profile
  const parent = fieldsOf(fields.parent, 'parent')
  return { ...profile, parent: { id: textOf(parent, 'id'), name: textOf(parent, 'name') } }
}

export function readOrgMine(value: unknown): OrgMine {
  const fields = fieldsOf(value, 'mine')
  return { favourite: readFavouriteState(fields.favourite), reminder: readReminderState(fields.reminder) }
}

export function readOrgOpen(value: unknown): OrgOpenOutput {
  const fields = fieldsOf(value, 'org.open')
  return { org: readOrgProfile(fields.org), mine: readOrgMine(fields.mine), children: listOf(fields, 'children', readOrgName) }
}
