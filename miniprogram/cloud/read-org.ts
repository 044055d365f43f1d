// Checks what replies say of orgs and of the reader's own relation to them.

import type { OrgMine, OrgName, OrgOpenOutput, OrgProfile } from '../contract/articles'
import type { FavouriteOrg, FavouriteSetOutput } from '../contract/favourites'
import { countOf, fieldsOf, flagOf, listOf, optionalTextOf, textOf } from './shape'

export function readOrgName(value: unknown): OrgName {
  const fields = fieldsOf(value, 'org')
  const avatar = optionalTextOf(fields, 'avatar')
  return { id: textOf(fields, 'id'), name: textOf(fields, 'name'), ...(avatar !== undefined && { avatar }) }
}

export function readOrgProfile(value: unknown): OrgProfile {
  const fields = fieldsOf(value, 'org')
  const profile: OrgProfile = { ...readOrgName(value), intro: textOf(fields, 'intro') }
  if (fields.parent === undefined || fields.parent === null) return profile
  const parent = fieldsOf(fields.parent, 'parent')
  return { ...profile, parent: { id: textOf(parent, 'id'), name: textOf(parent, 'name') } }
}

export function readOrgMine(value: unknown): OrgMine {
  return { favourite: readFavouriteState(fieldsOf(value, 'mine').favourite) }
}

export function readFavouriteState(value: unknown): FavouriteSetOutput {
  const fields = fieldsOf(value, 'favourite')
  return { on: flagOf(fields, 'on'), seq: countOf(fields, 'seq') }
}

export function readOrgOpen(value: unknown): OrgOpenOutput {
  const fields = fieldsOf(value, 'org.open')
  return { org: readOrgProfile(fields.org), mine: readOrgMine(fields.mine), children: listOf(fields, 'children', readOrgName) }
}

export function readFavouriteOrg(value: unknown): FavouriteOrg {
  const fields = fieldsOf(value, 'favourite')
  const favourite: FavouriteOrg = { org: readOrgName(fields.org), favouritedAt: countOf(fields, 'favouritedAt') }
  if (fields.newest === undefined || fields.newest === null) return favourite
  const newest = fieldsOf(fields.newest, 'newest')
  return {
    ...favourite,
    newest: { articleId: textOf(newest, 'articleId'), title: textOf(newest, 'title'), publishedAt: countOf(newest, 'publishedAt') },
  }
}
