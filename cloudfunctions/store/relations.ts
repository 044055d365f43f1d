// What a person has with an org or an article, under ids that a query can put together, so that it comes along with any other read.

import { createHash } from 'node:crypto'
import type { ArticleMine, OrgMine } from '../../miniprogram/contract/articles'
import { noReminder } from '../../miniprogram/contract/reminders'
import type { collection } from './collection'
import type { FavouriteDocument, ReminderSettings, SubscriptionDocument } from './documents'

type Stages = Parameters<ReturnType<typeof collection>['aggregate']>[0]

/** What the stages of withRelations add to a row. */
export interface RelationFields {
  favouriteId?: string
  keptId?: string
  settingsId?: string
  favourites?: FavouriteDocument[]
  kept?: FavouriteDocument[]
  subscriptions?: SubscriptionDocument[]
  settings?: ReminderSettings[]
}

const fields = ['favouriteId', 'keptId', 'settingsId', 'favourites', 'kept', 'subscriptions', 'settings'] as const

function prefixOf(openid: string): string {
  return `${createHash('sha256').update(openid).digest('hex').slice(0, 32)}_`
}

/** The `_id` of what a person's taps on an org or an article come to. */
export function relationIdOf(openid: string, targetId: string): string {
  return `${prefixOf(openid)}${targetId}`
}

/** Stages that join a person's relations to rows. `orgId` and `articleId` are paths in the row, such as `$orgId`; nothing for nobody. */
export function withRelations(openid: string | undefined, { orgId, articleId }: { orgId: string; articleId?: string }): Stages {
  if (!openid) return []
  const idOf = (path: string): object => ({ $concat: [prefixOf(openid), path] })
  return [
    ['addFields', { favouriteId: idOf(orgId), ...(articleId ? { keptId: idOf(articleId) } : {}), settingsId: { $literal: 'reminder' } }],
    ['lookup', { from: 'favourites', localField: 'favouriteId', foreignField: '_id', as: 'favourites' }],
    ['lookup', { from: 'subscriptions', localField: 'favouriteId', foreignField: '_id', as: 'subscriptions' }],
    ['lookup', { from: 'settings', localField: 'settingsId', foreignField: '_id', as: 'settings' }],
    ...(articleId ? ([['lookup', { from: 'favourites', localField: 'keptId', foreignField: '_id', as: 'kept' }]] satisfies Stages) : []),
  ]
}

export function orgMineOf({ favourites, subscriptions, settings }: RelationFields): OrgMine {
  return { favourite: stateOf(favourites), reminder: reminderOf(subscriptions, settings) }
}

export function articleMineOf(row: RelationFields): ArticleMine {
  return { ...orgMineOf(row), kept: stateOf(row.kept) }
}

/** The row as it was before the relations were joined to it. */
export function withoutRelations<Row extends RelationFields>(row: Row): Omit<Row, keyof RelationFields> {
  const rest = { ...row }
  for (const field of fields) delete rest[field]
  return rest
}

function stateOf([found]: FavouriteDocument[] = []): { on: boolean; seq: number } {
  return { on: found?.on ?? false, seq: found?.seq ?? 0 }
}

function reminderOf([subscription]: SubscriptionDocument[] = [], [settings]: ReminderSettings[] = []): OrgMine['reminder'] {
  const { on, balance } = subscription ?? noReminder
  return { on, balance, templateId: settings?.templateId ?? noReminder.templateId }
}
