// Checks what replies say of orgs and of what the reader has with them.

import type { BoardName, OrgMine, OrgProfile } from '../contract/articles'
import { readOrgName } from './read-card'
import { readFavouriteState } from './read-favourite'
import { readReminderState } from './read-reminder'
import { fieldsOf, textOf } from './shape'

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

export function readBoardName(value: unknown): BoardName {
  const fields = fieldsOf(value, 'board')
  return { name: textOf(fields, 'name'), place: textOf(fields, 'place') }
}
